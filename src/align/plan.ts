import type {Segment, SplitEssay} from '../model/essay.ts'
import type {Key} from '../model/names.ts'
import {bodyKey} from '../model/names.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {giveKeys} from '../segments/keys.ts'
import {type OldSegment, reconcile} from './reconcile.ts'
import {longestRising} from './rising.ts'
import {similarity, wordsOf} from './similarity.ts'

/** What became of one segment of the source. Positions count from 1 among the segments of their version. */
export interface Change {
  readonly change: 'same' | 'edited' | 'moved' | 'new' | 'retired'
  readonly key: Key
  /** How much of the words is the same, 0 to 1; absent for new and retired ones. */
  readonly similarity?: number
  readonly from?: number
  readonly to?: number
}

/** Today's segments with their keys, and how they came from the ledger's. Plain data; nothing is written. */
export interface SourcePlan {
  readonly segments: readonly Segment[]
  readonly changes: readonly Change[]
}

/**
 * Give every block of today's source its key.
 *
 * Front-matter values are known by their path, everything in the body by its content.
 * `retired` keys are never given again.
 */
export function planSource(essay: SplitEssay, old: readonly OldSegment[], retired: readonly Key[]): SourcePlan {
  const blocks = essay.blocks.filter((block) => block.type === 'translate')
  const hashed = blocks.map((block) => ({block, fingerprint: fingerprintOf(block.text), text: block.text}))
  const oldBody = old.filter(({key}) => bodyKey.test(key))
  const newBody = hashed.filter(({block}) => block.kind !== 'meta')
  const matches = new Map(reconcile(oldBody, newBody).map((match) => [newBody[match.to], match]))
  const matched = hashed.map((entry) => matches.get(entry))
  const keys = giveKeys(
    hashed.map(({block}, index) => {
      const key = oldBody[matched[index]?.from ?? -1]?.key
      return key === undefined ? {block} : {block, key}
    }),
    [...retired, ...old.map(({key}) => key)]
  )
  const segments = hashed.map(({block, fingerprint}, index) => ({...block, key: keys[index] as Key, fingerprint}))
  const likeness = new Map(segments.map(({key}, index) => [key, matched[index]?.similarity]))
  return {segments, changes: changesOf(old, segments, likeness)}
}

function changesOf(
  old: readonly OldSegment[],
  segments: readonly Segment[],
  likeness: ReadonlyMap<Key, number | undefined>
): Change[] {
  const before = new Map(old.map((segment, index) => [segment.key, {segment, index}]))
  const positions = segments.flatMap(({key}) => before.get(key)?.index ?? [])
  const stayed = new Set(longestRising(positions).map((at) => positions[at]))
  const now = segments.map((segment, index): Change => {
    const was = before.get(segment.key)
    if (!was) return {change: 'new', key: segment.key, to: index + 1}
    const same = was.segment.fingerprint === segment.fingerprint
    const change = !stayed.has(was.index) ? 'moved' : same ? 'same' : 'edited'
    const rounded =
      Math.round(
        (same ? 1 : (likeness.get(segment.key) ?? similarity(wordsOf(was.segment.text), wordsOf(segment.text)))) * 1000
      ) / 1000
    return {change, key: segment.key, similarity: rounded, from: was.index + 1, to: index + 1}
  })
  const alive = new Set(segments.map(({key}) => key))
  const gone = old.flatMap(({key}, index): Change[] =>
    alive.has(key) ? [] : [{change: 'retired', key, from: index + 1}]
  )
  return [...now, ...gone]
}
