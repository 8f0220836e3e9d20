import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs'
import {dirname, join} from 'node:path'
import * as z from 'zod'
import {InputError, type Words} from '../model/message.ts'
import {diskError, syncFolders, unless} from './disk.ts'
import {insideProject} from './paths.ts'
import {renameInto, writeFileSafely} from './write.ts'

/** Where files wait until all of them are on the disk, and where it is written what becomes of them. */
export interface Room {
  readonly files: string
  readonly journal: string
}

/**
 * What commands write. A repository could bring a journal of its own, and it would be believed: so it must
 * not reach what a repository cannot reach anyway, such as the hooks of git.
 */
const ours =
  /^(?:hexapla\.(?:config|baseline)\.json|\.gitattributes|\.gitignore|\.github\/workflows\/[\w-]+\.yml|memory\/[\w-]+\.ndjson|(?:[^./\\\0][^/\\\0]*\/)*[^./\\\0][^/\\\0]*\.csv|(?:source|locales|review)\/(?:[^./\\\0][^/\\\0]*\/)*[^./\\\0][^/\\\0]*\.md|source\/pictures\/(?:[^./\\\0][^/\\\0]*\/)*[^./\\\0][^/\\\0]*\.(?:avif|gif|jpg|png|svg|webp))$/u
const path = z.string().regex(ours)
const expected = z
  .string()
  .regex(/^[0-9a-f]{64}$/u)
  .nullable()
const shape = z.object({
  version: z.literal(1),
  /** Staged files by their names there, and the SHA-256 of what they replace; null where there was no file. */
  write: z.array(z.object({path, staged: z.string().regex(/^\d+$/u), expected})),
  remove: z.array(z.object({path, expected}))
})
/** What remains to be done once it is decided that files are written. Every step can be done twice. */
export type WritingJournal = z.infer<typeof shape>

const badJournal: Words = {
  en: 'Unexpected content of `.hexapla/journal.json`, expected what a stopped command had still to write',
  'zh-Hans': '`.hexapla/journal.json` 的内容有误，应为中断的命令尚未写完的部分',
  'zh-Hant': '`.hexapla/journal.json` 的內容有誤，應為中斷的命令尚未寫完的部分'
}
const removeRoom: Words = {
  en: 'Remove the folder `.hexapla`, look at what git says has changed, and run `hexapla sync`',
  'zh-Hans': '请删除文件夹 `.hexapla`，用 git 看看有哪些改动，再运行 `hexapla sync`',
  'zh-Hant': '請刪除資料夾 `.hexapla`，用 git 看看有哪些改動，再執行 `hexapla sync`'
}

export function roomOf(root: string): Room {
  return {files: join(root, '.hexapla/files'), journal: join(root, '.hexapla/journal.json')}
}

/** Decide that files are written: from here on it is done, by this command or by the next. */
export async function decide(root: string, journal: WritingJournal): Promise<void> {
  await writeFileSafely(roomOf(root).journal, `${JSON.stringify(shape.parse(journal))}\n`, {root})
}

/** End what a stopped command had decided to write; what it had not decided is cleared away. */
export async function finishWriting(root: string): Promise<void> {
  const {files, journal} = roomOf(root)
  const text = unless(['ENOENT'], () => readFileSync(journal, 'utf8'))
  try {
    if (text !== undefined) await apply(root, read(text))
    clearRoom(root)
  } catch (error) {
    throw diskError(error, files)
  }
}

/** Forget what was to be written, the journal before all: what is left of the rest then counts for nothing. */
export function clearRoom(root: string): void {
  const {files, journal} = roomOf(root)
  rmSync(journal, {force: true})
  rmSync(files, {recursive: true, force: true})
}

/**
 * Move staged files to their places, then delete what is to go.
 *
 * A file is replaced only while it is what it was when it was read: between two commands a person may have
 * written to it. Such a file stays as the person has it, and so does all that comes after it: what takes words
 * from one place to another writes them first, and removes them later.
 * @returns the file that stayed so, if there is one
 */
export async function apply(root: string, {write, remove}: WritingJournal): Promise<string[]> {
  const {files} = roomOf(root)
  const foreign: string[] = []
  const touched = new Set<string>()
  for (const {path, staged, expected} of write) {
    const from = join(files, staged)
    if (!existsSync(from)) continue
    const to = insideProject(root, path)
    if (hashAt(to) !== expected) {
      foreign.push(path)
      break
    }
    const made = mkdirSync(dirname(to), {recursive: true})
    if (made !== undefined) touched.add(dirname(made))
    touched.add(dirname(to))
    await renameInto(from, to, {root})
  }
  for (const {path, expected} of foreign.length === 0 ? remove : []) {
    const file = insideProject(root, path)
    if (hashAt(file) !== expected) continue
    touched.add(dirname(file))
    rmSync(file, {force: true})
  }
  await syncFolders(touched)
  return foreign
}

/** SHA-256 of what stands at a path, in hex; null where there is nothing. */
function hashAt(path: string): string | null {
  const bytes = unless(['ENOENT', 'ENOTDIR', 'EISDIR'], () => readFileSync(path))
  return bytes === undefined ? null : hashOf(bytes)
}

export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function read(text: string): WritingJournal {
  try {
    return shape.parse(JSON.parse(text))
  } catch {
    throw new InputError({words: badJournal}, {file: '.hexapla/journal.json'}, {words: removeRoom})
  }
}
