import {Comparison, Lexicon} from '../align/similarity.ts'
import {type MemoryMatch, type MemoryUnit, standings} from '../model/memory.ts'
import type {Locale} from '../model/names.ts'
import {normalise} from '../segments/fingerprint.ts'
import {bucketOf, numbersOf, type Packed} from './pack.ts'

/** A text that is looked up. */
export interface Wanted {
  readonly text: string
  readonly sourceLocale: Locale
  /** Units that do not count, such as the one that is being looked at. */
  readonly except?: (unit: MemoryUnit) => boolean
}

/** From which likeness on matches count, and how many of the best are wanted. */
export interface Bounds {
  readonly least: number
  readonly most: number
}

/** How many units are compared word by word: the like ones are among the first few. */
const compared = 64

/** A shingle that more than one in 32 units has tells little; it counts only where there are few others, or few units. */
const common = (units: number) => Math.max(512, units / 32)
const enough = 16

/** A translation memory that answers. */
export class Memory {
  readonly #packed: Packed
  readonly #scores: Float32Array
  readonly #touched: Uint32Array
  readonly #decoder = new TextDecoder()

  constructor(packed: Packed) {
    this.#packed = packed
    this.#scores = new Float32Array(packed.count)
    this.#touched = new Uint32Array(packed.count)
  }

  /** How many units there are. */
  get size(): number {
    return this.#packed.count
  }

  /** Translations of this very text, the best first. */
  exact({text, sourceLocale, except}: Wanted): MemoryUnit[] {
    const wanted = normalise(text)
    const units = [...this.#bucket(numbersOf(text).at(-1) ?? 0)].map((index) => this.#unit(index))
    return units
      .filter((unit) => unit.sourceLocale === sourceLocale && normalise(unit.source) === wanted && !except?.(unit))
      .sort(byStanding)
  }

  /**
   * Translations of this text and of texts that are like it, the most like first; each text and translation once.
   *
   * Law: a text that is there is found, with 100. Like ones are found by the shingles that they share, so one in fifty
   * may be missed where much was changed.
   */
  matches(wanted: Wanted, {least, most}: Bounds): MemoryMatch[] {
    const exact = this.exact(wanted).map((unit): MemoryMatch => ({percent: 100, unit}))
    const like = this.#like(wanted, least)
    return once([...exact, ...like]).slice(0, most)
  }

  #like({text, sourceLocale, except}: Wanted, least: number): MemoryMatch[] {
    const lexicon = new Lexicon()
    const comparison = new Comparison()
    comparison.take(lexicon.read(text))
    const same = normalise(text)
    return this.#candidates(text)
      .map((index) => this.#unit(index))
      .filter((unit) => unit.sourceLocale === sourceLocale && normalise(unit.source) !== same && !except?.(unit))
      .map((unit) => ({percent: percentOf(comparison.with(lexicon.read(unit.source), least / 100)), unit}))
      .filter(({percent}) => percent >= least)
      .sort((one, other) => other.percent - one.percent || byStanding(one.unit, other.unit))
  }

  /** The units that share most with a text; what few have says more, and what many have is not even counted. */
  #candidates(text: string): number[] {
    const scores = this.#scores
    const touched = this.#touched
    let count = 0
    const buckets = numbersOf(text).map((number) => this.#bucket(number))
    buckets.sort((one, other) => one.length - other.length)
    for (const [index, bucket] of buckets.entries()) {
      if (index >= enough && bucket.length > common(this.size)) break
      const weight = Math.log2(1 + this.size / (1 + bucket.length))
      for (let at = 0; at < bucket.length; at++) {
        const unit = bucket[at] ?? 0
        const score = scores[unit] ?? 0
        if (score === 0) touched[count++] = unit
        scores[unit] = score + weight
      }
    }
    const best = largest(touched.subarray(0, count), scores)
    for (let at = 0; at < count; at++) scores[touched[at] ?? 0] = 0
    return best
  }

  #bucket(number: number): Uint32Array {
    const {starts, postings} = this.#packed
    const bucket = bucketOf(number, this.#packed)
    return postings.subarray(starts[bucket], starts[bucket + 1])
  }

  #unit(index: number): MemoryUnit {
    const {ends, records} = this.#packed
    const bytes = records.subarray(index === 0 ? 0 : ends[index - 1], ends[index])
    return JSON.parse(this.#decoder.decode(bytes))
  }
}

/** Rounded down, so that 100 is said only of the same text. */
function percentOf(similarity: number): number {
  return Math.min(99, Math.floor(similarity * 100))
}

function byStanding(one: MemoryUnit, other: MemoryUnit): number {
  return standings.indexOf(one.standing) - standings.indexOf(other.standing)
}

function once(matches: readonly MemoryMatch[]): MemoryMatch[] {
  const seen = new Set<string>()
  return matches.filter(({unit: {source, target}}) => {
    const name = JSON.stringify([normalise(source), normalise(target)])
    return !seen.has(name) && seen.add(name)
  })
}

/** The units with the largest scores, by a threshold that rises while they are read. */
function largest(touched: Uint32Array, scores: Float32Array): number[] {
  let found: number[] = []
  let least = 0
  const shrink = () => {
    found = found.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other).slice(0, compared)
    if (found.length === compared) least = scores[found.at(-1) ?? 0] ?? 0
  }
  for (const unit of touched) {
    if ((scores[unit] ?? 0) <= least) continue
    found.push(unit)
    if (found.length === 4 * compared) shrink()
  }
  shrink()
  return found
}
