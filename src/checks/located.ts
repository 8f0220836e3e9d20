import {locate} from '../markdown/inspect.ts'
import type {TextToCheck} from '../model/check.ts'

/** Words that match a pattern, and where they stand in the text of the segment. */
export interface LocatedWords {
  readonly value: string
  /** Where they stand in what was searched. */
  readonly index: number
  /** What a report takes over. */
  readonly extent: {readonly offset: number; readonly length: number}
}

/** Find words in the running text of a segment: code, addresses and HTML are not searched. */
export function located(text: TextToCheck, pattern: RegExp): readonly LocatedWords[] {
  const {text: words} = text.prose
  if (!occursIn(words, pattern)) return []
  return Array.from(words.matchAll(pattern), ({0: value, index}) => {
    return {value, index, extent: extentOf(text, index, value.length)}
  })
}

/** Where a stretch of running text stands in the text of the segment. */
export function extentOf({prose, text}: TextToCheck, index: number, length: number): LocatedWords['extent'] {
  const found = locate(prose, text, index, index + length)
  return {offset: found.offset, length: found.length}
}

/** Find characters in a text as it is written, be it in code, in addresses or in HTML. */
export function scanned({text}: TextToCheck, pattern: RegExp): readonly LocatedWords[] {
  if (!occursIn(text, pattern)) return []
  return Array.from(text.matchAll(pattern), ({0: value, index}) => {
    return {value, index, extent: {offset: index, length: value.length}}
  })
}

/** Whether there is a match at all, as there is nearly nowhere: `matchAll` would copy the pattern to find out. */
function occursIn(text: string, pattern: RegExp): boolean {
  pattern.lastIndex = 0
  const isThere = pattern.test(text)
  pattern.lastIndex = 0
  return isThere
}

/** How a character that may not show is named: `U+200B`. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
