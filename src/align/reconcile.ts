import type {Fingerprint, Key} from '../model/names.ts'
import {type Exact, equalPairs, findExact, type Place} from './exact.ts'
import {bothWays, findParts} from './parts.ts'
import {heaviestRising} from './rising.ts'
import {similarPairs} from './similar.ts'
import {Lexicon, similarity} from './similarity.ts'
import {type Comparable, Texts} from './texts.ts'

/** A segment as an earlier version of the source had it. */
export interface OldSegment extends Comparable {
  readonly key: Key
}

/** An old and a new text that belong together: indices into the two lists, and how similar they are, 0 to 1. */
interface Match extends Place {
  readonly similarity: number
}

/** What became of the old texts. */
export interface Reconciled {
  /** Which old text a new one is, in the order of the old ones. */
  readonly matches: readonly Match[]
  /** New texts without a match that are a part of the old text `from`; `similarity` is the share of their words in it. */
  readonly splits: readonly Match[]
  /** Old texts without a match that went into the new text `to`; `similarity` is the share of their words in it. */
  readonly merges: readonly Match[]
}

/**
 * Find every old text in the new version, by content over the whole essay, never by position.
 *
 * What stands unchanged and only once is certain, wherever it stands. All other texts are assigned so that
 * those that kept their order are alike as much as possible altogether: of two equal paragraphs each is the
 * one whose neighbours it kept. What has no match may be a part of one that has: of a split text the largest
 * part is the match, of merged ones the largest. Law 6: an essay with itself is the identity.
 */
export function reconcile(old: readonly Comparable[], blocks: readonly Comparable[]): Reconciled {
  const lexicon = new Lexicon()
  const before = new Texts(old, lexicon)
  const now = new Texts(blocks, lexicon)
  const exact = findExact(old, blocks)
  const frame = frameOf(before, now, exact)
  const inFrame = new Set(frame.map(({from}) => from))
  const moved = exact.unique.filter(({from}) => !inFrame.has(from))
  const filled = gapsOf(frame, moved, {from: old.length, to: blocks.length}).flatMap((gap) => fill(gap, before, now))
  const certain = [...frame, ...moved].map((place) => ({...place, similarity: 1}))
  return withParts([...certain, ...filled], before, now)
}

/** The unchanged texts that kept their order. Edited texts have a say in it: a whole section tells where it went. */
function frameOf(old: Texts, now: Texts, {edges, unique}: Exact): Place[] {
  if (unique.length === 0) return [...edges]
  const changed = (one: Texts, other: Texts) => {
    const known = new Set(other.all.map(({fingerprint}) => fingerprint))
    return [...one.all.keys()].filter((index) => !known.has(one.fingerprint(index)))
  }
  const similar = similarPairs(old, now, {froms: changed(old, now), tos: changed(now, old)})
  const links = unique.map((place) => ({...place, weight: now.worth(place.to), similarity: 1}))
  const chain = heaviestRising([...links, ...similar]).filter(({similarity}) => similarity === 1)
  return [...edges, ...chain].sort((a, b) => a.from - b.from)
}

/** What lies between two neighbours of the frame, without what moved. */
interface Gap {
  readonly ends: readonly Place[]
  readonly froms: readonly number[]
  readonly tos: readonly number[]
}

function gapsOf(frame: readonly Place[], moved: readonly Place[], end: Place): Gap[] {
  const away = bothWays(moved)
  const gaps: Gap[] = []
  let last: Place = {from: -1, to: -1}
  for (const next of [...frame, end]) {
    const froms = between(last.from, next.from).filter((from) => !away.to.has(from))
    const tos = between(last.to, next.to).filter((to) => !away.from.has(to))
    if (froms.length > 0 && tos.length > 0) gaps.push({ends: [last, next], froms, tos})
    last = next
  }
  return gaps
}

function between(start: number, end: number): number[] {
  return Array.from({length: Math.max(0, end - start - 1)}, (_, index) => start + 1 + index)
}

/** Assign repeated and edited texts in a gap. Its ends count as neighbours. */
function fill({ends, froms, tos}: Gap, old: Texts, now: Texts): Match[] {
  const balance = new Map<Fingerprint, number>()
  const add = (fingerprint: Fingerprint, count: number) =>
    balance.set(fingerprint, (balance.get(fingerprint) ?? 0) + count)
  for (const from of froms) add(old.fingerprint(from), 1)
  for (const to of tos) add(now.fingerprint(to), -1)
  const links = [
    ...ends.map((end) => ({...end, weight: 1, similarity: 0})),
    ...equalPairs(froms, tos, old, now).map((place) => ({...place, weight: now.worth(place.to), similarity: 1})),
    ...similarPairs(old, now, {
      froms: froms.filter((from) => (balance.get(old.fingerprint(from)) ?? 0) > 0),
      tos: tos.filter((to) => (balance.get(now.fingerprint(to)) ?? 0) < 0)
    })
  ]
  return heaviestRising(links).slice(1, -1)
}

function withParts(found: readonly Match[], old: Texts, now: Texts): Reconciled {
  const known = new Map(found.map((match) => [match.from, match]))
  const {from: fromOf, to: toOf} = bothWays(found)
  const splits = findParts({wholes: old, parts: now, wholeOf: fromOf, partOf: toOf})
  const merges = findParts({wholes: now, parts: old, wholeOf: toOf, partOf: fromOf})
  const matches = [...toOf].map(([from, to]): Match => {
    const match = known.get(from)
    if (match?.to === to) return {from, to, similarity: match.similarity}
    return {from, to, similarity: similarity(old.words(from), now.words(to))}
  })
  return {
    matches: matches.sort((a, b) => a.from - b.from),
    splits: splits.map(({part, whole, share}) => ({from: whole, to: part, similarity: share})),
    merges: merges.map(({part, whole, share}) => ({from: part, to: whole, similarity: share}))
  }
}
