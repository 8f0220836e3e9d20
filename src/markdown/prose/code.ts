import {graveAccent, lineFeed, space} from './characters.ts'
import {endOfRun} from './lines.ts'
import type {Scanner} from './scanner.ts'

/**
 * A code span: up to the next run of as many grave accents.
 *
 * A span on two lines, or a run that none closes, is left to remark-parse: so each run is looked for only once.
 */
export function readCode(scanner: Scanner, at: number): number {
  const {text} = scanner
  const start = endOfRun(text, at, graveAccent)
  const end = findRun(text, start, start - at)
  if (end < 0) return scanner.decline('code')
  scanner.add({type: 'inlineCode', value: withoutPadding(text, start, end)}, at, end + start - at)
  return end + start - at
}

/** Where the next run of exactly this size begins on the line, or -1. */
function findRun(text: string, from: number, size: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < space || code === lineFeed) return -1
    if (code !== graveAccent) continue
    const end = endOfRun(text, at, graveAccent)
    if (end - at === size) return at
    at = end - 1
  }
  return -1
}

/** One space on both sides is for code that begins or ends with a grave accent; code of nothing but spaces keeps them. */
function withoutPadding(text: string, start: number, end: number): string {
  const value = text.slice(start, end)
  const isPadded = value.startsWith(' ') && value.endsWith(' ') && /[^ ]/u.test(value)
  return isPadded ? value.slice(1, -1) : value
}
