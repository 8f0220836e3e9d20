import {diffArrays} from 'diff'
import {hasHan} from './script.ts'
import {segmenterFor} from './segmenter.ts'

/** A run of text that two versions share, or that only one of them has. */
export interface Run {
  readonly text: string
  readonly in: 'both' | 'old' | 'new'
}

/** Two versions of a text, run by run in words of its language; what was taken away stands before what came. */
export function differenceOf(old: string, now: string): Run[] {
  const segmenter = segmenterFor(hasHan(now) ? 'zh' : 'en', 'word')
  const wordsOf = (text: string) => Array.from(segmenter.segment(text), ({segment}) => segment)
  return diffArrays(wordsOf(old), wordsOf(now)).map(({value, removed, added}) => ({
    text: value.join(''),
    in: removed ? 'old' : added ? 'new' : 'both'
  }))
}

/** How many words a text has: what is written with letters or digits, by the rules of its language. */
export function countWords(text: string, language = hasHan(text) ? 'zh' : 'en'): number {
  let count = 0
  for (const {isWordLike} of segmenterFor(language, 'word').segment(text)) {
    if (isWordLike) count++
  }
  return count
}

/** How many words somebody has to look at who knows the old version: those that came or went, whichever are more. */
export function countChangedWords(old: string, now: string): number {
  let count = 0
  let gone = 0
  let came = 0
  const close = () => {
    count += Math.max(gone, came)
    gone = 0
    came = 0
  }
  for (const run of differenceOf(old, now)) {
    if (run.in === 'old') gone += countWords(run.text)
    else if (run.in === 'new') came += countWords(run.text)
    else if (/\S/u.test(run.text)) close()
  }
  close()
  return count
}
