import type {Entry, SegmentFile} from '../../model/segment-file.ts'
import {parseSegmentFile} from '../../segments/codec.ts'
import {fingerprintOf} from '../../segments/fingerprint.ts'
import {attributeOf, withAttributes} from '../../segments/marker.ts'

/** The name of a text that passes as a translation of a source, as in `0ed596aa~4b7086d7`. */
export type PairName = string

const doubts = ['missing', 'stale', 'orphan', 'unverified'] as const

/** The pair that an entry passes for; undefined where its state says that it is none. */
export function pairOf(entry: Entry): PairName | undefined {
  const {fingerprint, text} = entry
  if (text === '' || fingerprint === undefined) return undefined
  if (doubts.some((name) => attributeOf(entry, name) !== undefined)) return undefined
  return `${fingerprint}~${fingerprintOf(text)}`
}

/** All texts of a file that pass as translations, each with its source. */
function pairsOf({entries}: Pick<SegmentFile, 'entries'>): Set<PairName> {
  return new Set(entries.flatMap((entry) => pairOf(entry) ?? []))
}

/** One file as a merge left it, and as the sides of the merge had it; a side that lacked it is not there. */
export interface MergedVersions {
  /** Undefined for a merge that is not committed yet: what it comes to is the file as it is. */
  readonly result: string | undefined
  readonly sides: readonly string[]
}

/** Texts that passed as translations of a source first in the result of a merge. */
export function mixedPairs(merges: readonly MergedVersions[], now: string): PairName[] {
  const known = new Map<string, ReadonlySet<PairName>>()
  const pairsIn = (version: string): ReadonlySet<PairName> => {
    const pairs = known.get(version) ?? readPairs(version)
    known.set(version, pairs)
    return pairs
  }
  return merges.flatMap(({result, sides}) => {
    const before = sides.map(pairsIn)
    return [...pairsIn(result ?? now)].filter((pair) => !before.some((pairs) => pairs.has(pair)))
  })
}

/** None where a version cannot be read: today's file is reported where it is read for good. */
function readPairs(text: string): Set<PairName> {
  try {
    return pairsOf(parseSegmentFile(text, ''))
  } catch {
    return new Set()
  }
}

/**
 * Doubt a text that a merge put below this source, though neither side had it there.
 *
 * git merges line by line: where one side confirmed a translation and the other one edited a later line of it,
 * the result is nobody's. `via=merge/…` stays when a person has confirmed the pair and ends the question.
 */
export function doubtMixed(entry: Entry, mixed: ReadonlySet<PairName> | undefined): Entry {
  const pair = mixed && mixed.size > 0 ? pairOf(entry) : undefined
  if (pair === undefined || !mixed?.has(pair)) return entry
  const via = `merge/${pair}`
  if (attributeOf(entry, 'via') === via) return entry
  return {...entry, attributes: withAttributes(entry, ['via'], [{name: 'unverified'}, {name: 'via', value: via}])}
}
