import {randomBytes} from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  fchmodSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {codeOf, diskError, isRunning, shown, syncFiles, syncFolders, unless, type Where} from './disk.ts'

const temporaryName = /^\..+\.(\d+)\.[0-9a-f]{12}\.tmp$/u
const day = 86_400_000

/**
 * Replace one file in one step: readers see the old bytes or the new ones, even when the power fails.
 * @throws InputError with place and remedy; then nothing has changed
 */
export async function writeFileSafely(path: string, bytes: Uint8Array | string, where: Where = {}): Promise<void> {
  const folder = dirname(path)
  const temporary = join(folder, `.${basename(path)}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    mkdirSync(folder, {recursive: true})
    sweep(folder)
    const old = unless(['ENOENT'], () => lstatSync(path))
    if (old?.isDirectory()) throw Object.assign(new Error(path), {code: 'EISDIR', syscall: 'open'})
    writeNew(temporary, bytes, old?.isFile() ? old.mode : undefined)
    await syncFiles([temporary])
    await renameInto(temporary, path, where)
  } catch (error) {
    unless(['ENOTDIR'], () => rmSync(temporary, {force: true}))
    throw diskError(error, shown(path, where))
  }
  await syncFolders([folder])
}

/** Write a file that does not exist yet, with the permissions of the one that it is to replace. */
export function writeNew(path: string, bytes: Uint8Array | string, mode: number | undefined): void {
  const file = openSync(path, 'wx')
  try {
    writeFileSync(file, bytes)
    if (mode !== undefined) fchmodSync(file, mode & 0o7777)
  } finally {
    closeSync(file)
  }
}

/**
 * Rename a file to its place. Virus scanners and editors hold files open for a moment on some systems, so a
 * refusal is asked again a few times. From another disk it is first copied beside its place.
 */
export async function renameInto(from: string, to: string, where: Where): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      const code = codeOf(error) ?? ''
      if (code === 'EXDEV') return copyInto(from, to, where)
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(code) || attempt === 5) throw diskError(error, shown(to, where))
      await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** attempt))
    }
  }
}

/** The copy has one name for ever, so that a command that begins again leaves no second one. */
async function copyInto(from: string, to: string, where: Where): Promise<void> {
  const near = join(dirname(to), `.${basename(to)}.hexapla.tmp`)
  try {
    copyFileSync(from, near)
    await syncFiles([near])
    renameSync(near, to)
    rmSync(from)
  } catch (error) {
    rmSync(near, {force: true})
    throw diskError(error, shown(to, where))
  }
}

/**
 * Remove the temporary files that killed processes left in a folder.
 *
 * The number of an ended process can be given to a new one, so what is older than a day goes in any case.
 * Sweeping is a courtesy: where it is refused, the file stays.
 */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, id] = temporaryName.exec(name) ?? []
    if (id === undefined) continue
    const path = join(folder, name)
    const age = Date.now() - (statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? 0)
    if (age > day || !isRunning(Number(id)))
      unless(['EACCES', 'EPERM', 'EROFS', 'EBUSY'], () => rmSync(path, {force: true}))
  }
}
