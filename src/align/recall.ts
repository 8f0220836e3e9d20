import type {Segment} from '../model/essay.ts'
import type {Fingerprint} from '../model/names.ts'
import type {Pair} from '../model/pair.ts'
import type {Entry} from '../model/segment-file.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {attributeOf, withAttributes} from '../segments/marker.ts'
import {bound} from './binding.ts'
import {remarksOf} from './notes.ts'
import {originOf} from './origin.ts'

/** Translations that a project has, by the fingerprint of their source; undefined where they disagree. */
export type Recollection = ReadonlyMap<Fingerprint, string | undefined>

/** What people translated and what is current, of all essays; a text that was itself recalled or made is no witness. */
export function recollect(pairs: Iterable<Pair>): Recollection {
  const known = new Map<Fingerprint, string | undefined>()
  for (const pair of pairs) {
    if (pair.state !== 'current' || originOf(pair.target) !== 'human') continue
    const {fingerprint} = pair.source
    const {text} = pair.target
    const before = known.has(fingerprint) ? known.get(fingerprint) : text
    known.set(fingerprint, before !== undefined && fingerprintOf(before) === fingerprintOf(text) ? before : undefined)
  }
  return known
}

/** A segment without a text, with the translation that the same source has elsewhere; the same entry where there is none. */
export function recall(entry: Entry, segment: Segment, known: Recollection): Entry {
  const text = attributeOf(entry, 'missing') === undefined ? undefined : known.get(segment.fingerprint)
  if (text === undefined) return entry
  const via = {name: 'via', value: `memory~${fingerprintOf(text)}`} as const
  const attributes = withAttributes(entry, ['missing', 'merged', 'via', 'text'], [via])
  return bound({...entry, text, attributes, fingerprint: segment.fingerprint, notes: remarksOf(entry)})
}
