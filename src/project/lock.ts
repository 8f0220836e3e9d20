import {createHash, randomBytes} from 'node:crypto'
import {mkdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {dirname} from 'node:path'
import * as z from 'zod'
import {codeOf, isRunning, startOf, unless} from './disk.ts'

const shape = z.object({
  process: z.number().int().positive(),
  /** When the process began, where the system tells: numbers of processes are given again. */
  born: z.string(),
  /** Name of the machine, and where the system has them, of the space in which its processes are numbered. */
  machine: z.string(),
  /** ISO 8601. */
  since: z.string(),
  token: z.string()
})
/** Who has a lock. */
export type Holder = z.infer<typeof shape>

interface Found {
  readonly text: string
  /** Undefined where its process was killed before it could say who it is, or is about to. */
  readonly holder: Holder | undefined
  readonly modified: number
}

/** Of a machine that shares the disk only the age of a lock is known; no command works as long as this. */
const oldAge = 600_000
/** Between making a lock and writing into it lies nothing that takes long. */
const unsaid = 2_000

/**
 * Take the lock at a path, if it is free or was left by a process that has ended.
 *
 * A file is made that must not exist: of two who try, one succeeds. A lock that was left is removed under a
 * lock of its own, named for this very one, and looked at again before: so nobody who judged slowly removes
 * the lock of somebody who was quicker.
 * @returns what stands in the lock now, undefined where it is held
 */
export function takeLock(path: string): string | undefined {
  unless(['EEXIST'], () => mkdirSync(dirname(path)))
  const found = readLock(path)
  if (found && !isLeft(path, found)) return undefined
  if (found) removeLeft(path, found)
  const text = `${JSON.stringify(myself())}\n`
  try {
    writeFileSync(path, text, {flag: 'wx'})
  } catch (error) {
    // Taken by another meanwhile, or the folder left with the lock of another.
    if (['EEXIST', 'ENOENT', 'EPERM'].includes(codeOf(error) ?? '') && mayWait(path, error)) return undefined
    // On a full disk a file could be made, but nothing be written into it.
    if (['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '') && readLock(path)?.text === '') rmSync(path)
    throw error
  }
  return holdsLock(path, text) ? text : undefined
}

/** Whether the lock at a path is still the one that was taken. */
export function holdsLock(path: string, text: string): boolean {
  return readLock(path)?.text === text
}

/** Give a lock back, unless it is another's by now. */
export function giveLock(path: string, text: string): void {
  if (holdsLock(path, text)) rmSync(path, {force: true})
}

/** Who holds the lock at a path, as far as it says. */
export function holderOf(path: string): Holder | undefined {
  return readLock(path)?.holder
}

/** On Windows a name that is just being removed is refused as if permission lacked. */
function mayWait(path: string, error: unknown): boolean {
  return codeOf(error) !== 'EPERM' || readLock(path) !== undefined
}

function removeLeft(path: string, {text}: Found): void {
  const inner = `${path}.${createHash('sha256').update(text).digest('hex').slice(0, 12)}`
  const mine = takeLock(inner)
  if (mine === undefined) return
  const now = readLock(path)
  if (now?.text === text && isLeft(path, now)) rmSync(path, {force: true})
  giveLock(inner, mine)
}

/** Whether the process that made a lock has surely ended. */
function isLeft(path: string, {holder, modified}: Found): boolean {
  if (holder === undefined) return ageOf(path, modified) > unsaid
  if (holder.machine !== machine()) return ageOf(path, modified) > oldAge
  if (!isRunning(holder.process)) return true
  const born = startOf(holder.process)
  return born !== undefined && holder.born !== '' && holder.born !== born
}

/** How old a file is by the clock of its own disk, which may not be ours. */
function ageOf(path: string, modified: number): number {
  const probe = `${path}.${randomBytes(6).toString('hex')}.time`
  writeFileSync(probe, '')
  const now = statSync(probe).mtimeMs
  rmSync(probe, {force: true})
  return now - modified
}

function readLock(path: string): Found | undefined {
  return unless(['ENOENT'], () => {
    const {mtimeMs} = statSync(path)
    const text = readFileSync(path, 'utf8')
    return {text, holder: read(text), modified: mtimeMs}
  })
}

function read(text: string): Holder | undefined {
  try {
    return shape.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

function myself(): Holder {
  return {
    process: process.pid,
    born: startOf(process.pid) ?? '',
    machine: machine(),
    since: new Date().toISOString(),
    token: randomBytes(8).toString('hex')
  }
}

/** Containers of one name count their processes apart. */
function machine(): string {
  const space = unless(['ENOENT', 'EACCES', 'EINVAL', 'UNKNOWN'], () => readlinkSync('/proc/self/ns/pid'))
  return [hostname(), ...(space === undefined ? [] : [space])].join(' ')
}
