import type {Segment, SplitEssay, TranslatableBlock} from '../model/essay.ts'
import {bodyKey, type Fingerprint, type Key, type Slug} from '../model/names.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {giveKeys} from '../segments/keys.ts'
import {carry} from './carry.ts'
import {type OldSegment, type Reconciled, reconcile} from './reconcile.ts'
import {longestRising} from './rising.ts'
import {similarityOfTexts} from './similarity.ts'

/** What became of one segment of the source. Positions count from 1 among the segments of their version. */
export interface Change {
  readonly change: 'same' | 'edited' | 'moved' | 'split' | 'merged' | 'new' | 'retired'
  readonly key: Key
  /**
   * How much of the words is the same, 0 to 1; of a part that was split off or merged, how many of its words
   * the other text has. Absent for new and retired ones.
   */
  readonly similarity?: number
  readonly from?: number
  readonly to?: number
  /** `split`: the older segment that this new key was a part of. */
  readonly of?: Key
  /** `merged`: the segment that this retired key's words went into. */
  readonly into?: Key
  /** `new`: the retired key whose translations it takes over, and its essay if that is another one. */
  readonly fromKey?: Key
  readonly fromEssay?: Slug
  /** `retired`: the new key that takes its translations over, and its essay if that is another one. */
  readonly toKey?: Key
  readonly toEssay?: Slug
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
  const kept = keysKept(hashed, old)
  if (kept) return unchanged(hashed, kept)
  const oldBody = old.filter(({key}) => bodyKey.test(key))
  const newBody = hashed.filter(({block}) => block.kind !== 'meta')
  const found = reconcile(oldBody.map(withKind), newBody.map(withKind))
  const keyOf = new Map(found.matches.map(({from, to}) => [newBody[to], oldBody[from]?.key]))
  const keys = giveKeys(
    hashed.map((entry) => {
      const key = keyOf.get(entry)
      return key === undefined ? {block: entry.block} : {block: entry.block, key}
    }),
    [...retired, ...old.map(({key}) => key)]
  )
  const segments = hashed.map(({block, fingerprint}, index) => ({...block, key: keys[index] as Key, fingerprint}))
  const body = segments.filter(({kind}) => kind !== 'meta')
  return {segments, changes: changesOf(old, segments, partsOf(found, oldBody, body))}
}

interface Hashed {
  readonly block: TranslatableBlock
  readonly fingerprint: Fingerprint
}

/** The keys of a source that is still what it was, block by block, as most are; undefined for any other. */
function keysKept(blocks: readonly Hashed[], old: readonly OldSegment[]): readonly Key[] | undefined {
  const keys = old.map(({key}) => key)
  const isKept = ({block, fingerprint}: Hashed, index: number) => {
    const before = old[index]
    if (before?.fingerprint !== fingerprint) return false
    return block.metaKey === undefined ? bodyKey.test(before.key) : before.key === block.metaKey
  }
  const isSame = blocks.length === old.length && new Set(keys).size === keys.length && blocks.every(isKept)
  return isSame ? keys : undefined
}

function unchanged(blocks: readonly Hashed[], keys: readonly Key[]): SourcePlan {
  return {
    segments: blocks.map(({block, fingerprint}, index) => ({...block, key: keys[index] as Key, fingerprint})),
    changes: keys.map((key, index) => ({change: 'same', key, similarity: 1, from: index + 1, to: index + 1}))
  }
}

/** A heading never becomes a paragraph by an edit. The ledger tells the two apart by their text. */
function withKind<Text extends {readonly text: string}>(segment: Text): Text & {readonly kind: string} {
  return {...segment, kind: /^#{1,6}[ \t]/u.test(segment.text) ? 'heading' : 'text'}
}

/** What is known of the keys beside their position: of which text they are a part, and how similar they are. */
interface Parts {
  readonly splits: ReadonlyMap<Key, Pick<Change, 'of' | 'similarity'>>
  readonly merges: ReadonlyMap<Key, Pick<Change, 'into' | 'similarity'>>
  readonly likeness: ReadonlyMap<Key, number>
}

function partsOf({matches, splits, merges}: Reconciled, old: readonly OldSegment[], now: readonly Segment[]): Parts {
  const oldKey = (index: number) => old[index]?.key as Key
  const newKey = (index: number) => now[index]?.key as Key
  return {
    splits: new Map(splits.map(({from, to, similarity}) => [newKey(to), {of: oldKey(from), similarity}])),
    merges: new Map(merges.map(({from, to, similarity}) => [oldKey(from), {into: newKey(to), similarity}])),
    likeness: new Map(matches.map(({to, similarity}) => [newKey(to), similarity]))
  }
}

function changesOf(old: readonly OldSegment[], segments: readonly Segment[], parts: Parts): Change[] {
  const before = new Map(old.map((segment, index) => [segment.key, {segment, index}]))
  const positions = segments.flatMap(({key}) => before.get(key)?.index ?? [])
  const stayed = new Set(longestRising(positions).map((at) => positions[at]))
  const now = segments.map((segment, index): Change => {
    const {key} = segment
    const to = index + 1
    const was = before.get(key)
    const split = parts.splits.get(key)
    if (split) return {change: 'split', key, ...split, similarity: rounded(split.similarity), to}
    if (!was) return {change: 'new', key, to}
    const same = was.segment.fingerprint === segment.fingerprint
    const change = !stayed.has(was.index) ? 'moved' : same ? 'same' : 'edited'
    const likeness = same ? 1 : (parts.likeness.get(key) ?? similarityOfTexts(was.segment.text, segment.text))
    return {change, key, similarity: rounded(likeness), from: was.index + 1, to}
  })
  const alive = new Set(segments.map(({key}) => key))
  const gone = old.flatMap(({key}, index): Change[] => {
    if (alive.has(key)) return []
    const merged = parts.merges.get(key)
    if (!merged) return [{change: 'retired', key, from: index + 1}]
    return [{change: 'merged', key, ...merged, similarity: rounded(merged.similarity), from: index + 1}]
  })
  return withCarried([...now, ...gone], old, segments)
}

/**
 * Say which new keys take over the translations of retired ones: texts that were moved *and* changed, or that
 * stand several times in the essay. Their key stays behind, since nothing but likeness speaks for them.
 */
function withCarried(changes: readonly Change[], old: readonly OldSegment[], segments: readonly Segment[]): Change[] {
  const inBody = (wanted: Change['change']) =>
    new Set(changes.filter(({change, key}) => change === wanted && bodyKey.test(key)).map(({key}) => key))
  const retired = inBody('retired')
  const fresh = inBody('new')
  const gone = old.filter(({key}) => retired.has(key))
  const come = segments.filter(({key}) => fresh.has(key))
  const from = new Map<Key, Partial<Change>>()
  const to = new Map<Key, Partial<Change>>()
  for (const link of gone.length === 0 || come.length === 0 ? [] : carry(gone, come)) {
    const [fromKey, toKey] = [gone[link.from]?.key as Key, come[link.to]?.key as Key]
    from.set(toKey, {fromKey, similarity: rounded(link.similarity)})
    to.set(fromKey, {toKey, similarity: rounded(link.similarity)})
  }
  return changes.map((change) => ({...change, ...(change.to === undefined ? to : from).get(change.key)}))
}

function rounded(similarity: number | undefined): number {
  return Math.round((similarity ?? 0) * 1000) / 1000
}
