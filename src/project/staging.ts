import {existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {InputError, type Words} from '../model/message.ts'
import {isRunning, shown, unless, type Where} from './disk.ts'

/** Where a release waits beside the folder that it goes to: `dist.next` for `dist`. */
export interface Staging {
  readonly folder: string
  /** Folder with the changed files, numbered as they came: making and removing their folders takes longer than they do. */
  readonly files: string
  /** With this file the release is decided; without it, it never was. */
  readonly journal: string
  /** Tells that the folder is ours, and which process fills it. */
  readonly owner: string
}

const busy: Words = {
  en: 'Unexpected `{{folder}}`, in which another build (process {{id}}) is at work',
  'zh-Hans': '另一个构建（进程 {{id}}）正在使用 `{{folder}}`',
  'zh-Hant': '另一個建置（行程 {{id}}）正在使用 `{{folder}}`'
}
const wait: Words = {
  en: 'Wait until it has ended; if process {{id}} is no build, remove `{{folder}}`',
  'zh-Hans': '请等它结束；若进程 {{id}} 并非构建，请删除 `{{folder}}`',
  'zh-Hant': '請等它結束；若行程 {{id}} 並非建置，請刪除 `{{folder}}`'
}
const notOurs: Words = {
  en: 'Unexpected `{{folder}}`, expected that name to be free: a release is prepared there',
  'zh-Hans': '`{{folder}}` 已被占用；发布内容要在那里准备，这个名称应当空着',
  'zh-Hant': '`{{folder}}` 已被佔用；發布內容要在那裡準備，這個名稱應當空著'
}
const renameIt: Words = {
  en: 'Rename `{{folder}}`, or choose another output folder with `--out`',
  'zh-Hans': '请给 `{{folder}}` 改名，或用 `--out` 另选输出文件夹',
  'zh-Hant': '請替 `{{folder}}` 改名，或用 `--out` 另選輸出資料夾'
}
const otherDisk: Words = {
  en: 'Unexpected disk of its own at `{{out}}`, expected the disk of `{{folder}}`, from where files are moved in one step',
  'zh-Hans': '`{{out}}` 是单独挂载的磁盘，应与 `{{folder}}` 在同一磁盘上，文件才能一步移入',
  'zh-Hant': '`{{out}}` 是另外掛載的磁碟，應與 `{{folder}}` 在同一磁碟上，檔案才能一步移入'
}
const insideDisk: Words = {
  en: 'Choose a folder inside that disk, as in `--out {{out}}/site`',
  'zh-Hans': '请选该磁盘内的文件夹，如 `--out {{out}}/site`',
  'zh-Hant': '請選該磁碟內的資料夾，如 `--out {{out}}/site`'
}

export function stagingOf(out: string): Staging {
  const folder = `${out}.next`
  return {
    folder,
    files: join(folder, 'files'),
    journal: join(folder, 'journal.json'),
    owner: join(folder, 'owner.json')
  }
}

/** Make the staging folder. Two builds cannot both: making a folder that exists fails. */
export function openStaging(out: string, where: Where): Staging {
  const staging = stagingOf(out)
  mkdirSync(dirname(out), {recursive: true})
  mkdirSync(staging.folder)
  try {
    writeFileSync(staging.owner, `${JSON.stringify({process: process.pid})}\n`, {flag: 'wx'})
    mkdirSync(staging.files)
    expectOneDisk(out, staging, where)
  } catch (error) {
    clearStaging(staging)
    throw error
  }
  return staging
}

function expectOneDisk(out: string, {folder}: Staging, where: Where): void {
  const standing = lstatSync(out, {throwIfNoEntry: false})
  if (standing === undefined || standing.dev === lstatSync(folder).dev) return
  const values = {out: shown(out, where), folder: shown(folder, where)}
  throw new InputError({words: otherDisk, values}, {file: values.out}, {words: insideDisk, values})
}

/**
 * Whether an earlier build left its staging folder.
 * @throws InputError where another build still fills it, or where the folder is somebody else's
 */
export function hasLeftover(staging: Staging, where: Where): boolean {
  const found = unless(['ENOENT'], () => lstatSync(staging.folder))
  if (found === undefined) return false
  const file = shown(staging.folder, where)
  const inside = found.isDirectory() ? readdirSync(staging.folder) : ['']
  if (inside.length > 0 && !existsSync(staging.owner)) {
    throw new InputError({words: notOurs, values: {folder: file}}, {file}, {words: renameIt, values: {folder: file}})
  }
  const id = ownerOf(staging)
  if (id !== undefined && id !== process.pid && isRunning(id)) {
    throw new InputError({words: busy, values: {folder: file, id}}, {file}, {words: wait, values: {folder: file, id}})
  }
  return true
}

/** Remove the staging folder, the journal before all: what is left of the rest then counts for nothing. */
export function clearStaging(staging: Staging): void {
  rmSync(staging.journal, {force: true})
  rmSync(staging.files, {recursive: true, force: true})
  for (const name of readdirSync(staging.folder)) {
    if (name.startsWith('.journal.json.')) rmSync(join(staging.folder, name), {force: true})
  }
  rmSync(staging.owner, {force: true})
  rmdirSync(staging.folder)
}

/** The process that opened the folder; undefined where it was killed before it could say so. */
function ownerOf(staging: Staging): number | undefined {
  const text = unless(['ENOENT'], () => readFileSync(staging.owner, 'utf8')) ?? ''
  const [, id] = /^\{"process":(\d{1,10})\}$/mu.exec(text) ?? []
  return id === undefined ? undefined : Number(id)
}
