import type {Fingerprint, Key} from '../model/names.ts'
import {longestRising} from './rising.ts'
import {similarity, wordsOf} from './similarity.ts'

/** A segment as an earlier version of the source had it. */
export interface OldSegment {
  readonly key: Key
  readonly fingerprint: Fingerprint
  /** Its text; empty where only the fingerprint is known. */
  readonly text: string
}

/** A block of today's source that looks for its key. */
export interface NewBlock {
  readonly fingerprint: Fingerprint
  readonly text: string
}

/** Which old segment a new block is: indices into the two lists, and how similar they are, 0 to 1. */
export interface Match {
  readonly from: number
  readonly to: number
  readonly similarity: number
}

/** From this similarity on, a reader would call it the same paragraph. Measured: 97 % of edited paragraphs. */
const sameParagraph = 0.5
/** Out of order, similarity has to say more. */
const movedParagraph = 0.8
const wordsToMove = 3

/**
 * Find every old segment in the new source, by content over the whole essay, never by position.
 *
 * Exact matches first (repeated ones told apart by their neighbours), then in each gap between them the
 * monotone assignment of the greatest similarity, then moves. Law 6: an essay with itself is the identity.
 */
export function reconcile(old: readonly OldSegment[], blocks: readonly NewBlock[]): Match[] {
  const found = new Matching(old.length, blocks.length)
  matchUnique(old, blocks, found)
  matchNeighbours(old, blocks, found)
  matchRepeated(old, blocks, found)
  const oldWords = lazily(old)
  const newWords = lazily(blocks)
  const exact = found.pairs()
  const anchors = longestRising(exact.map(({to}) => to)).flatMap((index) => exact[index] ?? [])
  for (const gap of gapsOf(anchors)) matchGap(gap, found, oldWords, newWords)
  matchMoves(found, oldWords, newWords)
  return found.pairs()
}

type WordsAt = (index: number) => readonly string[]

function lazily(texts: readonly {readonly text: string}[]): WordsAt {
  const known: (readonly string[] | undefined)[] = []
  return (index) => {
    known[index] ??= wordsOf(texts[index]?.text ?? '')
    return known[index]
  }
}

/** Who is whose, in both directions. */
class Matching {
  readonly #to: (Match | undefined)[]
  readonly #taken: boolean[]

  constructor(old: number, blocks: number) {
    this.#to = new Array(old)
    this.#taken = new Array(blocks).fill(false)
  }

  add(from: number, to: number, similarity: number): void {
    this.#to[from] = {from, to, similarity}
    this.#taken[to] = true
  }

  isFree(from: number, to: number): boolean {
    return (
      from >= 0 && to >= 0 && from < this.#to.length && to < this.#taken.length && !this.#to[from] && !this.#taken[to]
    )
  }

