import {type Direction, dictionariesFor} from './dictionaries.ts'
import {houseWords} from './house.ts'

/** A word that is converted to this and nothing else. */
export type TermPair = readonly [from: string, to: string]

/** How a project converts. */
export interface Conversion extends Direction {
  /** Words of the house: what a result says, and what it is to say. */
  readonly house: Readonly<Record<string, string>>
  readonly terms: readonly TermPair[]
}

/** A stretch of a text, and what it became. */
export interface Converted {
  readonly start: number
  readonly end: number
  readonly value: string
  /** By which right: a term of the project, a phrase of the dictionary, or the character alone. */
  readonly by: 'term' | 'phrase' | 'character'
}

/**
 * A text in the other Chinese script, character by character; words stay.
 *
 * A term of the project counts like a phrase of the dictionary: the longest match wins, so a name stands against the
 * phrase that begins in it. What a term says is not converted any further.
 */
export function convert(text: string, conversion: Conversion): string {
  const [, ...later] = dictionariesFor(conversion)
  const house = matcher(Object.entries(houseWords(conversion, conversion.house)))
  const finish = (run: string) => {
    let now = run
    for (const dictionary of later) now = dictionary.convert(now)
    return replaceAll(now, house)
  }
  let done = ''
  let run = ''
  for (const {value, by} of stretches(text, conversion)) {
    if (by !== 'term') run += value
    else {
      done += finish(run) + value
      run = ''
    }
  }
  return done + finish(run)
}

/** The stretches of a text as the first stage takes them, from the left, each as long as it can be. */
export function* stretches(text: string, conversion: Conversion): Generator<Converted> {
  const [dictionary] = dictionariesFor(conversion)
  const term = matcher(conversion.terms)
  for (let start = 0; start < text.length; ) {
    const found = dictionary?.matchPrefix(text, start)
    const single = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1)
    const own = term(text, start)
    if (own && own[0].length >= (found ? found.end - start : 0)) {
      yield {start, end: start + own[0].length, value: own[1], by: 'term'}
      start += own[0].length
    } else {
      const end = found?.end ?? single
      yield {start, end, value: found?.value ?? text.slice(start, end), by: end > single ? 'phrase' : 'character'}
      start = end
    }
  }
}

/** Finds the longest word of a list at a place in a text. */
function matcher(pairs: readonly TermPair[]): (text: string, at: number) => TermPair | undefined {
  const byFirst = new Map<string, TermPair[]>()
  for (const pair of pairs) {
    const first = pair[0].charAt(0)
    if (first !== '') byFirst.set(first, [...(byFirst.get(first) ?? []), pair])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b[0].length - a[0].length)
  return (text, at) => byFirst.get(text.charAt(at))?.find(([word]) => text.startsWith(word, at))
}

function replaceAll(text: string, match: ReturnType<typeof matcher>): string {
  let done = ''
  for (let at = 0; at < text.length; ) {
    const found = match(text, at)
    done += found?.[1] ?? text.charAt(at)
    at += found?.[0].length ?? 1
  }
  return done
}
