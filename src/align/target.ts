import type {Segment} from '../model/essay.ts'
import type {Key} from '../model/names.ts'
import type {Attribute, Entry, MinorEdit} from '../model/segment-file.ts'
import {attributeOf, mergedInto} from '../segments/marker.ts'
import {textsByKey} from './binding.ts'
import {remarksOf} from './notes.ts'
import {offer, orphan, splitOff} from './offer.ts'
import type {Change} from './plan.ts'
import type {OldSegment} from './reconcile.ts'
import {bringBack} from './returning.ts'
import type {TargetFile} from './sync.ts'

/** What became of an essay's keys since the last `sync`, as far as translations are concerned. */
export interface History {
  /** Source texts of the last `sync`, by key. */
  readonly oldTexts: ReadonlyMap<Key, string>
  /** Keys that are retired, now or long since. */
  readonly dead: ReadonlySet<Key>
  /** New keys that were a part of an older segment. */
  readonly wholeOf: ReadonlyMap<Key, Key>
  /** Retired keys whose translations a new key takes over. */
  readonly heirOf: ReadonlyMap<Key, Key>
  readonly minor: readonly MinorEdit[]
}

/** Draw from a plan what `bringTarget` has to know. */
export function historyOf(
  old: readonly OldSegment[],
  retired: readonly Key[],
  changes: readonly Change[],
  minor: readonly MinorEdit[]
): History {
  return {
    oldTexts: new Map(old.map(({key, text}) => [key, text])),
    dead: new Set(retired),
    wholeOf: new Map(changes.flatMap(({key, of}) => (of === undefined ? [] : [[key, of] as const]))),
    heirOf: new Map(changes.flatMap(({key, toKey}) => (toKey === undefined ? [] : [[key, toKey] as const]))),
    minor
  }
}

/**
 * Bring the entries of one locale up to date: those of today's segments in their order, then what a person
 * added, then orphans.
 */
export function bringTarget(
  {file, committed}: Pick<TargetFile, 'file' | 'committed'>,
  segments: readonly Segment[],
  history: History
): Entry[] {
  const {oldTexts, dead, heirOf} = history
  const inherited = withHeirs(file?.entries ?? [], heirOf)
  const byKey = new Map(inherited.map((entry) => [entry.key, entry]))
  const alive = new Map(segments.map((segment) => [segment.key, segment]))
  for (const [key, whole] of history.wholeOf) {
    const part = byKey.has(key) ? undefined : splitOffIn(byKey.get(whole), alive.get(key), alive.get(whole), oldTexts)
    if (part) byKey.set(key, part)
  }
  const rest = inherited.filter(({key}) => !alive.has(key))
  const isLost = (entry: Entry) => dead.has(entry.key) || oldTexts.has(entry.key) || isOrphan(entry)
  const orphans = rest
    .filter(isLost)
    .map((entry) => orphan(entry, oldTexts.get(entry.key)))
    .filter((entry) => entry.text !== '' || remarksOf(entry).length > 0 || attributeOf(entry, 'allow') !== undefined)
  const waiting = segments.filter(({key, kind}) => kind !== 'meta' && isWaiting(byKey.get(key)))
  const returned = bringBack(waiting, orphans)
  const committedOf = committed && textsByKey(committed)
  const formerKey = new Map([...heirOf].map(([former, heir]) => [heir, former]))
  const current = segments.map((segment) => {
    const former = formerKey.get(segment.key) ?? segment.key
    const known = {oldText: oldTexts.get(former), committed: committedOf && (committedOf.get(former) ?? [])}
    return returned.entries.get(segment.key) ?? offer(byKey.get(segment.key), segment, {...known, minor: history.minor})
  })
  return [...current, ...rest.filter((entry) => !isLost(entry)), ...returned.orphans]
}

/**
 * The entry of a part, if the translation of the whole tells it. Not where the whole is what it was when it was
 * translated: then a merger was undone, and the part had a translation of its own.
 */
function splitOffIn(
  entry: Entry | undefined,
  part: Segment | undefined,
  whole: Segment | undefined,
  oldTexts: ReadonlyMap<Key, string>
): Entry | undefined {
  if (!entry || !part || !whole) return undefined
  const isUndone = attributeOf(entry, 'stale')?.slice(0, 8) === whole.fingerprint
  return isUndone ? undefined : splitOff(part, entry, oldTexts.get(whole.key) ?? '')
}

/** Whether a segment has nothing yet that a person wrote. */
function isWaiting(entry: Entry | undefined): boolean {
  return !entry || (entry.text === '' && mergedInto(entry) === undefined && remarksOf(entry).length === 0)
}

/** Whether an entry has lost its source. */
export function isOrphan({attributes}: Entry): boolean {
  return attributes.some(({name}) => name === 'orphan')
}

/** The entries with those of retired keys under the keys that take them over, unless an entry has that key already. */
function withHeirs(entries: readonly Entry[], heirOf: ReadonlyMap<Key, Key>): readonly Entry[] {
  if (heirOf.size === 0) return entries
  const taken = new Set(entries.map(({key}) => key))
  const heir = (key: Key) => {
    const found = heirOf.get(key)
    return found === undefined || taken.has(found) ? key : found
  }
  const point = (attribute: Attribute): Attribute =>
    attribute.name === 'merged' ? {name: 'merged', value: heir(attribute.value as Key)} : attribute
  return entries.map((entry) =>
    isOrphan(entry) ? entry : {...entry, key: heir(entry.key), attributes: entry.attributes.map(point)}
  )
}
