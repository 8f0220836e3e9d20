import {lstatSync, realpathSync} from 'node:fs'
import {basename, dirname, isAbsolute, join, relative, resolve, sep} from 'node:path'
import {InputError, type Words} from '../model/message.ts'
import {diskError, unless} from './disk.ts'

const outside: Words = {
  en: 'Unexpected path `{{path}}`, expected one inside the project',
  'zh-Hans': '路径 `{{path}}` 在项目之外，应在项目文件夹之内',
  'zh-Hant': '路徑 `{{path}}` 在專案之外，應在專案資料夾之內'
}
const linkOutside: Words = {
  en: '`{{path}}` is a link to a place outside the project, expected a file or folder inside it',
  'zh-Hans': '`{{path}}` 是指向项目之外的链接，应为项目之内的文件或文件夹',
  'zh-Hant': '`{{path}}` 是指向專案之外的連結，應為專案之內的檔案或資料夾'
}
const brokenLink: Words = {
  en: '`{{path}}` is a link that leads nowhere, expected a file or folder',
  'zh-Hans': '`{{path}}` 是失效的链接，应为文件或文件夹',
  'zh-Hant': '`{{path}}` 是失效的連結，應為檔案或資料夾'
}
const replaceLink: Words = {
  en: 'Put the file itself in the place of the link',
  'zh-Hans': '请用文件本身替换该链接',
  'zh-Hant': '請用檔案本身取代該連結'
}
const badCharacter: Words = {
  en: 'Unexpected null character in the path `{{path}}`',
  'zh-Hans': '路径 `{{path}}` 中有空字符',
  'zh-Hant': '路徑 `{{path}}` 中有空字元'
}

/**
 * The absolute path of something inside the project, with links followed.
 *
 * A pull request can bring a link or a path with `..`, so a path is used only after every folder on its way
 * was seen to lie inside. What does not exist yet is judged by the nearest folder that does.
 * @throws InputError where the path or a link on its way leaves the project
 */
export function insideProject(root: string, path: string): string {
  const file = path.split(sep).join('/')
  if (path.includes('\0')) throw new InputError({words: badCharacter, values: {path: file.replaceAll('\0', '␀')}})
  const realRoot = realpathSync.native(root)
  const way = wayFrom(resolve(root), resolve(root, path)) ?? wayFrom(realRoot, resolve(root, path))
  if (way === undefined) throw new InputError({words: outside, values: {path: file}}, {file})
  const whole = join(realRoot, way)
  const real = unless(['ENOENT', 'ENOTDIR', 'ELOOP'], () => nativePath(whole, file))
  if (real !== undefined && wayFrom(realRoot, real) !== undefined) return real
  return walk(realRoot, way)
}

/** The real path of what may not exist yet: links are followed as far as there is something. */
export function realPathOf(path: string): string {
  const whole = resolve(path)
  const real = unless(['ENOENT', 'ENOTDIR'], () => nativePath(whole, path))
  if (real !== undefined || dirname(whole) === whole) return real ?? whole
  return join(realPathOf(dirname(whole)), basename(whole))
}

/** The way from a folder down to a path; undefined where the path does not lie in it. */
export function wayFrom(folder: string, path: string): string | undefined {
  const way = relative(folder, path)
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? undefined : way
}

/** Follow the way one step at a time, to name the link that leads out, or to find where nothing stands yet. */
function walk(realRoot: string, way: string): string {
  let real = realRoot
  const steps = way.split(sep)
  for (const [index, step] of steps.entries()) {
    const next = join(real, step)
    const path = steps.slice(0, index + 1).join('/')
    const found = unless(['ENOENT', 'ENOTDIR'], () => lstatSync(next))
    if (!found) return join(real, ...steps.slice(index))
    if (!found.isSymbolicLink()) {
      real = next
      continue
    }
    const target = unless(['ENOENT', 'ENOTDIR', 'ELOOP'], () => nativePath(next, path))
    const words = target === undefined ? brokenLink : linkOutside
    if (target === undefined || wayFrom(realRoot, target) === undefined) {
      throw new InputError({words, values: {path}}, {file: path}, {words: replaceLink})
    }
    real = target
  }
  return real
}

function nativePath(path: string, file: string): string {
  try {
    return realpathSync.native(path)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    throw diskError(error, file)
  }
}
