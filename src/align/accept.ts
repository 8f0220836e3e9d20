import type {Segment} from '../model/essay.ts'
import type {Attribute, Entry} from '../model/segment-file.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {attributeOf, withAttributes} from '../segments/marker.ts'
import {bound} from './binding.ts'
import {restingNote} from './notes.ts'

/** How translations are confirmed: as they are, or with a person's approval. */
export interface Acceptance {
  readonly as?: 'reviewed' | 'final'
  readonly by?: string
}

/**
 * Confirm a translation for today's source.
 * @returns the same object where there is nothing to confirm.
 */
export function accept(entry: Entry, segment: Segment, {as, by}: Acceptance): Entry {
  const open = (['stale', 'unverified'] as const).some((name) => attributeOf(entry, name) !== undefined)
  const unstamped = entry.fingerprint !== segment.fingerprint
  const approved =
    as !== undefined && attributeOf(entry, as) === fingerprintOf(entry.text) && attributeOf(entry, 'by') === by
  if (!open && !unstamped && (as === undefined || approved)) return entry
  const approval: Attribute[] = as === undefined ? [] : [{name: as, value: fingerprintOf(entry.text)}]
  const signed = as === undefined || by === undefined ? approval : [...approval, {name: 'by', value: by} as const]
  const attributes = withAttributes(
    entry,
    as === undefined ? ['stale', 'unverified'] : ['stale', 'unverified', as, 'by'],
    signed
  )
  return bound({...entry, attributes, fingerprint: segment.fingerprint, notes: restingNote(entry)})
}
