import type {Segment} from '../model/essay.ts'
import type {Fingerprint, Key} from '../model/names.ts'
import type {Pair} from '../model/pair.ts'
import type {Entry, MinorEdit} from '../model/segment-file.ts'
import type {Policy} from '../model/settings.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {attributeOf, mergedInto} from '../segments/marker.ts'
import {originOf} from './origin.ts'

/**
 * Lay an essay's segments beside the entries of one locale.
 *
 * Pairs come in source order, then entries without a source. Nothing here guesses: a translation is
 * current only if its marker carries no other state and names the fingerprint of today's source.
 */
export function pairUp(segments: readonly Segment[], entries: readonly Entry[], minor: readonly MinorEdit[]): Pair[] {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  const known = new Set<Key>(segments.map(({key}) => key))
  const pairs = segments.map((source) => pairOne(source, byKey.get(source.key), minor))
  const rest = entries.filter(({key}) => !known.has(key))
  return [...pairs, ...rest.map((target): Pair => ({state: isOrphan(target) ? 'orphan' : 'extra', target}))]
}

function pairOne(source: Segment, target: Entry | undefined, minor: readonly MinorEdit[]): Pair {
  if (!target) return {state: 'missing', source}
  if (attributeOf(target, 'missing') !== undefined) return {state: 'missing', source, target}
  const into = mergedInto(target)
  if (into !== undefined && target.text === '')
    return {state: staleness(source, target, minor) ?? 'merged', source, target, into}
  if (target.text === '') return {state: 'empty', source, target}
  return {state: staleness(source, target, minor) ?? 'current', source, target}
}

/** What keeps a translation from being current, or undefined. */
function staleness(source: Segment, target: Entry, minor: readonly MinorEdit[]) {
  if (attributeOf(target, 'stale') !== undefined) return 'stale'
  if (target.fingerprint === undefined) return 'unstamped'
  if (!isSameSource(source.key, target.fingerprint, source.fingerprint, minor)) return 'stale'
  if (attributeOf(target, 'unverified') !== undefined || isOrphan(target)) return 'unverified'
  return undefined
}

/** Whether two fingerprints of a source are the same text, or made equal by recorded minor edits. */
export function isSameSource(key: Key, from: Fingerprint, to: Fingerprint, minor: readonly MinorEdit[]): boolean {
  const reached = new Set([from])
  // A set that grows while it is walked: branches may have recorded different edits of one text.
  for (const at of reached) {
    if (at === to) return true
    for (const edit of minor) if (edit.key === key && edit.from === at) reached.add(edit.to)
  }
  return false
}

/**
 * The pairs as a locale sees them that publishes only what a person has approved, or no text of some origins
 * unless a person has: without the approval, a translation is unverified.
 */
export function requireApproval(
  pairs: readonly Pair[],
  {require: wanted, exclude = []}: Pick<Policy, 'require' | 'exclude'>
): readonly Pair[] {
  if (wanted === 'translated' && exclude.length === 0) return pairs
  const isExcluded = (target: Entry) => exclude.some((origin) => origin === originOf(target))
  return pairs.map((pair) => {
    if (pair.state !== 'current') return pair
    const needed = wanted === 'translated' ? (isExcluded(pair.target) ? 'reviewed' : undefined) : wanted
    return needed === undefined || isApproved(pair.target, needed) ? pair : {...pair, state: 'unverified'}
  })
}

/** Whether a person approved the very text that stands there; `final` is more than `reviewed`. */
export function isApproved(target: Entry, wanted: 'reviewed' | 'final'): boolean {
  const now = fingerprintOf(target.text)
  return attributeOf(target, 'final') === now || (wanted === 'reviewed' && attributeOf(target, 'reviewed') === now)
}

function isOrphan(entry: Entry): boolean {
  return attributeOf(entry, 'orphan') !== undefined
}
