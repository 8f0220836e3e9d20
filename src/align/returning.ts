import type {Segment} from '../model/essay.ts'
import type {Attribute, Entry} from '../model/segment-file.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {withAttributes} from '../segments/marker.ts'
import {remarksOf, sourceInNote, staleNote} from './notes.ts'
import {similarity, wordsOf} from './similarity.ts'

/** From this similarity on, a paragraph that comes back is the one that went, edited: as for paragraphs that move. */
const sameParagraph = 0.8
const wordsToTell = 5

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
  const left = new Set(orphans)
  const entries = new Map<Segment['key'], Entry>()
  if (orphans.length === 0) return {entries, orphans}
  const take = (segment: Segment, orphan: Entry): void => {
    left.delete(orphan)
    entries.set(segment.key, revive(orphan, segment))
  }
  const wanted = new Map<string, Segment[]>()
  for (const segment of segments) wanted.set(segment.fingerprint, [...(wanted.get(segment.fingerprint) ?? []), segment])
  for (const orphan of orphans) {
    const segment = wanted.get(orphan.fingerprint ?? '')?.shift()
    if (segment) take(segment, orphan)
  }
  for (const segment of segments) {
    const similar = left.size === 0 || entries.has(segment.key) ? undefined : mostSimilar(segment, [...left])
    if (similar) take(segment, similar)
  }
  return {entries, orphans: orphans.filter((orphan) => left.has(orphan))}
}

function mostSimilar({text}: Segment, orphans: readonly Entry[]): Entry | undefined {
  const words = wordsOf(text)
  if (words.length < wordsToTell) return undefined
  let best: Entry | undefined
  let most = sameParagraph
  for (const orphan of orphans) {
    const like = similarity(wordsOf(sourceInNote(orphan) ?? ''), words, most)
    if (like >= most && (best === undefined || like > most)) {
      best = orphan
      most = like
    }
  }
  return best
}

function revive(orphan: Entry, segment: Segment): Entry {
  const {key, fingerprint} = segment
  const changed = orphan.fingerprint !== undefined && orphan.fingerprint !== fingerprint
  const stale: Attribute[] = changed
    ? [{name: 'stale', value: `${orphan.fingerprint}~${fingerprintOf(orphan.text)}`}]
    : []
  const attributes = withAttributes(orphan, ['orphan'], [...stale, {name: 'unverified'}])
  const revived = {...orphan, key, fingerprint, attributes, notes: remarksOf(orphan), line: 0, textLine: 0}
  return changed ? {...revived, notes: staleNote(sourceInNote(orphan), segment, revived)} : revived
}
