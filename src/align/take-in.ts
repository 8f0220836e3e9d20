import type {Segment} from '../model/essay.ts'
import type {ReturnedUnit, WorkState} from '../model/exchange.ts'
import type {AttributeName, Entry, MinorEdit} from '../model/segment-file.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {withAttributes} from '../segments/marker.ts'
import {accept} from './accept.ts'
import {bound} from './binding.ts'
import {restingNote, staleNote} from './notes.ts'
import {isSameSource} from './pair.ts'

/**
 * What became of a translation that came back: `stale`, it was made from an older source; `conflict`, the project's
 * own text changed meanwhile; `emptied`, somebody deleted it outside. In these last two nothing changes.
 */
export type Taken = 'unchanged' | 'translated' | 'unverified' | 'stale' | 'confirmed' | 'conflict' | 'emptied'

const states: readonly AttributeName[] = ['missing', 'stale', 'unverified', 'reviewed', 'final', 'by', 'merged', 'text']

/**
 * Take a translation in that was made elsewhere.
 *
 * Three versions meet: the text that was handed out, known by its fingerprint, what came back, and what the project
 * has now. What only one side changed stands; where both did, the project's stays. A translation passes as current
 * only if the source that came back with it is today's, and its tool says that it is done.
 */
export function takeIn(
  entry: Entry,
  segment: Segment,
  returned: ReturnedUnit,
  minor: readonly MinorEdit[]
): {readonly entry: Entry; readonly taken: Taken} {
  const text = returned.target.replace(/\r\n?/gu, '\n').trim()
  const [ours, theirs] = [fingerprintOf(entry.text), fingerprintOf(text)]
  const isUntouched = theirs === returned.base
  if (text === '')
    return {entry, taken: isUntouched || isLikelyKept(entry, segment, returned) ? 'unchanged' : 'emptied'}
  const made = fingerprintOf(returned.source)
  const isToday = isSameSource(segment.key, made, segment.fingerprint, minor)
  if (ours === theirs) {
    const confirmed = isToday ? confirm(entry, segment, returned, isUntouched) : entry
    return {entry: confirmed, taken: confirmed === entry ? 'unchanged' : 'confirmed'}
  }
  if (isUntouched) return {entry, taken: 'unchanged'}
  if (entry.text !== '' && ours !== returned.base) return {entry, taken: 'conflict'}
  const written = {...entry, text, fingerprint: segment.fingerprint, notes: restingNote(entry)}
  if (!isToday) return {entry: madeFromOlder(written, segment, returned.source), taken: 'stale'}
  const isDone = isConfirming(returned)
  const attributes = withAttributes(written, states, isDone ? [] : [{name: 'unverified'}])
  const fresh = bound({...written, attributes})
  const entryNow = isDone ? approve(fresh, segment, returned) : fresh
  return {entry: entryNow, taken: isDone ? 'translated' : 'unverified'}
}

/**
 * Whether nobody need have deleted a text that came back empty: tools leave out what is in doubt until somebody has
 * taken it up, and what reads as its source.
 */
function isLikelyKept({text}: Entry, {fingerprint}: Segment, {was}: ReturnedUnit): boolean {
  return text === '' || was === 'stale' || was === 'unverified' || fingerprintOf(text) === fingerprint
}

/**
 * What is in doubt becomes current where the tool says that it is done. Of a text that came back as it went out that
 * counts only if it went out as less: forms that know no approval must not confirm what was approved.
 */
function confirm(entry: Entry, segment: Segment, returned: ReturnedUnit, isUntouched: boolean): Entry {
  const {state, was = state} = returned
  if (!isConfirming(returned) || (isUntouched && ranks[state] <= ranks[was])) return entry
  return approve(accept(entry, segment, {}), segment, returned)
}

const ranks: Readonly<Record<WorkState, number>> = {
  missing: 0,
  stale: 0,
  unverified: 0,
  translated: 1,
  reviewed: 2,
  final: 3
}

/** A person's approval counts where it was given outside, not where it only came along with the text. */
function approve(entry: Entry, segment: Segment, {state, was}: ReturnedUnit): Entry {
  return (state === 'reviewed' || state === 'final') && state !== was ? accept(entry, segment, {as: state}) : entry
}

function isConfirming({state}: ReturnedUnit): boolean {
  return state === 'translated' || state === 'reviewed' || state === 'final'
}

function madeFromOlder(entry: Entry, segment: Segment, source: string): Entry {
  const value = `${fingerprintOf(source)}~${fingerprintOf(entry.text)}`
  const stale = {...entry, attributes: withAttributes(entry, states, [{name: 'stale', value}])}
  return {...stale, notes: staleNote(source, segment, stale)}
}
