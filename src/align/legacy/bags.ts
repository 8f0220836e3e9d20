import type {Read} from './cues.ts'
import {cueWeights} from './weights.ts'

/** Cues of a passage that the other text has somewhere, too: numbers of cues, ascending, and how often each occurs. */
export interface Bag {
  readonly ids: Uint32Array
  readonly counts: Uint8Array
}

/** The bags of both texts, and what each cue weighs: more the fewer passages have it. */
export interface Bags {
  readonly source: readonly Bag[]
  readonly target: readonly Bag[]
  readonly both: Float64Array
  readonly one: Float64Array
}

/** Gather the cues that both texts have. What only one of them knows tells nothing of where it belongs. */
export function gather(source: readonly Read[], target: readonly Read[]): Bags {
  const inSource = passagesWith(source)
  const inTarget = passagesWith(target)
  const shared = [...inSource.keys()].filter((cue) => inTarget.has(cue)).sort()
  const numbers = new Map(shared.map((cue, index) => [cue, index]))
  const both = new Float64Array(shared.length)
  const one = new Float64Array(shared.length)
  shared.forEach((cue, index) => {
    const frequency = Math.max((inSource.get(cue) ?? 1) / source.length, (inTarget.get(cue) ?? 1) / target.length)
    const rarity = Math.log(1 + 1 / frequency) - Math.log(2) + 0.05
    const [agree, miss] = cueWeights[cue.charAt(0)] ?? [1, 1]
    both[index] = rarity * agree
    one[index] = rarity * miss
  })
  return {
    source: source.map((read) => bagOf(read, numbers)),
    target: target.map((read) => bagOf(read, numbers)),
    both,
    one
  }
}

function passagesWith(passages: readonly Read[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const {cues} of passages) for (const cue of new Set(cues)) found.set(cue, (found.get(cue) ?? 0) + 1)
  return found
}

function bagOf({cues}: Read, numbers: ReadonlyMap<string, number>): Bag {
  const counts = new Map<number, number>()
  for (const cue of cues) {
    const id = numbers.get(cue)
    // Ten times the same word says hardly more than thrice.
    if (id !== undefined) counts.set(id, Math.min(3, (counts.get(id) ?? 0) + 1))
  }
  return packed(counts)
}

function packed(counts: ReadonlyMap<number, number>): Bag {
  const sorted = [...counts].sort(([a], [b]) => a - b)
  return {ids: Uint32Array.from(sorted, ([id]) => id), counts: Uint8Array.from(sorted, ([, count]) => count)}
}

/** The cues of neighbouring passages together. */
export function join(bags: readonly Bag[]): Bag {
  if (bags.length === 1 && bags[0]) return bags[0]
  const counts = new Map<number, number>()
  for (const {ids, counts: own} of bags) {
    ids.forEach((id, index) => {
      counts.set(id, (counts.get(id) ?? 0) + (own[index] ?? 0))
    })
  }
  return packed(counts)
}

/** What two bags have in common, and what each has alone, in weights. */
export interface Overlap {
  readonly common: number
  readonly left: number
  readonly right: number
}

export function overlapOf(a: Bag, b: Bag, {both, one}: Pick<Bags, 'both' | 'one'>): Overlap {
  let common = 0
  let left = 0
  let right = 0
  let i = 0
  let j = 0
  while (i < a.ids.length || j < b.ids.length) {
    const x = a.ids[i] ?? Number.POSITIVE_INFINITY
    const y = b.ids[j] ?? Number.POSITIVE_INFINITY
    const id = Math.min(x, y)
    const m = x === id ? (a.counts[i++] ?? 0) : 0
    const n = y === id ? (b.counts[j++] ?? 0) : 0
    common += Math.min(m, n) * (both[id] ?? 0)
    if (m > n) left += (m - n) * (one[id] ?? 0)
    else right += (n - m) * (one[id] ?? 0)
  }
  return {common, left, right}
}
