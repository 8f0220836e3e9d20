import type {Segment} from '../model/essay.ts'
import type {Fingerprint} from '../model/names.ts'
import type {Attribute, AttributeName, Entry, MinorEdit} from '../model/segment-file.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {attributeOf, mergedInto, withAttributes} from '../segments/marker.ts'
import {bind, type CommittedText, isApart} from './binding.ts'
import {linesOf, missingNote, orphanNote, restingNote, sourceInNote, staleNote} from './notes.ts'
import {isSameSource} from './pair.ts'
import {withLapsedWaivers, withRevivedWaivers, withStampedWaivers} from './waivers.ts'

/** What is known beside an entry when it is brought up to date. */
export interface OfferContext {
  /** The source text with this fingerprint, as the ledger has it. */
  readonly oldText: string | undefined
  readonly minor: readonly MinorEdit[]
  /** What the commits this work comes from have under the key; undefined outside version control. */
  readonly committed: readonly CommittedText[] | undefined
}

const approvals: readonly AttributeName[] = ['reviewed', 'final', 'by']

/** Bring an entry up to date with today's source of its key, or make it. What a person wrote stays. */
export function offer(entry: Entry | undefined, segment: Segment, context: OfferContext): Entry {
  if (!entry) return blank(segment)
  if (isAtRest(entry, segment)) return entry
  if (entry.text === '' && mergedInto(entry) === undefined) return missing(entry, segment)
  const typed = attributeOf(entry, 'missing') !== undefined
  const returned = attributeOf(entry, 'orphan') !== undefined
  const doubtful =
    returned ||
    (typed && !((context.committed ?? []).length === 0 && namesItsNote(entry))) ||
    isConfirmedElsewhere(entry)
  const ended: readonly AttributeName[] = entry.text === '' ? ['missing'] : ['missing', 'merged']
  const attributes = withAttributes(
    withStampedWaivers(entry),
    doubtful ? [...ended, 'orphan', 'unverified'] : ended,
    doubtful ? [{name: 'unverified'}] : []
  )
  const notes = typed || returned ? restingNote(entry) : entry.notes
  return bind(follow({...entry, attributes, notes}, segment, context), context.committed)
}

/** Whether an entry is nothing but a translation of today's source, bound to its marker: nothing is to be done. */
function isAtRest(entry: Entry, segment: Segment): boolean {
  const {text, notes, attributes, fingerprint} = entry
  return (
    attributes.length === 0 &&
    notes.length === 0 &&
    text !== '' &&
    fingerprint === segment.fingerprint &&
    !isApart(entry)
  )
}

/** Let an entry with a text follow its source: still the same, changed, or changed back. */
function follow(entry: Entry, segment: Segment, {oldText, minor}: OfferContext): Entry {
  if (entry.fingerprint === undefined) return entry
  const same = (from: Fingerprint) => isSameSource(segment.key, from, segment.fingerprint, minor)
  const origin = attributeOf(entry, 'stale')?.slice(0, 8) as Fingerprint | undefined
  const offered = {...entry, fingerprint: segment.fingerprint}
  // What was waived for the source that was offered so far says nothing of another.
  const waivers = same(entry.fingerprint) ? entry : withLapsedWaivers(entry, entry.fingerprint)
  if (origin !== undefined) {
    if (!same(origin)) return {...offered, attributes: waivers.attributes, notes: staleNote(undefined, segment, entry)}
    // Declared minor, the change is none; changed back, the source may have passed through another branch.
    const untouched = origin !== segment.fingerprint && isUntouched(entry)
    const attributes = untouched
      ? withAttributes(withRevivedWaivers(entry, origin), ['stale'])
      : withAttributes(waivers, ['stale', 'unverified'], [{name: 'unverified'}])
    return {...offered, attributes, notes: restingNote(entry)}
  }
  if (same(entry.fingerprint)) return {...offered, attributes: withLivingApproval(entry), notes: restingNote(entry)}
  const stale = {name: 'stale', value: `${entry.fingerprint}~${fingerprintOf(entry.text)}`} as const
  const attributes = withAttributes(waivers, approvals, [stale])
  // What the ledger has may not be what this translation was made from: then there is no old text to show.
  const made = oldText !== undefined && fingerprintOf(oldText) === entry.fingerprint ? oldText : undefined
  return {...offered, attributes, notes: staleNote(made, segment, {...entry, attributes})}
}

/**
 * The entry of a segment that was a part of another: what it says is still told in the translation of the
 * whole, so it has no text of its own until a translator cuts that translation in two.
 * @returns undefined where the whole has no translation.
 */
export function splitOff(segment: Segment, whole: Entry, oldText: string): Entry | undefined {
  const into = whole.text === '' ? mergedInto(whole) : whole.key
  if (into === undefined) return undefined
  const {key, fingerprint} = segment
  const attributes: Attribute[] = [
    {name: 'stale', value: `${fingerprintOf(oldText)}~${fingerprintOf('')}`},
    {name: 'merged', value: into}
  ]
  const entry = {key, fingerprint, notes: [], attributes, text: '', line: 0, textLine: 0}
  return {...entry, notes: staleNote(oldText, segment, entry)}
}

function blank(segment: Segment): Entry {
  const {key, fingerprint} = segment
  const notes = missingNote(segment, undefined)
  return {key, fingerprint, notes, attributes: [{name: 'missing'}], text: '', line: 0, textLine: 0}
}

function missing(entry: Entry, segment: Segment): Entry {
  const kept = entry.attributes.filter(({name}) => name === 'allow')
  const attributes: Attribute[] = [{name: 'missing'}, ...kept]
  return {...entry, attributes, fingerprint: segment.fingerprint, notes: missingNote(segment, entry)}
}

/** An entry whose source is gone keeps its text, its remarks and where it came from. */
export function orphan(entry: Entry, oldText: string | undefined): Entry {
  if (attributeOf(entry, 'orphan') !== undefined) return entry
  const states: readonly AttributeName[] = ['missing', 'stale', 'unverified', 'merged', 'text', ...approvals]
  const notes = orphanNote(oldText, entry)
  return {...entry, notes, attributes: withAttributes(entry, states, [{name: 'orphan'}])}
}

/** Whether a stale text is still the one that became stale. */
function isUntouched(entry: Entry): boolean {
  return attributeOf(entry, 'stale')?.slice(9) === fingerprintOf(entry.text)
}

/** Whether a person took `stale` away beside a note that shows another source than the one offered, as a merge can leave it. */
function isConfirmedElsewhere(entry: Entry): boolean {
  const shown = linesOf(entry, '+ ')
  return (
    shown.length > 0 &&
    attributeOf(entry, 'stale') === undefined &&
    fingerprintOf(shown.join('\n')) !== entry.fingerprint
  )
}

function namesItsNote(entry: Entry): boolean {
  const source = sourceInNote(entry)
  return source !== undefined && fingerprintOf(source) === entry.fingerprint
}

/** An approval holds for the text it was given to: a later edit ends it. */
function withLivingApproval(entry: Entry): readonly Attribute[] {
  const now = fingerprintOf(entry.text)
  const dead = (['reviewed', 'final'] as const).filter((name) => {
    const value = attributeOf(entry, name)
    return value !== undefined && value !== now
  })
  if (dead.length === 0) return entry.attributes
  const living = (['reviewed', 'final'] as const).some((name) => attributeOf(entry, name) === now)
  return withAttributes(entry, living ? dead : approvals)
}
