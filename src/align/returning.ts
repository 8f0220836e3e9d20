import type {Segment} from '../model/essay.ts'
import type {Fingerprint} from '../model/names.ts'
import type {Attribute, Entry} from '../model/segment-file.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {withAttributes} from '../segments/marker.ts'
import {carry} from './carry.ts'
import {remarksOf, sourceInNote, staleNote} from './notes.ts'
import {withLapsedWaivers} from './waivers.ts'

/** Entries for segments that had a translation before their paragraph was taken out, and the orphans that are left. */
export interface Returned {
  readonly entries: ReadonlyMap<Segment['key'], Entry>
  readonly orphans: readonly Entry[]
}

/**
 * Give paragraphs that came back the translations they once had.
 *
 * Their old key is retired, so they have a new one. The translation is `unverified`, since nobody has looked at
 * it beside its neighbours of today; it is stale, too, where the paragraph came back with other words.
 */
export function bringBack(segments: readonly Segment[], orphans: readonly Entry[]): Returned {
  const entries = new Map<Segment['key'], Entry>()
  if (orphans.length === 0 || segments.length === 0) return {entries, orphans}
  const gone = orphans.map((orphan) => ({
    fingerprint: orphan.fingerprint ?? ('' as Fingerprint),
    text: sourceInNote(orphan) ?? ''
  }))
  const left = new Set(orphans)
  for (const {from, to} of carry(gone, segments)) {
    const [orphan, segment] = [orphans[from], segments[to]]
    if (!orphan || !segment) continue
    left.delete(orphan)
    entries.set(segment.key, revive(orphan, segment))
  }
  return {entries, orphans: orphans.filter((orphan) => left.has(orphan))}
}

/** The entry that an orphan becomes when its paragraph is there again, here or in another essay. */
export function revive(orphan: Entry, segment: Segment): Entry {
  const {key, fingerprint} = segment
  const changed = orphan.fingerprint !== undefined && orphan.fingerprint !== fingerprint
  const stale: Attribute[] = changed
    ? [{name: 'stale', value: `${orphan.fingerprint}~${fingerprintOf(orphan.text)}`}]
    : []
  const own = changed ? withLapsedWaivers(orphan, orphan.fingerprint) : orphan
  const attributes = withAttributes(own, ['orphan'], [...stale, {name: 'unverified'}])
  const revived = {...orphan, key, fingerprint, attributes, notes: remarksOf(orphan), line: 0, textLine: 0}
  return changed ? {...revived, notes: staleNote(sourceInNote(orphan), segment, revived)} : revived
}
