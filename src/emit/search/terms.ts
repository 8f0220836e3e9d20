/*
 * What texts are searched by. This file also runs in readers' browsers, so that a query is read as the texts were:
 * it imports nothing, and its regular expressions are those that older browsers have.
 */

/** Characters of one script and those of the other that stand for them here. */
export type Variants = ReadonlyMap<string, string>

/** A text as it is compared, and where each of its UTF-16 code units comes from. */
export interface Folded {
  readonly text: string
  readonly offsets: readonly number[]
}

/** Pairs of characters, written one after the other, as a table. */
export function readVariants(pairs: string): Variants {
  const characters = [...pairs]
  return new Map(characters.flatMap((from, at) => (at % 2 === 0 ? [[from, characters[at + 1] ?? from] as const] : [])))
}

/**
 * A text without what readers do not mean to search by: case, accents, width, and the difference between Traditional
 * and Simplified characters. Folded one character at a time, so that every piece leads back to where it stood.
 */
export function fold(text: string, variants: Variants): Folded {
  const pieces: string[] = []
  const offsets: number[] = []
  let at = 0
  for (const character of text) {
    const plain = variants.get(character) ?? plainOf(character)
    pieces.push(plain)
    for (let unit = 0; unit < plain.length; unit++) offsets.push(at)
    at += character.length
  }
  return {text: pieces.join(''), offsets}
}

/** Nearly all characters are ASCII or Han, and looked at no further. */
function plainOf(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x80) return character.toLowerCase()
  if (code >= 0x4e00 && code <= 0x9fff) return character
  return character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** A word of a script with spaces, or an unbroken run of Han characters. */
interface Run {
  readonly text: string
  readonly isHan: boolean
}

/** The runs of a folded text, in order. */
function runsOf(folded: string): Run[] {
  const found = folded.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []
  return found.map((text) => ({text, isHan: /^\p{Script=Han}/u.test(text)}))
}

/**
 * What a text is found by: its words, and of Han runs every two neighbours. Chinese has no spaces, and its words are a
 * matter of opinion; pairs of characters find every word that a reader may think of. The last character of a run
 * stands alone, too, so that each begins a term.
 */
export function termsOf(folded: string): string[] {
  return runsOf(folded).flatMap(({text, isHan}) => (isHan ? pairsOf(text) : [text]))
}

function pairsOf(run: string): string[] {
  const characters = [...run]
  return characters.map((character, at) => character + (characters[at + 1] ?? ''))
}

/** What is looked up for a query: a whole term, or all that begin with it. */
export interface Wanted {
  readonly term: string
  readonly asPrefix: boolean
}

/** The terms that a folded query asks for, each once. Words are found by their beginnings, also without a final s. */
export function wantedOf(folded: string): Wanted[] {
  const all = runsOf(folded).flatMap(({text, isHan}): Wanted[] => {
    const characters = [...text]
    if (isHan && characters.length === 1) return [{term: text, asPrefix: true}]
    if (isHan)
      return pairsOf(text)
        .slice(0, -1)
        .map((term) => ({term, asPrefix: false}))
    const stem = characters.length > 3 ? text.replace(/s$/u, '') : text
    return [{term: stem, asPrefix: characters.length > 1}]
  })
  return all.filter(({term}, at) => all.findIndex((other) => other.term === term) === at)
}

/** Number of the file that a term is in. Terms with one beginning lie together, so that a beginning can be looked up. */
export function shardOf(term: string, shards: number): number {
  const [first = '', second = ''] = term
  const beginning = /^\p{Script=Han}/u.test(first) ? first : first + second
  let hash = 0x811c9dc5
  for (let at = 0; at < beginning.length; at++) {
    hash = Math.imul(hash ^ beginning.charCodeAt(at), 0x01000193) >>> 0
  }
  return hash % shards
}
