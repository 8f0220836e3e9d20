import {mkdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {attempt, replaceFile} from './entries.ts'

/** Digits of the hash at the head of a file: a multiple of four, so that the numbers behind it lie as they must. */
const headLength = 64

/** The bytes of the memory that was packed of these inputs. */
export function readMemory(folder: string, locale: string, inputs: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = attempt(() => readFileSync(pathOf(folder, locale)))
  return bytes?.toString('latin1', 0, headLength) === inputs ? bytes.subarray(headLength) : undefined
}

/** Keep a packed memory in the place of the one before. Where the disk refuses, nothing is kept; that is no fault. */
export function writeMemory(
  folder: string,
  locale: string,
  {inputs, parts}: {readonly inputs: string; readonly parts: readonly Uint8Array[]}
): void {
  const path = pathOf(folder, locale)
  attempt(() => {
    mkdirSync(dirname(path), {recursive: true})
    replaceFile(path, Buffer.concat([Buffer.from(inputs, 'latin1'), ...parts]))
  })
}

function pathOf(folder: string, locale: string): string {
  return join(folder, 'memory', `${locale}.bin`)
}
