import {existsSync, readFileSync, statSync} from 'node:fs'
import {extname, join} from 'node:path'
import {InputError, type Words} from '../model/message.ts'
import {diskError, shown, type Where} from './disk.ts'
import {writeFileSafely} from './write.ts'

/** A file for somebody else. */
export interface Exported {
  /** Its name below the folder that it goes to, with `/`. */
  readonly path: string
  readonly content: string | Uint8Array
}

const taken: Words = {
  en: 'Unexpected file `{{file}}`, which may have work in it; expected a name that is free',
  'zh-Hans': '已有文件 `{{file}}`，里面可能有译者的工作，不会覆盖',
  'zh-Hant': '已有檔案 `{{file}}`，裡面可能有譯者的工作，不會覆寫'
}
const mergeIt: Words = {
  en: 'Take it in by `hexapla merge` and delete it, or name another place by `--output`',
  'zh-Hans': '请先用 `hexapla merge` 取回并删除它，或用 `--output` 指定别处',
  'zh-Hant': '請先用 `hexapla merge` 取回並刪除它，或用 `--output` 指定別處'
}

/**
 * Write files that go out: into a folder, or, where there is only one, to the path itself if it ends as the file does.
 *
 * A file that is there and says something else is left alone, and then none is written: a translator may have worked
 * in it.
 * @returns the absolute paths
 */
export async function writeExports(files: readonly Exported[], output: string, where: Where): Promise<string[]> {
  const isFile = files.length === 1 && extname(output) === extname(files[0]?.path ?? '') && !isFolder(output)
  const places = files.map(({path, content}) => ({path: isFile ? output : join(output, path), content}))
  const fresh = places.filter(({path, content}) => !isSame(path, content, where))
  for (const {path, content} of fresh) await writeFileSafely(path, content, where)
  return places.map(({path}) => path)
}

function isFolder(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false
}

function isSame(path: string, content: string | Uint8Array, where: Where): boolean {
  if (!existsSync(path)) return false
  const file = shown(path, where)
  let found: Buffer
  try {
    found = readFileSync(path)
  } catch (error) {
    throw diskError(error, file)
  }
  if (found.equals(Buffer.from(content))) return true
  throw new InputError({words: taken, values: {file}}, {file}, {words: mergeIt})
}
