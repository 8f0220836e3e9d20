import {hasHan} from '../locale/script.ts'

/** A text as numbers: the same word is the same number, wherever it stands. Words are even, marks odd. */
export type WordList = Int32Array

const words = /[\p{L}\p{M}\p{N}’']+|\S/gu
const wordsAndHan = /(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}’'])+|\S/gu
const firstOfWord = /^[\p{L}\p{M}\p{N}]/u

/**
 * Words of a text for comparing: letters and digits in runs; every Han character and every mark counts alone,
 * since Chinese writes no spaces and a changed mark is a change.
 */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFC').match(hasHan(text) ? wordsAndHan : words) ?? []
}

/** Gives words their numbers. */
export class Lexicon {
  readonly #numbers = new Map<string, number>()

  /** Above every number given so far. */
  get size(): number {
    return 2 * this.#numbers.size
  }

  read(text: string): WordList {
    const found = wordsOf(text)
    const list = new Int32Array(found.length)
    for (let at = 0; at < found.length; at++) list[at] = this.#numberOf(found[at] ?? '')
    return list
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const number = 2 * this.#numbers.size + (firstOfWord.test(word) ? 0 : 1)
    this.#numbers.set(word, number)
    return number
  }
}

/** Whether a number stands for a mark. */
export function isMark(word: number): boolean {
  return (word & 1) === 1
}

/** How much of two texts is the same, 0 to 1: twice the longest common subsequence of words over all words. */
export function similarity(one: WordList, other: WordList): number {
  const total = one.length + other.length
  return total === 0 ? 1 : (2 * commonWords(one, other)) / total
}

/** The same for two texts that are compared only once. */
export function similarityOfTexts(one: string, other: string): number {
  const lexicon = new Lexicon()
  return similarity(lexicon.read(one), lexicon.read(other))
}

/** Beyond this many words only the beginnings are compared in order: the work grows with the square. */
const longest = 8000

/** Length of the longest common subsequence of words: what a reader finds again, in the same order. */
export function commonWords(one: WordList, other: WordList): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  let start = 0
  while (start < short.length && short[start] === long[start]) start++
  let end = 0
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end++
  const inside = (list: WordList) => list.subarray(start, Math.min(list.length - end, start + longest))
  return start + end + commonInside(inside(short), inside(long))
}

/**
 * The bit-parallel form by Crochemore and others: 32 cells of the usual table at a time. A zero bit in
 * `row` is a place where the common subsequence grows by one.
 */
function commonInside(short: WordList, long: WordList): number {
  if (short.length === 0) return 0
  const width = Math.ceil(short.length / 32)
  const places = placesOf(short, width)
  const row = new Uint32Array(width).fill(0xffffffff)
  for (let at = 0; at < long.length; at++) {
    const here = places.get(long[at] ?? 0)
    if (!here) continue
    let carry = 0
    for (let index = 0; index < width; index++) {
      const bits = row[index] ?? 0
      const mask = here[index] ?? 0
      const sum = bits + ((bits & mask) >>> 0) + carry
      carry = sum > 0xffffffff ? 1 : 0
      row[index] = sum | (bits & ~mask)
    }
  }
  let common = 0
  for (let at = 0; at < short.length; at++) if (((row[at >> 5] ?? 0) & (1 << (at & 31))) === 0) common++
  return common
}

/** For every word of a text, a bit at each of its places. */
function placesOf(list: WordList, width: number): Map<number, Uint32Array> {
  const places = new Map<number, Uint32Array>()
  for (let at = 0; at < list.length; at++) {
    const word = list[at] ?? 0
    let bits = places.get(word)
    if (!bits) {
      bits = new Uint32Array(width)
      places.set(word, bits)
    }
    bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31))
  }
  return places
}

/**
 * Compares one text with many others, first by the bag of its words.
 *
 * No order can be kept of words that are not there, so most pairs are told apart without looking at the order.
 */
export class Comparison {
  /** How often each word stands in the text, less those that were found in the other. */
  #counts = new Uint32Array(1024)
  #one: WordList = new Int32Array()

  /** Take the text that others are compared with. */
  take(one: WordList): void {
    for (let at = 0; at < this.#one.length; at++) this.#counts[this.#one[at] ?? 0] = 0
    this.#one = one
    const size = one.reduce((most, word) => Math.max(most, word), 0) + 1
    if (size > this.#counts.length) this.#counts = new Uint32Array(2 * size)
    this.#count()
  }

  /** The similarity, or 0 where it is below `least` or where the texts share marks only. */
  with(other: WordList, least: number): number {
    const total = this.#one.length + other.length
    const enough = (least * total) / 2
    if (Math.min(this.#one.length, other.length) < enough || this.#sharedWith(other) < enough) return 0
    const like = similarity(this.#one, other)
    return like < least ? 0 : like
  }

  /** How many words the bags share; 0 if only marks. */
  #sharedWith(other: WordList): number {
    let shared = 0
    let hasWord = false
    for (let at = 0; at < other.length; at++) {
      const word = other[at] ?? 0
      const left = this.#counts[word] ?? 0
      if (left === 0) continue
      this.#counts[word] = left - 1
      shared++
      hasWord ||= !isMark(word)
    }
    if (shared > 0) this.#count()
    return hasWord ? shared : 0
  }

  #count(): void {
    const one = this.#one
    for (let at = 0; at < one.length; at++) this.#counts[one[at] ?? 0] = 0
    for (let at = 0; at < one.length; at++) this.#counts[one[at] ?? 0] = (this.#counts[one[at] ?? 0] ?? 0) + 1
  }
}
