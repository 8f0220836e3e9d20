import type {EditionSegment} from '../model/edition.ts'
import type {Entry} from '../model/segment-file.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {attributeOf} from '../segments/marker.ts'

/** Where a text came from, unless a person has edited it since. */
export function originOf(target: Pick<Entry, 'attributes' | 'text'>): EditionSegment['origin'] {
  const via = attributeOf(target, 'via')
  if (via === undefined || via.startsWith('merge/') || !via.endsWith(`~${fingerprintOf(target.text)}`)) return 'human'
  if (via.startsWith('memory')) return 'memory'
  if (via.startsWith('machine')) return 'machine'
  return via.startsWith('import') ? 'imported' : 'converted'
}
