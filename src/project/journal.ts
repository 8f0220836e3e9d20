import {existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, unlinkSync} from 'node:fs'
import {join, resolve} from 'node:path'
import * as z from 'zod'
import {InputError, type Words} from '../model/message.ts'
import {foldersOf, isArtifactPath} from './artifact-paths.ts'
import {diskError, shown, syncFolders, unless, type Where} from './disk.ts'
import {Folders} from './folders.ts'
import {folderOf} from './output-folder.ts'
import {realPathOf} from './paths.ts'
import {clearStaging, hasLeftover, type Staging, stagingOf} from './staging.ts'
import {renameInto, writeFileSafely} from './write.ts'

const path = z.string().refine(isArtifactPath)
const shape = z.object({
  version: z.literal(1),
  /** Old files that stand where new ones go, each with the new file it makes way for. */
  replace: z.array(z.object({path, by: path})),
  /** Staged files, by their names there, in the order in which they are moved; the manifest is the last. */
  write: z.array(z.object({path, staged: z.string().regex(/^\d+$/u)})),
  remove: z.array(path)
})
/** What remains to be done for a release that is decided. Every step can be done twice. */
export type Journal = z.infer<typeof shape>

const badJournal: Words = {
  en: 'Unexpected content of `{{file}}`, expected the journal of a release',
  'zh-Hans': '`{{file}}` 的内容有误，应为发布的日志',
  'zh-Hant': '`{{file}}` 的內容有誤，應為發布的日誌'
}
const buildAnew: Words = {
  en: 'Remove `{{folder}}` and run `hexapla build`',
  'zh-Hans': '请删除 `{{folder}}`，然后运行 `hexapla build`',
  'zh-Hant': '請刪除 `{{folder}}`，然後執行 `hexapla build`'
}
const linkedFolder: Words = {
  en: 'Unexpected link on the way to `{{file}}`, expected a folder',
  'zh-Hans': '`{{file}}` 的路径上有一个链接，此处应为文件夹',
  'zh-Hant': '`{{file}}` 的路徑上有一個連結，此處應為資料夾'
}
const removeLink: Words = {
  en: 'Remove the link and run the command again',
  'zh-Hans': '请删除该链接，然后重新运行命令',
  'zh-Hant': '請刪除該連結，然後重新執行命令'
}

/** Decide the release: from here on it is finished, by this command or by the next. */
export async function commit(staging: Staging, journal: Journal, where: Where): Promise<void> {
  await writeFileSafely(staging.journal, `${JSON.stringify(journal)}\n`, where)
}

/** Whether a release was decided and then stopped. */
export function isInterrupted(outDir: string): boolean {
  return existsSync(stagingOf(realPathOf(outDir)).journal)
}

/**
 * Bring what an earlier build left to its end: a decided release is finished, an undecided one is cleared away.
 *
 * Every release begins with it; `verify` only tells that one was interrupted.
 * @throws InputError where another build is at work, or the disk refuses
 */
export async function finishRelease(outDir: string, where: Where = {}): Promise<'nothing' | 'finished' | 'cleared'> {
  const out = realPathOf(resolve(where.root ?? '.', outDir))
  const staging = stagingOf(out)
  try {
    if (!hasLeftover(staging, where)) return 'nothing'
    const journal = readJournal(staging, where)
    if (journal) await apply(out, staging, journal, where)
    clearStaging(staging)
    return journal ? 'finished' : 'cleared'
  } catch (error) {
    throw diskError(error, shown(out, where))
  }
}

function readJournal(staging: Staging, where: Where): Journal | undefined {
  const text = unless(['ENOENT'], () => readFileSync(staging.journal, 'utf8'))
  if (text === undefined) return undefined
  try {
    return shape.parse(JSON.parse(text))
  } catch {
    const file = shown(staging.journal, where)
    const values = {file, folder: shown(staging.folder, where)}
    throw new InputError({words: badJournal, values}, {file}, {words: buildAnew, values})
  }
}

/**
 * Move the staged files to their places, the manifest last, and delete what the new release no longer has.
 *
 * An old file makes way for a new one only while the new one still waits: on a disk that ignores case, both
 * can be one file.
 */
async function apply(out: string, staging: Staging, journal: Journal, where: Where): Promise<void> {
  const place = {out, folders: new Folders(out), touched: new Set(['']), ready: new Set<string>()}
  const staged = new Map(journal.write.map((file) => [file.path, join(staging.files, file.staged)]))
  mkdirSync(out, {recursive: true})
  for (const {path: file, by} of journal.replace) if (existsSync(staged.get(by) ?? '')) remove(place, file)
  for (const [file, from] of staged) {
    if (!existsSync(from)) continue
    makeWay(place, file, where)
    await renameInto(from, join(out, file), where)
  }
  for (const file of journal.remove) remove(place, file)
  await syncFolders([...place.touched].map((folder) => join(out, folder)))
}

/** A folder that a release is put into, and the folders in it whose lists of names change. */
interface Place {
  readonly out: string
  readonly folders: Folders
  readonly touched: Set<string>
  /** Those that new files have gone into. */
  readonly ready: Set<string>
}

function makeWay(place: Place, file: string, where: Where): void {
  const {out, folders, ready} = place
  if (!ready.has(folderOf(file)) && makeFolders(place, file)) return
  if (!folders.leadTo(file)) {
    const name = shown(join(out, file), where)
    throw new InputError({words: linkedFolder, values: {file: name}}, {file: name}, {words: removeLink})
  }
  const found = unless(['ENOTDIR'], () => lstatSync(join(out, file), {throwIfNoEntry: false}))
  if (found?.isDirectory()) folders.removeEmpty(file)
}

/**
 * Make the folders on the way to a file; all of them count as touched, since a command that was stopped may have made them.
 * @returns whether the innermost is new, and so empty
 */
function makeFolders({folders, touched, ready}: Place, file: string): boolean {
  let isNew = false
  for (const folder of foldersOf(file)) {
    isNew = folders.make(folder)
    touched.add(folderOf(folder))
  }
  touched.add(folderOf(file))
  ready.add(folderOf(file))
  return isNew
}

/** Delete a file of the old release and the folders that hold nothing any more. Others' files are left. */
function remove({out, folders, touched}: Place, file: string): void {
  if (!folders.leadTo(file)) return
  // A folder by that name is none of ours: releases list files.
  unless(['ENOENT', 'EISDIR', 'EPERM'], () => unlinkSync(join(out, file)))
  touched.add(folderOf(file))
  for (const folder of foldersOf(file).reverse()) {
    if (readdirSync(join(out, folder)).length > 0) return
    folders.removeEmpty(folder)
  }
}
