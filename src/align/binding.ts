import type {Fingerprint, Key} from '../model/names.ts'
import type {Entry} from '../model/segment-file.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {attributeOf, withAttributes} from '../segments/marker.ts'

/** The name of a text that passes as a translation of a source, as in `0ed596aa~4b7086d7`. */
type PairName = string

/** What a commit has under a key: a text, and the pair it is a part of, if it passes as a translation there. */
export interface CommittedText {
  readonly key: Key
  /** Absent where that version cannot be read. */
  readonly text?: Fingerprint
  readonly pair?: PairName
}

const doubts = ['missing', 'stale', 'orphan', 'unverified'] as const

/** The pair that an entry passes for; undefined where its state says that it is none. */
function pairOf(entry: Entry): PairName | undefined {
  const {fingerprint, text} = entry
  if (text === '' || fingerprint === undefined) return undefined
  if (doubts.some((name) => attributeOf(entry, name) !== undefined)) return undefined
  return `${fingerprint}~${fingerprintOf(text)}`
}

/** The texts of an older version of a segment file. */
export function committedTexts(entries: readonly Entry[]): CommittedText[] {
  return entries.flatMap((entry) => {
    if (entry.text === '') return []
    const pair = pairOf(entry)
    return {key: entry.key, text: fingerprintOf(entry.text), ...(pair === undefined ? {} : {pair})}
  })
}

/** Texts of commits, by the keys they have there. */
export function textsByKey(texts: readonly CommittedText[]): ReadonlyMap<Key, readonly CommittedText[]> {
  const byKey = new Map<Key, CommittedText[]>()
  for (const text of texts) {
    const before = byKey.get(text.key)
    if (before) before.push(text)
    else byKey.set(text.key, [text])
  }
  return byKey
}

/** Whether the marker does not say which text it was written for, although git could put another one below it. */
export function isLoose(entry: Entry): boolean {
  return isApart(entry) && pairOf(entry) !== undefined && attributeOf(entry, 'text') !== fingerprintOf(entry.text)
}

/**
 * Bind a text to its marker by the text's fingerprint, or doubt that they belong together.
 *
 * git merges line by line. A marker directly above a text of one line is safe: what changes the one touches the
 * other, and git asks. Other lines can come from another branch without a trace, so the marker names the text it
 * was written for. What was typed since the last commit is bound; what was committed without is `unverified`.
 * @param committed what the commits this work comes from have under the key; undefined outside version control
 */
export function bind(entry: Entry, committed: readonly CommittedText[] | undefined): Entry {
  const pair = pairOf(entry)
  if (pair === undefined) return {...entry, attributes: withAttributes(entry, ['text'])}
  if (isLoose(entry) && !isTypedSince(entry, pair, committed)) {
    return {...entry, attributes: withAttributes(entry, ['text'], [{name: 'unverified'}])}
  }
  return bound(entry)
}

/** The entry as a person vouches for it: its marker names the text, if the text has more than one line. */
export function bound(entry: Entry): Entry {
  const value = entry.text.includes('\n') ? fingerprintOf(entry.text) : undefined
  if (attributeOf(entry, 'text') === value) return entry
  return {...entry, attributes: withAttributes(entry, ['text'], value === undefined ? [] : [{name: 'text', value}])}
}

/**
 * Whether a person wrote or confirmed this since the last commit, below a marker that was right in it. While a
 * merge is not finished that brings two texts, nobody can tell who did.
 */
function isTypedSince(entry: Entry, pair: PairName, committed: readonly CommittedText[] | undefined): boolean {
  if (!committed) return true
  const named = attributeOf(entry, 'text')
  if (new Set(committed.map(({text}) => text)).size > 1) return false
  const wasRight = named === undefined || committed.some(({text}) => text === named)
  return wasRight && !committed.some((before) => before.pair === pair || before.text === undefined)
}

/** Whether a line of the text can change without touching the marker. */
export function isApart({text, notes, line, textLine}: Entry): boolean {
  const markerLines = notes.length === 0 ? 1 : notes.length + 2
  return text.includes('\n') || (line > 0 && textLine > line + markerLines)
}
