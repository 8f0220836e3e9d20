import type {Place} from './exact.ts'
import {commonWords, type WordList} from './similarity.ts'
import {shareIn, type Texts} from './texts.ts'

/** A text that became a part of another, or was one; `share` is how much of its words the other has. */
export interface Part {
  readonly part: number
  readonly whole: number
  readonly share: number
}

/** One version in which something is whole, the other in which it is in parts, and what is matched so far. */
export interface Sides {
  readonly wholes: Texts
  readonly parts: Texts
  /** Index of the matched text on the other side. */
  readonly wholeOf: Map<number, number>
  readonly partOf: Map<number, number>
}

/** So much of a part's words must stand in the whole, in words that no other part accounts for. */
const mostOfPart = 0.8
/** The parts together must make up so much of a whole that nothing was matched with. */
const mostOfWhole = 0.5
/** A shorter text is found in any long one by chance. */
const fewestWords = 4
/** Where more than this is unmatched side by side, a rewritten stretch is not searched for parts. */
const widest = 16

/**
 * Find texts without a match that are parts of a text beside them.
 *
 * The largest part is the match of the whole: `wholeOf` and `partOf` are brought to say so.
 * @returns the other parts.
 */
export function findParts(sides: Sides): Part[] {
  const found: Part[] = []
  for (const run of unmatchedRuns(sides)) {
    const [first = 0] = run
    const last = run.at(-1) ?? first
    const groups = [
      grow(sides, first - 1, run),
      grow(sides, last + 1, [...run].reverse()),
      ...(run.length > widest ? [] : unmatchedWholes(sides, first, last).map((whole) => gather(sides, whole, run)))
    ]
    for (const group of groups) if (group) found.push(...settle(sides, group))
  }
  return found
}

interface Group {
  readonly whole: number
  /** In the order in which they stood in the whole, which may not be that of today. */
  readonly members: readonly number[]
}

function* unmatchedRuns({parts, wholeOf}: Sides): Generator<number[]> {
  let run: number[] = []
  for (let at = 0; at <= parts.all.length; at++) {
    if (at < parts.all.length && !wholeOf.has(at)) run.push(at)
    else if (run.length > 0) {
      yield run
      run = []
    }
  }
}

/** Wholes that nothing is matched with, where the unmatched parts from `first` to `last` would have stood. */
function unmatchedWholes({wholes, wholeOf, partOf, parts}: Sides, first: number, last: number): number[] {
  const before = first === 0 ? -1 : (wholeOf.get(first - 1) ?? -1)
  const behind = last + 1 === parts.all.length ? wholes.all.length : (wholeOf.get(last + 1) ?? -1)
  if (behind - before - 1 > widest) return []
  const between: number[] = []
  for (let at = before + 1; at < behind; at++) if (!partOf.has(at)) between.push(at)
  return between
}

/** Add to a matched part those that follow it outwards, as long as each is a part of the same whole. */
function grow(sides: Sides, from: number, run: readonly number[]): Group | undefined {
  const whole = sides.wholeOf.get(from)
  return whole === undefined ? undefined : extend(sides, whole, [from], run)
}

/** Put together the parts of a whole that nothing is matched with. */
function gather(sides: Sides, whole: number, run: readonly number[]): Group | undefined {
  const start = run.findIndex((part) => withPart(sides, {whole, members: []}, part))
  const group = start < 0 ? undefined : extend(sides, whole, run.slice(start, start + 1), run.slice(start + 1))
  return group && told(sides, group) >= mostOfWhole * sides.wholes.words(whole).length ? group : undefined
}

function extend(sides: Sides, whole: number, start: readonly number[], run: readonly number[]): Group | undefined {
  let group: Group = {whole, members: start}
  for (const part of run) {
    const larger = withPart(sides, group, part)
    if (!larger) break
    group = larger
  }
  return group.members.length > start.length ? group : undefined
}

/** A group with one more part, if it is one: it tells of the whole what no other part tells. */
function withPart(sides: Sides, {whole, members}: Group, part: number): Group | undefined {
  const {length} = sides.parts.words(part)
  if (length < fewestWords || sides.parts.kind(part) !== sides.wholes.kind(whole)) return undefined
  if (sides.wholeOf.has(part)) return undefined
  const before = {whole, members: [part, ...members]}
  const behind = {whole, members: [...members, part]}
  const larger = told(sides, before) > told(sides, behind) ? before : behind
  return told(sides, larger) - told(sides, {whole, members}) >= mostOfPart * length ? larger : undefined
}

/** How many words of its whole a group tells. */
function told(sides: Sides, {whole, members}: Group): number {
  return commonWords(joined(sides, members), sides.wholes.words(whole))
}

function joined({parts}: Sides, members: readonly number[]): WordList {
  const lists = members.map((member) => parts.words(member))
  const words = new Int32Array(lists.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const list of lists) {
    words.set(list, at)
    at += list.length
  }
  return words
}

/** The largest part keeps the key. */
function settle({wholes, parts, wholeOf, partOf}: Sides, {whole, members}: Group): Part[] {
  const largest = members.reduce((best, part) => (parts.words(part).length > parts.words(best).length ? part : best))
  for (const part of members) wholeOf.delete(part)
  wholeOf.set(largest, whole)
  partOf.set(whole, largest)
  return members
    .filter((part) => part !== largest)
    .map((part) => ({part, whole, share: shareIn(parts.words(part), wholes.words(whole))}))
}

/** Both directions of a list of matches. */
export function bothWays(matches: readonly Place[]): {from: Map<number, number>; to: Map<number, number>} {
  return {
    from: new Map(matches.map(({from, to}) => [to, from])),
    to: new Map(matches.map(({from, to}) => [from, to]))
  }
}