  freeOld(start = 0, end = this.#to.length): number[] {
    return range(start, end).filter((index) => !this.#to[index])
  }

  freeNew(start = 0, end = this.#taken.length): number[] {
    return range(start, end).filter((index) => !this.#taken[index])
  }

  pairs(): Match[] {
    return this.#to.filter((match) => match !== undefined)
  }
}

function range(start: number, end: number): number[] {
  return Array.from({length: Math.max(0, end - start)}, (_, index) => start + index)
}

function placesOf(
  items: readonly {readonly fingerprint: Fingerprint}[],
  free: readonly number[]
): Map<Fingerprint, number[]> {
  const places = new Map<Fingerprint, number[]>()
  for (const index of free) {
    const fingerprint = items[index]?.fingerprint
    if (fingerprint === undefined) continue
    const known = places.get(fingerprint)
    if (known) known.push(index)
    else places.set(fingerprint, [index])
  }
  return places
}

function matchUnique(old: readonly OldSegment[], blocks: readonly NewBlock[], found: Matching): void {
  const newPlaces = placesOf(blocks, found.freeNew())
  for (const [fingerprint, [from, ...more]] of placesOf(old, found.freeOld())) {
    const [to, ...others] = newPlaces.get(fingerprint) ?? []
    if (from !== undefined && to !== undefined && more.length === 0 && others.length === 0) found.add(from, to, 1)
  }
}

/** Spread from what is certain: the next or previous on both sides, if equal, belong together. */
function matchNeighbours(old: readonly OldSegment[], blocks: readonly NewBlock[], found: Matching): void {
  for (const match of found.pairs()) {
    for (const step of [1, -1]) {
      let from = match.from + step
      let to = match.to + step
      while (found.isFree(from, to) && old[from]?.fingerprint === blocks[to]?.fingerprint) {
        found.add(from, to, 1)
        from += step
        to += step
      }
    }
  }
}

function matchRepeated(old: readonly OldSegment[], blocks: readonly NewBlock[], found: Matching): void {
  const newPlaces = placesOf(blocks, found.freeNew())
  for (const [fingerprint, places] of placesOf(old, found.freeOld())) {
    const others = newPlaces.get(fingerprint) ?? []
    places.slice(0, others.length).forEach((from, index) => {
      found.add(from, others[index] ?? 0, 1)
    })
  }
}

interface Gap {
  readonly from: readonly [start: number, end: number]
  readonly to: readonly [start: number, end: number]
}

function gapsOf(anchors: readonly Match[]): Gap[] {
  const edges = [{from: -1, to: -1}, ...anchors, {from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY}]
  return edges.slice(1).map((edge, index) => {
    const last = edges[index] ?? edge
    return {from: [last.from + 1, edge.from], to: [last.to + 1, edge.to]}
  })
}

/** Cells of the table of one gap; a larger gap is looked at along its diagonal only. */
const cells = 250_000

function matchGap(gap: Gap, found: Matching, oldWords: WordsAt, newWords: WordsAt): void {
  const [fromStart, fromEnd] = gap.from
  const [toStart, toEnd] = gap.to
  const old = found.freeOld(fromStart, Number.isFinite(fromEnd) ? fromEnd : undefined)
  const blocks = found.freeNew(toStart, Number.isFinite(toEnd) ? toEnd : undefined)
  if (old.length === 0 || blocks.length === 0) return
  const band = old.length * blocks.length <= cells ? Number.POSITIVE_INFINITY : Math.ceil(cells / old.length)
  const slope = blocks.length / old.length
  const width = blocks.length + 1
  const best = new Float64Array((old.length + 1) * width)
  const score = new Map<number, number>()
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = blocks.length - 1; j >= 0; j--) {
      const here = i * width + j
      const skip = Math.max(best[here + width] ?? 0, best[here + 1] ?? 0)
      const near = Math.abs(j - i * slope) <= band
      const like = near ? similarity(oldWords(old[i] ?? 0), newWords(blocks[j] ?? 0), sameParagraph) : 0
      if (like >= sameParagraph) score.set(here, like)
      best[here] = like >= sameParagraph ? Math.max(skip, like + (best[here + width + 1] ?? 0)) : skip
    }
  }
  for (let i = 0, j = 0; i < old.length && j < blocks.length; ) {
    const here = i * width + j
    const like = score.get(here)
    if (like !== undefined && best[here] === like + (best[here + width + 1] ?? 0))
      found.add(old[i++] ?? 0, blocks[j++] ?? 0, like)
    else if (best[here] === best[here + width]) i++
    else j++
  }
}

/** Candidates share a run of words; the most similar pairs go first, so one paragraph has one home. */
function matchMoves(found: Matching, oldWords: WordsAt, newWords: WordsAt): void {
  const runs = new Map<string, number[]>()
  for (const from of found.freeOld()) {
    for (const run of runsOf(oldWords(from))) {
      const known = runs.get(run)
      if (!known) runs.set(run, [from])
      else if (known.length < 8) known.push(from)
    }
  }
  const matches: Match[] = []
  for (const to of found.freeNew()) {
    const words = newWords(to)
    const candidates = new Set(runsOf(words).flatMap((run) => runs.get(run) ?? []))
    for (const from of [...candidates].slice(0, 32)) {
      const like = similarity(oldWords(from), words, movedParagraph)
      if (like >= movedParagraph && words.length >= wordsToMove) matches.push({from, to, similarity: like})
    }
  }
  matches.sort((a, b) => b.similarity - a.similarity || a.from - b.from || a.to - b.to)
  for (const {from, to, similarity} of matches) if (found.isFree(from, to)) found.add(from, to, similarity)
}

function runsOf(words: readonly string[]): string[] {
  return range(0, words.length - wordsToMove + 1).map((at) => words.slice(at, at + wordsToMove).join(' '))
}
