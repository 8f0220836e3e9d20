import {locate} from '../markdown/inspect.ts'
import type {TextToCheck} from '../model/check.ts'

/** Words of running text that match a pattern, and where they stand in the text of the segment. */
export interface LocatedWords {
  readonly value: string
  /** What a report takes over. */
  readonly extent: {readonly offset: number; readonly length: number}
}

/** Find words in the running text of a segment: code, addresses and HTML are not searched. */
export function* located({prose, text}: TextToCheck, pattern: RegExp): Generator<LocatedWords> {
  for (const found of prose.text.matchAll(pattern)) {
    const [value] = found
    const {offset, length} = locate(prose, text, found.index, found.index + value.length)
    yield {value, extent: {offset, length}}
  }
}
