import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {InputError, type Words} from '../model/message.ts'
import {codeOf, diskError, unless} from './disk.ts'
import {insideProject} from './paths.ts'

const absent: Words = {
  en: 'Unexpected missing file `{{file}}`, expected one that can be read',
  'zh-Hans': '没有文件 `{{file}}`',
  'zh-Hant': '沒有檔案 `{{file}}`'
}

const notOmegat: Words = {
  en: 'Unexpected folder `{{file}}`, expected a file, or the folder of a project of OmegaT',
  'zh-Hans': '`{{file}}` 是文件夹，应为文件或 OmegaT 的项目文件夹',
  'zh-Hant': '`{{file}}` 是資料夾，應為檔案或 OmegaT 的專案資料夾'
}
const noTarget: Words = {
  en: 'Unexpected folder `{{file}}` without translated files, expected some in `target`',
  'zh-Hans': '文件夹 `{{file}}` 里没有译文，`target` 中应有译文文件',
  'zh-Hant': '資料夾 `{{file}}` 裡沒有譯文，`target` 中應有譯文檔案'
}
const createTarget: Words = {
  en: 'In OmegaT choose Project, Create Translated Documents',
  'zh-Hans': '请在 OmegaT 中选择“项目”、“创建已翻译的文档”',
  'zh-Hant': '請在 OmegaT 中選擇「專案」、「建立翻譯後的文件」'
}

/** A file that a person names on the command line, and what is in it. */
export interface OutsideFile {
  /** As the person wrote it. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** What comes back under a name: a file, or of a project of OmegaT the translated files. */
export function readReturnedWork(path: string, name: string): OutsideFile[] {
  if (!statSync(path, {throwIfNoEntry: false})?.isDirectory()) return [{name, bytes: readOutside(path, name)}]
  if (!existsSync(join(path, 'omegat.project')))
    throw new InputError({words: notOmegat, values: {file: name}}, {file: name})
  const target = join(path, 'target')
  const files = existsSync(target) ? readdirSync(target).filter((file) => file.endsWith('.po')) : []
  if (files.length === 0) {
    throw new InputError({words: noTarget, values: {file: name}}, {file: name}, {words: createTarget})
  }
  return files.toSorted().map((file) => {
    const shown = `${name.replace(/[\\/]+$/u, '')}/target/${file}`
    return {name: shown, bytes: readOutside(join(target, file), shown)}
  })
}

/**
 * The bytes of a file that a person names on the command line; it may lie anywhere.
 * @param file the path as the person wrote it, for reports
 */
export function readOutside(path: string, file: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new InputError({words: absent, values: {file}}, {file})
    throw diskError(error, file)
  }
}

/**
 * The bytes of a file in a folder that a person named, or below it; undefined where there is none.
 * @param most a larger file is not read, and only its size is given
 * @throws InputError where the path or a link on its way leads out of the folder
 */
export function readBeside(folder: string, path: string, most: number): Uint8Array | number | undefined {
  const file = insideProject(folder, path)
  return unless(['ENOENT', 'ENOTDIR', 'EISDIR'], () => {
    const {size} = statSync(file)
    return size > most ? size : readFileSync(file)
  })
}

/** Whether a path is a folder, or a file that can only hold the articles of an archive. */
export function isArchive(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() === true || /\.(?:csv|json|ndjson|jsonl)$/iu.test(path)
}
