import {accessSync, constants, existsSync, lstatSync, mkdirSync, readFileSync, rmdirSync, statSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {InputError, type Words} from '../model/message.ts'
import {diskError, syncFiles, syncFolders, unless} from './disk.ts'
import {insideProject} from './paths.ts'
import type {Turn} from './turn.ts'
import {writtenOf} from './undo.ts'
import {writeNew} from './write.ts'
import {apply, clearRoom, decide, hashOf, roomOf, type WritingJournal} from './writing.ts'

/** A file as it is to be. */
export interface TextChange {
  /** Path from the project's folder, with `/`. */
  readonly path: string
  /** The new text, or the bytes of a picture; null deletes the file. */
  readonly text: string | Uint8Array | null
  /** SHA-256 of what was read before, in hex; null where there must be no file. */
  readonly expected: string | null
}

const changed: Words = {
  en: 'Unexpected change of `{{file}}` since it was read, expected nobody else to write to it; nothing was written',
  'zh-Hans': '`{{file}}` 在读取之后被改动过；什么都没有写入',
  'zh-Hant': '`{{file}}` 在讀取之後被改動過；什麼都沒有寫入'
}
const lostTurn: Words = {
  en: 'Unexpected other command that took over while this one was halted, expected it to be alone; nothing was written',
  'zh-Hans': '本命令停顿期间，另一个命令接手了这个项目；什么都没有写入',
  'zh-Hant': '本命令停頓期間，另一個命令接手了這個專案；什麼都沒有寫入'
}
const runAgain: Words = {
  en: 'Run the command again',
  'zh-Hans': '请重新运行命令',
  'zh-Hant': '請重新執行命令'
}

/**
 * Write files of the project together: all of them, or none.
 *
 * All are first put on the disk in a folder of our own, so that a full disk or a missing permission changes
 * nothing; then it is checked that nobody wrote to the files meanwhile; then a journal is written, and with it
 * the writing is decided. Stopped before, nothing has changed; stopped after, the next command ends it. What
 * is refused after that is taken back, by a journal as well.
 * @throws InputError with place and remedy
 */
export async function writeTexts(turn: Turn, changes: readonly TextChange[]): Promise<void> {
  if (changes.length === 0) return
  const {root} = turn
  if (new Set(changes.map(({path}) => path)).size < changes.length) throw new Error('Two changes of one file')
  const written = turn.onWritten && writtenOf(root, changes)
  const before = await prepare(turn, changes)
  const folders = missingFolders(root, changes)
  const journal = journalOf(changes)
  try {
    await decide(root, journal)
    const [foreign] = await apply(root, journal)
    if (foreign !== undefined) throw changedError(foreign)
  } catch (error) {
    if (await isTakenBack(root, changes, before)) {
      for (const folder of folders) unless(['ENOENT', 'ENOTEMPTY', 'EEXIST'], () => rmdirSync(folder))
      clearRoom(root)
    }
    throw error
  }
  clearRoom(root)
  if (written) turn.onWritten?.(written)
}

/** Stage everything and see that nothing stands in its way; gives the files as they are. */
async function prepare(turn: Turn, changes: readonly TextChange[]): Promise<Map<string, Buffer | undefined>> {
  const {root} = turn
  const {files} = roomOf(root)
  const before = new Map<string, Buffer | undefined>()
  try {
    mkdirSync(files, {recursive: true})
    for (const [index, change] of changes.entries()) about(change.path, () => stage(root, change, index))
    await syncFiles(changes.flatMap(({text}, index) => (text === null ? [] : join(files, String(index)))))
    await syncFolders([files])
    for (const change of changes) about(change.path, () => before.set(change.path, expectUnchanged(root, change)))
    if (!turn.holds()) throw new InputError({words: lostTurn}, {file: '.hexapla/lock'}, {words: runAgain})
    return before
  } catch (error) {
    clearRoom(root)
    throw diskError(error, '.hexapla')
  }
}

function stage(root: string, {path, text}: TextChange, index: number): void {
  const file = insideProject(root, path)
  const old = unless(['ENOENT'], () => lstatSync(file))
  if (old?.isDirectory()) throw Object.assign(new Error(path), {code: 'EISDIR', syscall: 'open'})
  expectRoom(dirname(file))
  if (text !== null) writeNew(join(roomOf(root).files, String(index)), text, old?.isFile() ? old.mode : undefined)
}

/** The nearest folder that exists must be one, and one that can be written to. */
function expectRoom(folder: string): void {
  const found = statSync(folder, {throwIfNoEntry: false})
  if (found === undefined) expectRoom(dirname(folder))
  else if (!found.isDirectory()) throw Object.assign(new Error(folder), {code: 'ENOTDIR', syscall: 'open'})
  else accessSync(folder, constants.W_OK)
}

function expectUnchanged(root: string, {path, expected}: TextChange): Buffer | undefined {
  const found = unless(['ENOENT', 'ENOTDIR'], () => readFileSync(insideProject(root, path)))
  if ((found === undefined ? null : hashOf(found)) !== expected) throw changedError(path)
  return found
}

function changedError(file: string): InputError {
  return new InputError({words: changed, values: {file}}, {file}, {words: runAgain})
}

function journalOf(changes: readonly TextChange[]): WritingJournal {
  const write = changes.flatMap(({path, text, expected}, index) =>
    text === null ? [] : {path, staged: String(index), expected}
  )
  const remove = changes.flatMap(({path, text, expected}) => (text === null ? {path, expected} : []))
  return {version: 1, write, remove}
}

/** Folders that writing has to make, the innermost first. */
function missingFolders(root: string, changes: readonly TextChange[]): string[] {
  const missing = new Set<string>()
  for (const {path} of changes) {
    for (let folder = dirname(insideProject(root, path)); !existsSync(folder); folder = dirname(folder)) {
      missing.add(folder)
    }
  }
  return [...missing].sort((a, b) => b.length - a.length)
}

/** Put back what was there before a refusal; whether that was possible. If not, the next command ends what was begun. */
async function isTakenBack(...known: Parameters<typeof takeBack>): Promise<boolean> {
  try {
    await takeBack(...known)
    return true
  } catch {
    return false
  }
}

/** It is decided like any writing, in the place of the first journal. */
async function takeBack(
  root: string,
  changes: readonly TextChange[],
  before: ReadonlyMap<string, Buffer | undefined>
): Promise<void> {
  const {files, journal} = roomOf(root)
  if (!existsSync(journal)) return
  const write: WritingJournal['write'] = []
  const remove: WritingJournal['remove'] = []
  for (const [index, {path, text}] of changes.entries()) {
    const file = insideProject(root, path)
    const done = text === null ? !existsSync(file) : !existsSync(join(files, String(index)))
    const old = before.get(path)
    if (!done) continue
    const expected = text === null ? null : hashOf(text)
    if (old === undefined) remove.push({path, expected})
    else {
      const staged = String(changes.length + index)
      writeNew(join(files, staged), old, statSync(file, {throwIfNoEntry: false})?.mode)
      write.push({path, staged, expected})
    }
  }
  await syncFiles(write.map(({staged}) => join(files, staged)))
  await decide(root, {version: 1, write, remove})
  await apply(root, {version: 1, write, remove})
}

function about(path: string, step: () => void): void {
  try {
    step()
  } catch (error) {
    throw diskError(error, path)
  }
}
