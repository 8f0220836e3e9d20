import type {Fingerprint} from '../../model/names.ts'
import type {AttributeName, Entry} from '../../model/segment-file.ts'
import {fingerprintOf} from '../../segments/fingerprint.ts'
import {attributeOf, mergedInto, withAttributes} from '../../segments/marker.ts'
import {derivedNote, remarksOf, restingNote, sourceInNote, staleNote} from '../notes.ts'
import {withStampedWaivers} from '../waivers.ts'
import {withMarksOf} from './attributes.ts'
import {isConvertedAnew, withOriginOf} from './origin.ts'
import {mergeLists, sideOf, type Versions} from './three-way.ts'

const states = ['missing', 'stale', 'orphan', 'unverified', 'merged'] as const
const claimed: readonly AttributeName[] = [...states, 'reviewed', 'final', 'by', 'text']

/**
 * Merge one segment that both sides have.
 *
 * Law: text, fingerprint and state come from one side together, or the state says that they do not belong
 * together. So what is current after a merge was current, as it is, on one of its sides.
 * @returns undefined where both sides changed the text: then a person has to decide.
 */
export function mergeEntry(versions: Versions<Entry>): Entry | undefined {
  const {base, ours, theirs} = versions
  const bound = {base: base && stamped(base), ours: stamped(ours), theirs: stamped(theirs)}
  const side = sideOf(bound, isSameClaim)
  const claim = side === undefined ? settle(bound) : bound[side]
  if (!claim) return undefined
  const remarks = mergeLists({base: base && remarksOf(base), ours: remarksOf(ours), theirs: remarksOf(theirs)})
  const told = withOriginOf(claim, bound)
  return {...withMarksOf(told, bound), notes: [...derivedNote(told), ...remarks]}
}

function stamped(entry: Entry): Entry {
  return {...entry, ...withStampedWaivers(entry)}
}

/** Whether two versions say the same: this text, for this source, in this state. */
export function isSameClaim(one: Entry, other: Entry): boolean {
  return (
    one.text === other.text &&
    one.fingerprint === other.fingerprint &&
    states.every((name) => attributeOf(one, name) === attributeOf(other, name))
  )
}

/** Both sides changed the entry, each in its way. */
function settle({base, ours, theirs}: Versions<Entry>): Entry | undefined {
  if (ours.text === theirs.text) return lessDoubtful(ours, theirs)
  const isKept = (side: Entry) => side.text === (base?.text ?? '') || isConvertedAnew(side, base)
  if (isKept(ours) && isKept(theirs)) return laterOf({base, ours, theirs})
  if (isKept(theirs)) return follow(ours, theirs, base)
  return isKept(ours) ? follow(theirs, ours, base) : undefined
}

/** Both sides converted anew, each from what it had: `sync` converts from what comes of that. */
function laterOf({base, ours, theirs}: Versions<Entry>): Entry | undefined {
  if (theirs.text === (base?.text ?? '')) return follow(ours, theirs, base)
  if (ours.text === (base?.text ?? '')) return follow(theirs, ours, base)
  return ours.fingerprint === base?.fingerprint ? theirs : ours
}

/** The same text in two states. Both are true of their branches; `unverified` is taken back by persons only. */
function lessDoubtful(ours: Entry, theirs: Entry): Entry {
  if (ours.fingerprint === theirs.fingerprint) {
    const doubted = [ours, theirs].find((entry) => attributeOf(entry, 'unverified') !== undefined)
    if (doubted) return doubted
  }
  return doubtOf(theirs) < doubtOf(ours) ? theirs : ours
}

function doubtOf(entry: Entry): number {
  const order: readonly AttributeName[] = ['unverified', 'stale', 'orphan', 'missing']
  return 1 + order.findLastIndex((name) => attributeOf(entry, name) !== undefined)
}

/** One side changed the text; the other, `moved`, kept it and changed the source or the state above it. */
function follow(written: Entry, moved: Entry, base: Entry | undefined): Entry | undefined {
  if (mergedInto(moved) !== undefined && mergedInto(moved) !== (base && mergedInto(base))) return undefined
  const sourceMoved = moved.fingerprint !== undefined && moved.fingerprint !== written.fingerprint
  const origin = originOf(written)
  if (!sourceMoved || origin === undefined || written.text === '' || written.fingerprint !== base?.fingerprint) {
    return written
  }
  const offered = {...written, fingerprint: moved.fingerprint as Fingerprint}
  const rest = withAttributes(written, claimed)
  if (attributeOf(moved, 'orphan') !== undefined) {
    return {...offered, notes: moved.notes, attributes: [...rest, {name: 'orphan'}]}
  }
  const doubtful = attributeOf(written, 'unverified') !== undefined || attributeOf(written, 'missing') !== undefined
  const unverified = doubtful || origin === moved.fingerprint ? [{name: 'unverified'} as const] : []
  if (origin === moved.fingerprint)
    return {...offered, notes: restingNote(written), attributes: [...rest, ...unverified]}
  const value = attributeOf(written, 'stale') ?? `${origin}~${fingerprintOf(written.text)}`
  const attributes = [...rest, {name: 'stale', value} as const, ...unverified]
  return {...offered, attributes, notes: noteOf(moved, base, {...offered, attributes, notes: []})}
}

/** The source that a text was made from. */
function originOf(entry: Entry): Fingerprint | undefined {
  return (attributeOf(entry, 'stale')?.slice(0, 8) as Fingerprint | undefined) ?? entry.fingerprint
}

/** Old and new source, as far as the notes of the other side and of the base tell them. */
function noteOf(moved: Entry, base: Entry | undefined, entry: Entry): readonly string[] {
  if (attributeOf(moved, 'stale') !== undefined) return derivedNote(moved)
  const text = sourceInNote(moved)
  return text === undefined ? [] : staleNote((base && sourceInNote(base)) ?? '', {text}, entry)
}
