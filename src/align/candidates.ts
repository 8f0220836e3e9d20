import {isMark, type WordList} from './similarity.ts'

/** Which texts of one list, by their indices, are worth comparing with a text of the other. */
export type Candidates = (index: number) => Iterable<number>

/** Up to this many pairs all are compared; beyond, only those that share rare words. */
const fewPairs = 1024
/** A word in more texts than this tells none of them. */
const rareIn = 16
/** So many of the likeliest are compared. */
const most = 6
/** A text of this many pairs of words is known by every fourth of them: in both versions by the same ones. */
const manyPairs = 48
/** A rewritten text that kept no rare word is still looked for this far from where it would stand. */
const beside = 2

/**
 * Choose for every text of a list the texts of another list that it may be a version of.
 *
 * A rare word is shared by chance less than a common one, so shared words count by how rare they are
 * (inverse document frequency). Work grows with the number of words, not with that of pairs.
 */
export function candidatesFor(old: readonly WordList[], now: readonly WordList[], lexiconSize: number): Candidates {
  if (old.length * now.length <= fewPairs) return () => old.keys()
  const index = new Index(old, lexiconSize)
  const slope = old.length / now.length
  return (at) => {
    const found = new Set(index.likeliest(now[at] ?? new Int32Array()))
    const near = Math.round(at * slope)
    for (let place = near - beside; place <= near + beside; place++) {
      if (place >= 0 && place < old.length) found.add(place)
    }
    return found
  }
}

/** Finds texts by their rare words. */
class Index {
  readonly #texts: readonly WordList[]
  /** In how many texts a word stands. */
  readonly #counts: Uint32Array
  readonly #places = new Map<number, number[]>()
  readonly #scores: Float64Array

  constructor(texts: readonly WordList[], lexiconSize: number) {
    this.#texts = texts
    this.#scores = new Float64Array(texts.length)
    this.#counts = new Uint32Array(lexiconSize)
    const lastSeen = new Uint32Array(lexiconSize)
    texts.forEach((list, index) => {
      for (let at = 0; at < list.length; at++) {
        const word = list[at] ?? 0
        if (lastSeen[word] === index + 1) continue
        lastSeen[word] = index + 1
        this.#counts[word] = (this.#counts[word] ?? 0) + 1
      }
    })
    texts.forEach((list, index) => {
      for (const feature of this.#featuresOf(list)) {
        const known = this.#places.get(feature)
        if (!known) this.#places.set(feature, [index])
        else if (known.length <= rareIn && known.at(-1) !== index) known.push(index)
      }
    })
  }

  /** The texts that share the rarest words with this one, the likeliest first. */
  likeliest(list: WordList): number[] {
    const touched: number[] = []
    for (const feature of this.#featuresOf(list)) {
      const places = this.#places.get(feature)
      if (!places || places.length > rareIn) continue
      const worth = Math.log2(1 + this.#texts.length / places.length)
      for (const place of places) {
        if (this.#scores[place] === 0) touched.push(place)
        this.#scores[place] = (this.#scores[place] ?? 0) + worth
      }
    }
    touched.sort((a, b) => (this.#scores[b] ?? 0) - (this.#scores[a] ?? 0) || a - b)
    for (const place of touched) this.#scores[place] = 0
    return touched.slice(0, most)
  }

  /** Rare words; where a text has few of them, also pairs of words that stand together (in Chinese: of characters). */
  #featuresOf(list: WordList): number[] {
    const features: number[] = []
    for (let at = 0; at < list.length; at++) {
      const word = list[at] ?? 0
      const count = this.#counts[word] ?? 0
      if (count > 0 && count <= rareIn && !isMark(word)) features.push(word)
    }
    if (features.length >= most) return features
    const sample = list.length < manyPairs ? 0 : 3
    for (let at = 1; at < list.length; at++) {
      const [first, second] = [list[at - 1] ?? 0, list[at] ?? 0]
      if ((((first * 31 + second) >> 1) & sample) === 0) features.push(pairOf(first, second))
    }
    return features
  }
}

/** Two words that stand together as one number, above every number of a word. */
function pairOf(first: number, second: number): number {
  return (first + 1) * 2 ** 26 + second
}
