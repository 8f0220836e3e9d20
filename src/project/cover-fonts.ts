import {hash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {openFont} from '../emit/epub/cover/font.ts'
import type {CoverFont, LackingFont} from '../model/cover.ts'
import {diskError, unless} from './disk.ts'
import {insideProject} from './paths.ts'

/** What is known of a font before covers are drawn with it. @throws InputError where it lies outside the project */
export function describeFont(root: string, path: string): CoverFont | LackingFont {
  const bytes = readFont(root, path)
  if (bytes === undefined) return {path, lacks: 'absent'}
  const font = openFont(bytes)
  if (font === undefined) return {path, lacks: 'kind'}
  return {path, hash: hash('sha256', bytes, 'hex'), letters: runsOf([...font.glyphs.keys()].sort((a, b) => a - b))}
}

/** The bytes of a font; undefined where there is no such file. */
export function readFont(root: string, path: string): Uint8Array | undefined {
  try {
    return unless(['ENOENT', 'ENOTDIR'], () => readFileSync(insideProject(root, path)))
  } catch (error) {
    throw diskError(error, path)
  }
}

/** First and last number of each run of numbers that follow one another. */
function runsOf(sorted: readonly number[]): number[] {
  const runs: number[] = []
  for (const number of sorted) {
    if (runs.at(-1) === number - 1) runs[runs.length - 1] = number
    else runs.push(number, number)
  }
  return runs
}
