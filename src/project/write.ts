import {createHash, randomBytes} from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {InputError, type Words} from '../model/message.ts'
import {codeOf, diskError, isRunning, shown, syncFiles, syncFolders, unless, type Where} from './disk.ts'

/** A file as it is to be. Its path has been through `insideProject`, so that no link leads it elsewhere. */
export interface Change {
  readonly path: string
  /** The new content; null deletes the file. */
  readonly bytes: Uint8Array | string | null
  /** What was read before: the bytes or their SHA-256 in hex, null where there was no file. Absent: whatever is there. */
  readonly expected?: Uint8Array | string | null
}

interface Staged {
  readonly path: string
  readonly temporary: string
}

const changed: Words = {
  en: 'Unexpected change of `{{file}}` since it was read, expected nobody else to write to it; nothing was written',
  'zh-Hans': '`{{file}}` 在读取之后被改动过；什么都没有写入',
  'zh-Hant': '`{{file}}` 在讀取之後被改動過；什麼都沒有寫入'
}
const runAgain: Words = {
  en: 'Run the command again',
  'zh-Hans': '请重新运行命令',
  'zh-Hant': '請重新執行命令'
}

const temporaryName = /^\..+\.(\d+)\.[0-9a-f]{12}\.tmp$/u
const day = 86_400_000

/** Replace one file in one step: readers see the old bytes or the new ones, even when the power fails. */
export async function writeFileSafely(path: string, bytes: Uint8Array | string, where: Where = {}): Promise<void> {
  await writeAll([{path, bytes}], where)
}

/**
 * Write several files together.
 *
 * All of them are first put on the disk under temporary names, so that a full disk or a missing permission
 * changes nothing; then it is checked that nobody wrote to the files meanwhile; only then are they renamed.
 * After that only a program that holds one of them open can refuse, and a repeated command goes on from there.
 * @throws InputError with place and remedy
 */
export async function writeAll(changes: readonly Change[], where: Where = {}): Promise<void> {
  const folders = new Set(changes.map(({path}) => dirname(path)))
  if (new Set(changes.map(({path}) => path)).size < changes.length) throw new Error('Two changes of one file')
  const staged: Staged[] = []
  const made: string[] = []
  try {
    for (const folder of folders) sweep(folder)
    for (const change of changes) about(change.path, where, () => stage(change, staged, made))
    await syncFiles(staged.map(({temporary}) => temporary))
    for (const change of changes) about(change.path, where, () => expectUnchanged(change, where))
    for (const {path, temporary} of staged) await renameInto(temporary, path, where)
    for (const {path, bytes} of changes) if (bytes === null) about(path, where, () => rmSync(path, {force: true}))
  } catch (error) {
    for (const {temporary} of staged) rmSync(temporary, {force: true})
    for (const folder of made.reverse()) unless(['ENOENT', 'ENOTEMPTY', 'EEXIST'], () => rmdirSync(folder))
    throw diskError(error, shown(changes[0]?.path ?? '', where))
  }
  await syncFolders(folders)
}

/**
 * Rename a file to its place. Virus scanners and editors hold files open for a moment on some systems, so a
 * refusal is asked again a few times.
 */
export async function renameInto(from: string, to: string, where: Where): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      const passing = ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error) ?? '')
      if (!passing || attempt === 5) throw diskError(error, shown(to, where))
      await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** attempt))
    }
  }
}

function about(path: string, where: Where, step: () => void): void {
  try {
    step()
  } catch (error) {
    throw diskError(error, shown(path, where))
  }
}

/** Put the new content beside the file, or see whether the file can be deleted. */
function stage({path, bytes}: Change, staged: Staged[], made: string[]): void {
  const folder = dirname(path)
  if (bytes === null) {
    if (existsSync(folder)) accessSync(folder, constants.W_OK)
    return
  }
  makeFolder(folder, made)
  const old = unless(['ENOENT'], () => lstatSync(path))
  if (old?.isDirectory()) throw Object.assign(new Error(path), {code: 'EISDIR', syscall: 'open'})
  const temporary = join(folder, `.${basename(path)}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`)
  const file = openSync(temporary, 'wx')
  staged.push({path, temporary})
  try {
    writeFileSync(file, bytes)
    if (old?.isFile()) fchmodSync(file, old.mode & 0o7777)
  } finally {
    closeSync(file)
  }
}

function makeFolder(folder: string, made: string[]): void {
  if (existsSync(folder) && statSync(folder).isDirectory()) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder), made)
  mkdirSync(folder)
  made.push(folder)
}

function expectUnchanged({path, expected}: Change, where: Where): void {
  if (expected === undefined) return
  const found = unless(['ENOENT', 'ENOTDIR'], () => readFileSync(path))
  const same =
    expected === null || found === undefined
      ? expected === null && found === undefined
      : typeof expected === 'string'
        ? createHash('sha256').update(found).digest('hex') === expected
        : found.equals(expected)
  if (same) return
  const file = shown(path, where)
  throw new InputError({words: changed, values: {file}}, {file}, {words: runAgain})
}

/**
 * Remove the temporary files that killed processes left in a folder.
 *
 * The number of an ended process can be given to a new one, so what is older than a day goes in any case.
 * Sweeping is a courtesy: where it is refused, the file stays.
 */
function sweep(folder: string): void {
  for (const name of unless(['ENOENT', 'ENOTDIR'], () => readdirSync(folder)) ?? []) {
    const [, id] = temporaryName.exec(name) ?? []
    if (id === undefined) continue
    const path = join(folder, name)
    const age = Date.now() - (statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? 0)
    if (age > day || !isRunning(Number(id)))
      unless(['EACCES', 'EPERM', 'EROFS', 'EBUSY'], () => rmSync(path, {force: true}))
  }
}
