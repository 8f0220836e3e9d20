import {existsSync, lstatSync, readdirSync, rmdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {InputError, type Words} from '../model/message.ts'
import {codeOf, diskError, unless} from './disk.ts'
import {giveLock, type Holder, holderOf, holdsLock, takeLock} from './lock.ts'
import type {Written} from './undo.ts'
import {finishWriting} from './writing.ts'

/** The project that a command wants to write to, and who is told what it meets. */
export interface Workplace {
  readonly root: string
  /** Called once where the command has to wait. */
  readonly onWait?: (holder: Holder) => void
  /** Called when files have been written. */
  readonly onWritten?: (written: Written) => void
}

/** The right to write to a project: who has it is alone with it. */
export interface Turn extends Workplace {
  /** Whether the right still holds: after a long sleep of the machine another may have it. */
  holds(): boolean
}

const busy: Words = {
  en: 'Unexpected second command at work in this project (process {{id}} on {{machine}}, since {{since}}), expected one at a time',
  'zh-Hans': '另一个命令正在写入这个项目（{{machine}} 上的进程 {{id}}，始于 {{since}}），一次只能有一个',
  'zh-Hant': '另一個命令正在寫入這個專案（{{machine}} 上的行程 {{id}}，始於 {{since}}），一次只能有一個'
}
const wait: Words = {
  en: 'Wait until it has ended and run the command again; if process {{id}} is no Hexapla, remove `.hexapla/lock`',
  'zh-Hans': '请等它结束，再重新运行命令；若进程 {{id}} 并非 Hexapla，请删除 `.hexapla/lock`',
  'zh-Hant': '請等它結束，再重新執行命令；若行程 {{id}} 並非 Hexapla，請刪除 `.hexapla/lock`'
}
const notOurs: Words = {
  en: 'Unexpected `.hexapla` that is no folder, expected that name for what commands write to this project',
  'zh-Hans': '`.hexapla` 不是文件夹；命令写入项目时要用这个名称',
  'zh-Hant': '`.hexapla` 不是資料夾；命令寫入專案時要用這個名稱'
}
const moveIt: Words = {
  en: 'Rename or remove it',
  'zh-Hans': '请给它改名，或删除它',
  'zh-Hant': '請替它改名，或刪除它'
}

const patience = 5_000
const silence = 400
const pause = 25

/**
 * Do something to a project while no other command of ours does.
 *
 * It begins by ending what a command left that was stopped while writing, so the work reads whole files. Its
 * lock lies in the project, not in the system's temporary folder: machines that share the disk see it, too.
 * @throws InputError where another command is at work for longer than a person would wait
 */
export async function inTurn<Result>(place: Workplace, work: (turn: Turn) => Promise<Result>): Promise<Result> {
  const lock = lockOf(place.root)
  const mine = await waitFor(lock, place)
  const leave = () => leaveRoom(place.root, mine)
  process.once('exit', leave)
  try {
    enterRoom(place.root)
    await finishWriting(place.root)
    return await work({...place, holds: () => holdsLock(lock, mine)})
  } finally {
    process.removeListener('exit', leave)
    leave()
  }
}

/**
 * End what a command left that was stopped while writing, before the project is read.
 *
 * While another command is at work, or where the disk refuses, reading goes on as things stand.
 */
export async function endLeftWork(root: string): Promise<void> {
  if (!existsSync(join(root, '.hexapla'))) return
  try {
    const mine = takeLock(lockOf(root))
    if (mine === undefined) return
    try {
      await finishWriting(root)
    } finally {
      leaveRoom(root, mine)
    }
  } catch (error) {
    if (!['EROFS', 'EACCES', 'EPERM', 'ENOSPC'].includes(codeOf(error) ?? '')) throw diskError(error, '.hexapla')
  }
}

/** The lock of a project. A repository may bring anything by that name, but it cannot lead us elsewhere. */
function lockOf(root: string): string {
  const folder = join(root, '.hexapla')
  const found = lstatSync(folder, {throwIfNoEntry: false})
  if (found === undefined || found.isDirectory()) return join(folder, 'lock')
  throw new InputError({words: notOurs}, {file: '.hexapla'}, {words: moveIt})
}

async function waitFor(lock: string, {onWait}: Workplace): Promise<string> {
  const began = performance.now()
  for (let told = false; ; await setTimeout(pause)) {
    const mine = take(lock)
    if (mine !== undefined) return mine
    const waited = performance.now() - began
    const holder = holderOf(lock)
    if (waited > patience) throw busyWith(holder)
    if (told || holder === undefined || waited < silence) continue
    told = true
    onWait?.(holder)
  }
}

function take(lock: string): string | undefined {
  try {
    return takeLock(lock)
  } catch (error) {
    throw diskError(error, '.hexapla/lock')
  }
}

function busyWith(holder: Holder | undefined): InputError {
  const [machine = '?'] = holder?.machine.split(' ') ?? []
  const values = {id: holder?.process ?? '?', machine, since: holder?.since ?? '?'}
  return new InputError({words: busy, values}, {file: '.hexapla/lock'}, {words: wait, values})
}

/** Git sees nothing of the folder, in projects too whose `.gitignore` does not name it. */
function enterRoom(root: string): void {
  writeFileSync(join(root, '.hexapla/.gitignore'), '*\n')
}

/** Give the lock back and leave nothing behind, but for the journal of what could not be ended yet. */
function leaveRoom(root: string, mine: string): void {
  const folder = join(root, '.hexapla')
  const lock = join(folder, 'lock')
  unless(['ENOENT', 'EACCES', 'EPERM', 'EROFS', 'EBUSY'], () => {
    if (!holdsLock(lock, mine)) return
    const kept = existsSync(join(folder, 'journal.json')) ? ['journal.json', 'files', '.gitignore'] : []
    for (const name of readdirSync(folder)) {
      if (name !== 'lock' && isOurs(name) && !kept.includes(name))
        rmSync(join(folder, name), {recursive: true, force: true})
    }
    giveLock(lock, mine)
    unless(['ENOTEMPTY', 'EEXIST'], () => rmdirSync(folder))
  })
}

function isOurs(name: string): boolean {
  return name === 'files' || name === '.gitignore' || /^(?:\.?journal\.json|lock)(?:\.|$)/u.test(name)
}
