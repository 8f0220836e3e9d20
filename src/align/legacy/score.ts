import {type Bag, type Bags, join, overlapOf} from './bags.ts'
import type {Read} from './cues.ts'
import {weights} from './weights.ts'

/** How many source and target blocks a link takes; the shapes that are looked for. */
export const shapes = [
  [1, 1],
  [1, 0],
  [0, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [3, 1],
  [2, 2]
] as const

/** Where a link begins on both sides, and its shape. */
export type Score = (source: number, target: number, m: number, n: number) => number

/** Both texts, read, with their cues gathered. */
export interface Sides {
  readonly source: readonly Read[]
  readonly target: readonly Read[]
  readonly bags: Bags
  /** Length of a translation for a source of length one. */
  readonly ratio: number
}

/** Tell of any link how well it fits, as the logarithm of odds: by cues, lengths, kinds of blocks and its shape. */
export function scorer({source, target, bags, ratio}: Sides): Score {
  const joined = {source: new Map<number, Bag>(), target: new Map<number, Bag>()}
  const bagOf = (side: 'source' | 'target', at: number, count: number): Bag => {
    if (count === 1) return bags[side][at] ?? nothing
    const name = at * 4 + count
    const known = joined[side].get(name)
    if (known) return known
    const made = join(bags[side].slice(at, at + count))
    joined[side].set(name, made)
    return made
  }
  const structured = target.some(({passage}) => passage.kind !== undefined)
  return (s, t, m, n) => {
    if (n === 0) return !structured && isLost(source[s]) ? weights.skipLost : weights.skip
    if (m === 0) return weights.skip
    const kinds = kindScore(source, target, {s, t, m, n})
    const a = bagOf('source', s, m)
    const b = bagOf('target', t, n)
    const lengths = lengthScore(sum(source, s, m) * ratio, sum(target, t, n))
    let score = shapeScore(m, n) + kinds + lengths + cueScore(a, b, bags)
    if (m > 1) for (let at = 0; at < m; at++) score -= strangeness(bagOf('source', s + at, 1), b, bags)
    if (n > 1) for (let at = 0; at < n; at++) score -= strangeness(bagOf('target', t + at, 1), a, bags)
    return score
  }
}

const nothing: Bag = {ids: new Uint32Array(), counts: new Uint8Array()}

/** What does not survive when a text loses its structure. */
function isLost(read: Read | undefined): boolean {
  return (
    read?.passage.kind !== undefined && /^(?:code|html|thematicBreak|yaml|definition|table)$/u.test(read.passage.kind)
  )
}

function shapeScore(m: number, n: number): number {
  if (m === 1 && n === 1) return 0
  if (m === 2 && n === 2) return weights.twoTwo
  return m === 3 || n === 3 ? weights.three : weights.two
}

function cueScore(a: Bag, b: Bag, bags: Bags): number {
  const {common, left, right} = overlapOf(a, b, bags)
  const all = common + left + right
  if (all === 0) return 0
  return weights.gain * (common / all - weights.even) * (1 - Math.exp(-all / weights.enough))
}

function strangeness(member: Bag, other: Bag, bags: Bags): number {
  const {common, left} = overlapOf(member, other, bags)
  const all = common + left
  if (all === 0) return 0
  return weights.stranger * Math.max(0, weights.strangerBelow - common / all) * (1 - Math.exp(-all / weights.enough))
}

function lengthScore(expected: number, found: number): number {
  if (expected === 0 && found === 0) return 0
  const spread = weights.spread + weights.spreadShort / Math.sqrt(1 + Math.min(expected, found))
  const distance = Math.log((found + 1) / (expected + 1)) / spread
  return weights.lengthShare * (0.5 - Math.log(spread) / 2 - Math.min(weights.lengthAtMost, (distance * distance) / 2))
}

function sum(passages: readonly Read[], at: number, count: number): number {
  let length = 0
  for (let index = at; index < at + count; index++) length += passages[index]?.length ?? 0
  return length
}

interface At {
  readonly s: number
  readonly t: number
  readonly m: number
  readonly n: number
}

function kindScore(source: readonly Read[], target: readonly Read[], {s, t, m, n}: At): number {
  let worst = weights.sameKind
  for (let i = s; i < s + m; i++) {
    for (let j = t; j < t + n; j++) {
      const a = source[i]?.passage
      const b = target[j]?.passage
      if (a?.kind === undefined || b?.kind === undefined) worst = Math.min(worst, 0)
      else if (a.kind !== b.kind) worst = Math.min(worst, weights.otherKind)
      else if (a.depth !== b.depth) worst = Math.min(worst, weights.otherDepth)
    }
  }
  return worst
}
