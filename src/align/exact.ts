import type {Fingerprint} from '../model/names.ts'
import type {Comparable, Texts} from './texts.ts'

/** A place in the old and one in the new version. */
export interface Place {
  readonly from: number
  readonly to: number
}

/** What is beyond doubt before any two texts are compared. */
export interface Exact {
  /** The common beginning and end. */
  readonly edges: readonly Place[]
  /** Texts between them that stand once in both versions, wherever. */
  readonly unique: readonly Place[]
}

/** Find what did not change: the common beginning and end, then every text that stands once in both versions. */
export function findExact(old: readonly Comparable[], now: readonly Comparable[]): Exact {
  const start = commonStart(old, now)
  const end = commonEnd(old, now, start)
  if (start + end === Math.min(old.length, now.length)) return {edges: edgesOf(old, now, start, end), unique: []}
  const between = [old, now].flatMap((texts) => texts.slice(start, texts.length - end))
  const doubtful = new Set(between.map(({fingerprint}) => fingerprint))
  // What stands at the border and again behind it may be the other one: its neighbours are to say so.
  let sure = start
  while (sure > 0 && doubtful.has(old[sure - 1]?.fingerprint as Fingerprint)) sure--
  let sureEnd = end
  while (sureEnd > 0 && doubtful.has(old[old.length - sureEnd]?.fingerprint as Fingerprint)) sureEnd--
  const inside = (at: number, {length}: {readonly length: number}) => at >= sure && at < length - sureEnd
  return {
    edges: edgesOf(old, now, sure, sureEnd),
    unique: uniquePairs(old, now).filter(({from, to}) => inside(from, old) && inside(to, now))
  }
}

function edgesOf({length}: readonly Comparable[], now: readonly Comparable[], start: number, end: number): Place[] {
  return [...run(0, 0, start), ...run(length - end, now.length - end, end)]
}

function commonStart(old: readonly Comparable[], now: readonly Comparable[]): number {
  const most = Math.min(old.length, now.length)
  let start = 0
  while (start < most && old[start]?.fingerprint === now[start]?.fingerprint) start++
  return start
}

function commonEnd(old: readonly Comparable[], now: readonly Comparable[], start: number): number {
  const most = Math.min(old.length, now.length) - start
  let end = 0
  while (end < most && old[old.length - 1 - end]?.fingerprint === now[now.length - 1 - end]?.fingerprint) end++
  return end
}

function run(from: number, to: number, length: number): Place[] {
  return Array.from({length}, (_, index) => ({from: from + index, to: to + index}))
}

function uniquePairs(old: readonly Comparable[], now: readonly Comparable[]): Place[] {
  const newPlaces = placesOf(now)
  return [...placesOf(old)].flatMap(([fingerprint, [from, ...others]]) => {
    const [to, ...more] = newPlaces.get(fingerprint) ?? []
    const isUnique = from !== undefined && to !== undefined && others.length + more.length === 0
    return isUnique ? [{from, to}] : []
  })
}

/** Up to this many pairs of a repeated text are all looked at; of more, only those with the same number from either end. */
const fewRepeats = 64

/** The places at which these texts of the old version stand in the new one, repeated ones among them. */
export function equalPairs(froms: readonly number[], tos: readonly number[], old: Texts, now: Texts): Place[] {
  const newPlaces = group(tos, (to) => now.fingerprint(to))
  return [...group(froms, (from) => old.fingerprint(from))].flatMap(([fingerprint, froms]) => {
    const tos = newPlaces.get(fingerprint) ?? []
    if (froms.length * tos.length <= fewRepeats) return froms.flatMap((from) => tos.map((to) => ({from, to})))
    const shift = tos.length - froms.length
    return froms.flatMap((from, index) =>
      [...new Set([tos[index], tos[index + shift]])].flatMap((to) => (to === undefined ? [] : [{from, to}]))
    )
  })
}

function placesOf(items: readonly Comparable[]): Map<Fingerprint, number[]> {
  return group([...items.keys()], (index) => items[index]?.fingerprint ?? ('' as Fingerprint))
}

function group(indices: readonly number[], keyOf: (index: number) => Fingerprint): Map<Fingerprint, number[]> {
  const groups = new Map<Fingerprint, number[]>()
  for (const index of indices) {
    const known = groups.get(keyOf(index))
    if (known) known.push(index)
    else groups.set(keyOf(index), [index])
  }
  return groups
}
