import type {Segment} from '../../model/essay.ts'
import type {Locale} from '../../model/names.ts'
import type {AttributeName, Entry} from '../../model/segment-file.ts'
import {fingerprintOf} from '../../segments/fingerprint.ts'
import {attributeOf, withAttributes} from '../../segments/marker.ts'
import {bound} from '../binding.ts'
import {baseIn, remarksOf, restingNote, withBase} from '../notes.ts'
import {mergeTexts} from './three-way.ts'
import {viaMark, viaOf} from './via.ts'

/** The text that a segment is converted from, and what comes of it. */
export interface Origin {
  readonly from: Locale
  /** Current and confirmed. */
  readonly text: string
  readonly made: string
}

const ended: readonly AttributeName[] = ['missing', 'stale', 'unverified', 'merged', 'via', 'text']
const approvals: readonly AttributeName[] = ['reviewed', 'final', 'by']

/** A segment that has no text yet, with one that was converted. */
export function fillFrom(entry: Entry, segment: Segment, {from, text, made}: Origin): Entry {
  const attributes = withAttributes(entry, [...ended, ...approvals], [viaMark(from, text, made)])
  return bound({...entry, text: made, attributes, fingerprint: segment.fingerprint, notes: remarksOf(entry)})
}

/**
 * Let a converted text follow the one that it was converted from. Law: what a person typed into it stays.
 *
 * Nobody touched it: it is converted anew, and if a person had approved it, somebody has to look again. A person
 * edited it: the edit is carried into the new conversion, or, where both changed the same place or nobody knows
 * what the edit started from, left as it is; both are unverified. The note keeps what an edit started from.
 */
export function followOrigin(entry: Entry, segment: Segment, origin: Origin): Entry {
  const via = viaOf(entry)
  if (!via || via.from !== origin.from || entry.text === '') return entry
  const {text} = entry
  if (fingerprintOf(text) === via.made) return again(entry, segment, origin)
  const isMoved = fingerprintOf(origin.text) !== via.origin
  if (!isMoved && text === origin.made) return settled(entry, segment, origin)
  const base = baseIn(entry, via.made)
  if (!isMoved) {
    const isKnown = fingerprintOf(origin.made) === via.made
    return base === undefined && isKnown ? withBase(entry, origin.made) : entry
  }
  const merged = base === undefined ? undefined : mergeTexts(base, text, origin.made)
  const states: readonly AttributeName[] = merged === undefined ? ['unverified', 'via'] : ended
  const attributes = withAttributes(
    entry,
    [...states, ...approvals],
    [{name: 'unverified'}, viaMark(origin.from, origin.text, origin.made)]
  )
  const followed = {...entry, text: merged ?? text, attributes}
  const isStale = attributeOf(followed, 'stale') !== undefined
  const notes = isStale ? entry.notes : restingNote({...followed, notes: entry.notes})
  return withBase(bound({...followed, notes, fingerprint: segment.fingerprint}), origin.made)
}

/** Nobody touched the text: it is what the origin says now. */
function again(entry: Entry, segment: Segment, origin: Origin): Entry {
  if (origin.made !== entry.text || attributeOf(entry, 'stale') !== undefined) return settled(entry, segment, origin)
  const via = viaMark(origin.from, origin.text, origin.made)
  return attributeOf(entry, 'via') === via.value ? entry : {...entry, attributes: withAttributes(entry, ['via'], [via])}
}

/** The entry as it is when it was just made. A doubt stays, since only persons take it back; an approval ends in one. */
function settled(entry: Entry, segment: Segment, origin: Origin): Entry {
  const isSame = origin.made === entry.text
  const approved = entry.attributes.filter(({name}) => approvals.includes(name))
  const filled = fillFrom(entry, segment, origin)
  const isDoubtful = attributeOf(entry, 'unverified') !== undefined || (approved.length > 0 && !isSame)
  const states = [...(isDoubtful ? [{name: 'unverified'} as const] : []), ...(isSame ? approved : [])]
  const notes = restingNote(entry).filter((line) => !/^=(?: |$)/u.test(line))
  return bound({...filled, notes, attributes: [...filled.attributes, ...states]})
}
