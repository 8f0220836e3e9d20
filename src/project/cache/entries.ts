import {hash, randomBytes} from 'node:crypto'
import {mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {codeOf} from '../disk.ts'

/** A use is noted once a day, so that a build that finds everything writes nothing. */
const day = 86_400_000

/**
 * The text that is kept under a key; undefined where there is none, or where it is not what was written.
 *
 * The first line is the hash of the rest: a file that was cut short or altered counts for nothing and is removed.
 */
export function readEntry(folder: string, key: string): string | undefined {
  const path = pathOf(folder, key)
  const content = readWhole(path)
  if (content !== undefined) noteUse(path)
  return content
}

/** The text of a file that begins with the hash of the rest; undefined where it is not whole, and then it is removed. */
export function readWhole(path: string): string | undefined {
  const text = attempt(() => readFileSync(path, 'utf8'))
  if (text === undefined) return undefined
  const at = text.indexOf('\n')
  const content = text.slice(at + 1)
  if (text.slice(0, at) !== hashOf(content)) {
    attempt(() => rmSync(path, {force: true}))
    return undefined
  }
  return content
}

/** Write such a file. Where the disk refuses, nothing is kept; that is no fault. */
export function writeWhole(path: string, content: string): void {
  attempt(() => {
    mkdirSync(dirname(path), {recursive: true})
    replaceFile(path, `${hashOf(content)}\n${content}`)
  })
}

/** Keep a text under a key. */
export function writeEntry(folder: string, key: string, content: string): void {
  writeWhole(pathOf(folder, key), content)
}

/** Write a file in one step: others who write it at the same time, or a kill, leave one whole file or the other. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`
  try {
    writeFileSync(temporary, content, {flag: 'wx'})
    renameSync(temporary, path)
  } catch (error) {
    attempt(() => rmSync(temporary, {force: true}))
    throw error
  }
}

/** What a step gives, undefined where the system refuses it. */
export function attempt<Result>(step: () => Result): Result | undefined {
  try {
    return step()
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    return undefined
  }
}

export function hashOf(text: string): string {
  return hash('sha256', text, 'hex')
}

function pathOf(folder: string, key: string): string {
  return join(folder, 'results', key.slice(0, 2), key.slice(2))
}

function noteUse(path: string): void {
  attempt(() => {
    const now = Date.now()
    if (now - statSync(path).mtimeMs > day) utimesSync(path, now / 1000, now / 1000)
  })
}
