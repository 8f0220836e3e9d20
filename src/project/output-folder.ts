import {lstatSync, readdirSync, statSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {InputError, type Words} from '../model/message.ts'
import {foldersOf} from './artifact-paths.ts'
import {shown, unless} from './disk.ts'
import type {Folders} from './folders.ts'
import {type ManifestEntry, readManifest} from './manifest.ts'
import {realPathOf, wayFrom} from './paths.ts'

const holdsProject: Words = {
  en: 'Unexpected output folder `{{out}}`, expected one apart from `{{part}}`',
  'zh-Hans': '输出文件夹 `{{out}}` 不能与 `{{part}}` 重叠',
  'zh-Hant': '輸出資料夾 `{{out}}` 不能與 `{{part}}` 重疊'
}
const notOurs: Words = {
  en: 'Unexpected files in the output folder `{{out}}`, expected an empty folder or an earlier release with its `manifest.json`',
  'zh-Hans': '输出文件夹 `{{out}}` 中有其他文件，它应为空，或是带有 `manifest.json` 的先前发布',
  'zh-Hant': '輸出資料夾 `{{out}}` 中有其他檔案，它應為空，或是帶有 `manifest.json` 的先前發布'
}
const badManifest: Words = {
  en: 'Unexpected content of `{{out}}/manifest.json`, expected the manifest of a release by Hexapla',
  'zh-Hans': '`{{out}}/manifest.json` 的内容有误，应为 Hexapla 发布的清单',
  'zh-Hant': '`{{out}}/manifest.json` 的內容有誤，應為 Hexapla 發布的清單'
}
const foreign: Words = {
  en: 'Unexpected `{{file}}`, which is not part of the earlier release, in the place of a new file',
  'zh-Hans': '`{{file}}` 不属于先前的发布，却占据了新文件的位置',
  'zh-Hant': '`{{file}}` 不屬於先前的發布，卻佔據了新檔案的位置'
}
const chooseAnother: Words = {
  en: 'Choose another folder with `--out`, or empty this one if nothing in it is needed',
  'zh-Hans': '请用 `--out` 另选文件夹；若其中的内容都不需要，可先清空',
  'zh-Hant': '請用 `--out` 另選資料夾；若其中的內容都不需要，可先清空'
}
const moveIt: Words = {
  en: 'Move `{{file}}` away; what Hexapla did not write it never deletes',
  'zh-Hans': '请移走 `{{file}}`；不是 Hexapla 写的文件，Hexapla 不会删除',
  'zh-Hant': '請移走 `{{file}}`；不是 Hexapla 寫的檔案，Hexapla 不會刪除'
}

/**
 * The real path of the folder that a release goes to.
 * @throws InputError where it and the project's own files would mix
 */
export function outputFolder(outDir: string, root: string): string {
  const out = realPathOf(resolve(root, outDir))
  const refuse = (part: string): never => {
    const name = shown(resolve(root, outDir), {root})
    throw new InputError({words: holdsProject, values: {out: name, part}}, {file: name}, {words: chooseAnother})
  }
  if (wayFrom(out, realPathOf(root)) !== undefined) refuse('hexapla.config.json')
  for (const part of ['source', 'locales', '.git']) {
    const folder = realPathOf(join(root, part))
    if (wayFrom(out, folder) !== undefined || wayFrom(folder, out) !== undefined) refuse(`${part}/`)
  }
  return out
}

/**
 * The files of the release that stands in a folder; none in an empty folder or where there is no folder yet.
 * @throws InputError where the folder holds anything else: it may be somebody's work
 */
export function standingRelease(out: string, name: string): ReadonlyMap<string, ManifestEntry> {
  const files = readManifest(out)
  const refuse = (words: Words): never => {
    throw new InputError({words, values: {out: name}}, {file: name}, {words: chooseAnother})
  }
  if (files === 'unreadable') return refuse(badManifest)
  if (files !== 'absent') return new Map(files.map((file) => [file.path, file]))
  const found = unless(['ENOENT'], () => statSync(out))
  if (found && (!found.isDirectory() || readdirSync(out).length > 0)) return refuse(notOurs)
  return new Map()
}

/** A folder that a release goes to, and what stands there. */
interface Expected {
  readonly out: string
  readonly folders: Folders
  readonly standing: ReadonlyMap<string, unknown>
  /** The folder as people know it. */
  readonly name: string
}

/**
 * Make sure that a new file can take its place without harm to what Hexapla did not write.
 * @throws InputError naming what stands in the way
 */
export function expectFree({out, folders, standing, name}: Expected, path: string): void {
  if (!folders.leadTo(path)) {
    const way = foldersOf(path).find((folder) => folders.at(folder) !== 'folder') ?? ''
    if (folders.at(way) === 'absent' || (standing.has(way) && lstat(join(out, way))?.isFile())) return
    refuse(way, name)
  }
  const found = lstat(join(out, path))
  if (found === undefined || (!found.isDirectory() && standing.has(path))) return
  if (!found.isDirectory()) refuse(path, name)
  for (const below of listFiles(out, path)) if (below !== path && !standing.has(below)) refuse(below, name)
}

/** Every file and link below a folder, and folders that hold nothing, sorted; paths begin at `out`. */
export function listFiles(out: string, below = ''): string[] {
  const entries = readdirSync(join(out, below), {withFileTypes: true})
  if (entries.length === 0 && below !== '') return [below]
  return entries
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      return entry.isDirectory() ? listFiles(out, path) : [path]
    })
    .sort()
}

/** The folder that a path lies in, `''` for the outermost. */
export function folderOf(path: string): string {
  const folder = dirname(path)
  return folder === '.' ? '' : folder
}

/** @throws InputError that names a file which is not ours and stands in the way */
export function refuse(path: string, name: string): never {
  const file = `${name}/${path}`
  throw new InputError({words: foreign, values: {file}}, {file}, {words: moveIt, values: {file}})
}

function lstat(path: string) {
  return unless(['ENOTDIR'], () => lstatSync(path, {throwIfNoEntry: false}))
}
