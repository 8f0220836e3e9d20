import {cardinals, hints, months, multiples, ordinals} from './english-words.ts'
import {type Quantity, shareAndParts} from './quantity.ts'

/** `two-thirds`, `a quarter of`, `one in five`, `three out of every ten`: shares in words. */
export function* readFractions(text: string): Generator<Quantity> {
  if (mayShare.test(text)) yield* readShares(text)
  if (!mayRatio.test(text)) return
  for (const {index, 0: words, 1: top = '', 2: bottom = ''} of text.matchAll(ratio)) {
    const [above, below] = [numberOf(top), numberOf(bottom)]
    if (above >= below) continue
    yield* shareAndParts(above, below, {firm: false, start: index, end: index + words.length})
  }
}

function* readShares(text: string): Generator<Quantity> {
  for (const {index, 0: words, 1: top = '', 2: bottom = ''} of text.matchAll(share)) {
    const above = numberOf(top)
    const below = /^quarter/iu.test(bottom) ? 4 : /^hal/iu.test(bottom) ? 2 : numberOf(bottom.replace(/s$/u, ''))
    // `one third` may be a third one; `two thirds` and `one-third` may not.
    const firm = above > 1 ? /s$/iu.test(bottom) : /-/u.test(words) && above === 1
    yield* shareAndParts(above, below, {firm, start: index, end: index + words.length})
  }
}

const mayShare = /quarter|hal[fv]|third|fourth|fift|sixt|sevent|eight|nint|tent|lfth|teenth/i
const mayRatio = / in | out of | of every /

const small = Object.keys(cardinals).slice(1, 21).join('|')
const shares = `quarters?|half|halves|${Object.keys(ordinals).slice(3, 21).join('s?|')}s?`
const share = new RegExp(`(?<!\\p{L})(an?|${small})[ -](${shares})(?!\\p{L})`, 'giu')
const span = new RegExp(`(?<![\\p{L}\\d])(${small}|\\d+) (decades|centuries)(?!\\p{L})`, 'giu')
const ratio = new RegExp(
  `(?<![\\p{L}\\d])(${small}|\\d+) (?:in|out of|of every)(?: every)? (${small}|hundred|\\d+)(?![\\p{L}\\d])`,
  'giu'
)

function numberOf(written: string): number {
  const word = written.toLowerCase()
  if (/^an?$/u.test(word)) return 1
  return own(cardinals, word) ?? own(ordinals, word) ?? own(multiples, word) ?? (Number(word) || 1)
}

/** A word of a text, in lower case, and where it stands. */
export interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** The words of a text. Every word that tells a number is written in the letters from a to z. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const {index: start, 0: word} of text.matchAll(/[A-Za-z]+/g)) {
    words.push({word: word.toLowerCase(), start, end: start + word.length})
  }
  return words
}

/** A month must be told where a day or a year stands beside it; `May` and `March` alone are words. */
export function* readMonths(text: string, words: readonly Word[]): Generator<Quantity> {
  for (const {word, start, end} of words) {
    const value = own(months, word)
    if (value === undefined || text.charAt(start) === word.charAt(0)) continue
    const before = text.slice(Math.max(0, start - 12), start)
    const after = text.slice(end, end + 12)
    const firm = /\d(?:st|nd|rd|th)?\s(?:of\s)?$/u.test(before) || /^\.?\s(?:of\s)?\d/u.test(after)
    yield {values: [value], firm, start, end}
  }
}

/** Words that may be told as a number. */
export function* readHints(text: string, words: readonly Word[]): Generator<Quantity> {
  for (const {word, start, end} of words) {
    const values = own(hints, word)
    if (values) yield {values, firm: false, start, end}
  }
  if (!text.includes('centur') && !text.includes('decade')) return
  yield* readSpans(text)
  for (const {index: start, 0: found, 1: which} of text.matchAll(/(last|previous|this|present) century/gu)) {
    const value = which === 'this' || which === 'present' ? 21 : 20
    yield {values: [value], firm: false, start, end: start + found.length}
  }
}

/** `two decades`, `three centuries`: years by tens and hundreds. */
function* readSpans(text: string): Generator<Quantity> {
  for (const {index: start, 0: found, 1: count = '', 2: unit} of text.matchAll(span)) {
    const values = [numberOf(count) * (unit === 'decades' ? 10 : 100)]
    yield {values, firm: false, start, end: start + found.length}
  }
}

/** `two and a half million`, `half a million`. */
export function* readHalves(text: string): Generator<Quantity> {
  if (!/half|quarter/iu.test(text)) return
  for (const {index, 0: words, 1: whole, 2: part = '', 3: unit = ''} of text.matchAll(half)) {
    const before = whole === undefined ? 0 : (own(cardinals, whole.toLowerCase()) ?? (Number(whole) || 1))
    const value = (before + (/quarter/iu.test(part) ? 0.25 : 0.5)) * (own(multiples, unit.toLowerCase()) ?? 1)
    yield {values: [value], firm: false, start: index, end: index + words.length}
  }
}

const half =
  /(?:(?<![\p{Script=Latin}\d])(\p{Script=Latin}+|\d+) and a half|\b(half an?|quarter of an?|quarter(?=[ -][mbtr]{1,2}illion)))(?:[ -](dozen|hundred|thousand|[mbtr]{1,2}illion))?/giu

/** `World War II`: Roman numerals up to 39 in capitals. */
export function* readRoman(text: string): Generator<Quantity> {
  for (const {index, 0: words} of text.matchAll(/\b(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})\b/gu)) {
    const values = [...words].map((letter) => ({I: 1, V: 5, X: 10})[letter] ?? 0)
    const value = values.reduce((sum, item, at) => sum + (item < (values[at + 1] ?? 0) ? -item : item), 0)
    yield {values: [value], firm: false, start: index, end: index + words.length}
  }
}

/** The value that a table has for a word. */
export function own<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined
}
