import {diffIndices} from 'node-diff3'
import {segmenterFor} from '../../locale/segmenter.ts'

/** A correction as a term of the project: what the text that was converted says, and what it is to become. */
export interface CorrectedTerm {
  readonly from: string
  readonly was: string
  readonly to: string
}

const han = /^\p{Script=Han}+$/u

/**
 * The corrections that a person made to a conversion, as words.
 *
 * A correction is told with the whole words that it touches, and with a neighbour where that is one character: 後 for
 * 后 everywhere would break other words. One that takes in more than Han characters is an edit of the sentence, and
 * no term.
 * @param convert converts as the draft was converted
 */
export function correctedTerms(
  {origin, base, text}: {readonly origin: string; readonly base: string; readonly text: string},
  convert: (text: string) => string
): CorrectedTerm[] {
  const [old, now] = [[...base], [...text]]
  const found = new Map<string, CorrectedTerm>()
  for (const {from, to, corrected} of corrections(old, now, wordBorders(base))) {
    const was = old.slice(from, to).join('')
    const source = sourceOf(was, {origin, convert, near: from, isAligned: [...origin].length === old.length})
    if (han.test(was) && han.test(corrected) && source !== undefined)
      found.set(source, {from: source, was, to: corrected})
  }
  return [...found.values()]
}

/** What was corrected, with whole words; corrections of one word are one. */
function corrections(old: readonly string[], now: readonly string[], borders: readonly number[]) {
  const found: {from: number; to: number; before: number; gone: number; came: number}[] = []
  let shift = 0
  for (const {buffer1, buffer2} of diffIndices([...old], [...now])) {
    const [start, length] = buffer1
    const [from, to] = widen(old, borders, start, start + length)
    const came = buffer2[1]
    const last = found.at(-1)
    if (last && from < last.to) {
      last.to = Math.max(last.to, to)
      last.gone += length
      last.came += came
    } else found.push({from, to, before: shift, gone: length, came})
    shift += came - length
  }
  // What only came or only went is an edit of the sentence.
  return found
    .filter(({gone, came}) => gone > 0 && came > 0)
    .map(({from, to, before, gone, came}) => {
      return {from, to, corrected: now.slice(from + before, to + before + came - gone).join('')}
    })
}

/** Places between words, counted in characters. */
function wordBorders(text: string): number[] {
  const borders = [0]
  for (const {segment} of segmenterFor('zh', 'word').segment(text)) {
    borders.push((borders.at(-1) ?? 0) + [...segment].length)
  }
  return borders
}

function widen(characters: readonly string[], borders: readonly number[], start: number, end: number) {
  const isHan = (from: number, to: number) => han.test(characters.slice(from, to).join(''))
  const before = (at: number) => borders.findLast((border) => border <= at) ?? 0
  const behind = (at: number) => borders.find((border) => border >= at) ?? characters.length
  // What came without anything going belongs to the word before it.
  let [from, to] = start === end && start > 0 ? [before(start - 1), behind(end)] : [before(start), behind(end)]
  const [left, right] = [before(from - 1), behind(to + 1)]
  if (to - from < 2 && from > 0 && isHan(left, from)) from = left
  else if (to - from < 2 && isHan(to, right)) to = right
  return [from, to] as const
}

interface Search {
  readonly origin: string
  readonly convert: (text: string) => string
  /** Where the word stands in the conversion. */
  readonly near: number
  readonly isAligned: boolean
}

/** What the origin says where the conversion says this: at the same place, else wherever it becomes this. */
function sourceOf(was: string, {origin, convert, near, isAligned}: Search): string | undefined {
  const characters = [...origin]
  const {length} = [...was]
  const at = (start: number) => characters.slice(start, start + length).join('')
  if (isAligned && han.test(at(near))) return at(near)
  const starts = [...characters.keys()].filter((start) => convert(at(start)) === was)
  const [nearest] = starts.sort((a, b) => Math.abs(a - near) - Math.abs(b - near))
  return nearest === undefined ? undefined : at(nearest)
}
