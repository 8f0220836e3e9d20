import {countChangedWords, countWords} from '../locale/difference.ts'
import type {Pair} from '../model/pair.ts'
import {linesOf} from './notes.ts'

/** What is left to do in one locale, in words of the source. */
export interface Work {
  /** Words that wait for a translation. */
  readonly missingWords: number
  /** Words that changed since stale translations were made; all of them where the earlier source is not known. */
  readonly changedWords: number
}

/** Count what translators have to do, for those who plan their time. */
export function workOf(pairs: readonly Pair[]): Work {
  let missingWords = 0
  let changedWords = 0
  for (const pair of pairs) {
    if (pair.state === 'missing' || pair.state === 'empty') missingWords += countWords(pair.source.text)
    else if (pair.state === 'stale') {
      changedWords += countChangedWords(linesOf(pair.target, '- ').join('\n'), pair.source.text)
    }
  }
  return {missingWords, changedWords}
}
