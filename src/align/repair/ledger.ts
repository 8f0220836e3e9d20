import {bodyKey, type Fingerprint, type Key} from '../../model/names.ts'
import type {Entry, SegmentFile} from '../../model/segment-file.ts'
import {fingerprintOf} from '../../segments/fingerprint.ts'
import {newHead, withRetired} from '../../segments/head.ts'
import {attributeOf} from '../../segments/marker.ts'
import type {EssayFiles} from '../sync.ts'
import {isAsWritten} from './sources.ts'
import type {Repair} from './types.ts'

/** A ledger that `sync` can read, and the words that people had written into the old one. */
export interface Rebuilt {
  readonly ledger: SegmentFile
  readonly repairs: readonly Repair[]
  readonly words: ReadonlyMap<Key, readonly string[]>
}

/**
 * Rebuild the ledger from what the essay and the files of the other locales still know.
 *
 * A text that was edited by hand becomes again the one that its fingerprint names, where anybody has it; the
 * edit itself is handed back, to be kept elsewhere. Keys that only other locales know are remembered; keys of
 * orphans are retired, so that they never come back for another paragraph.
 */
export function rebuildLedger(files: EssayFiles, sources: ReadonlyMap<Fingerprint, string>): Rebuilt {
  const {ledger, ledgerFile, essay, sourceLocale, targets} = files
  const repairs: Repair[] = []
  const words = new Map<Key, readonly string[]>()
  const first = firstOfEach(ledger?.entries ?? [])
  const entries: Entry[] = []
  for (const entry of ledger?.entries ?? []) {
    const {key, text, notes, line} = entry
    const isFirst = first.get(key) === entry
    const isSound = isAsWritten(entry)
    if (isFirst) entries.push(isSound ? entry : restored(entry, files, sources))
    if (!isFirst || !isSound) repairs.push({repair: isFirst ? 'restored' : 'copy', key, file: ledgerFile, line})
    const own = [...(isKnown(text, sources) ? [] : text.split('\n')), ...notes]
    if (own.length > 0) words.set(key, [...(words.get(key) ?? []), ...own])
  }
  const head = ledger?.head ?? newHead(essay.slug, sourceLocale, sourceLocale)
  const alive = new Set(entries.map(({key}) => key))
  for (const {entry, before} of onlyInTargets(files, alive, sources)) {
    repairs.push({repair: 'remembered', key: entry.key, file: ledgerFile})
    const at = entries.findIndex(({key}) => key === before)
    entries.splice(at < 0 ? entries.length : at + 1, 0, entry)
    alive.add(entry.key)
  }
  const revived = head.retired.filter((key) => alive.has(key))
  for (const key of revived) repairs.push({repair: 'revived', key, file: ledgerFile})
  const gone = targets.flatMap(({file}) => file?.entries.filter((entry) => isGone(entry, !ledger)) ?? [])
  const lost = new Set(gone.map(({key}) => key).filter((key) => !alive.has(key) && !head.retired.includes(key)))
  for (const key of lost) repairs.push({repair: 'retired', key, file: ledgerFile})
  const retired = [...head.retired.filter((key) => !alive.has(key)), ...lost]
  const same = revived.length === 0 && lost.size === 0
  return {ledger: {file: ledgerFile, head: same ? head : withRetired(head, retired), entries}, repairs, words}
}

/** Of each key the entry that is as it was written, else the first. */
function firstOfEach(entries: readonly Entry[]): Map<Key, Entry> {
  const first = new Map<Key, Entry>()
  for (const entry of entries) {
    const known = first.get(entry.key)
    if (!known || (isAsWritten(entry) && !isAsWritten(known))) first.set(entry.key, entry)
  }
  return first
}

/** Without a ledger, a key whose source nobody knows any more is gone, too. */
function isGone(entry: Entry, everyKey: boolean): boolean {
  return bodyKey.test(entry.key) && (everyKey || attributeOf(entry, 'orphan') !== undefined)
}

function isKnown(text: string, sources: ReadonlyMap<Fingerprint, string>): boolean {
  return text === '' || sources.has(fingerprintOf(text))
}

/** The text that was offered under a key; where nobody has it, what stands there now, which is at least like it. */
function restored(entry: Entry, {targets}: EssayFiles, sources: ReadonlyMap<Fingerprint, string>): Entry {
  const others = targets.flatMap(({file}) => file?.entries.filter(({key}) => key === entry.key) ?? [])
  const named = [entry, ...others].flatMap(({fingerprint}) => fingerprint ?? [])
  const known = named.find((fingerprint) => sources.has(fingerprint))
  const text = known === undefined ? entry.text : (sources.get(known) ?? '')
  return {...entry, text, fingerprint: fingerprintOf(text), notes: [], attributes: []}
}

interface Remembered {
  readonly entry: Entry
  /** The key that stands before it in its file. */
  readonly before: Key | undefined
}

/** Segments that only other locales know, and whose source is known, but under no other key. */
function onlyInTargets(
  {ledger, targets}: EssayFiles,
  alive: ReadonlySet<Key>,
  sources: ReadonlyMap<Fingerprint, string>
): Remembered[] {
  const taken = new Set(ledger?.entries.map(({fingerprint}) => fingerprint))
  const found = new Map<Key, Remembered>()
  for (const {file} of targets) {
    for (const [index, {key, fingerprint, attributes}] of (file?.entries ?? []).entries()) {
      const text = fingerprint && sources.get(fingerprint)
      if (alive.has(key) || found.has(key) || text === undefined || taken.has(fingerprint)) continue
      if (ledger?.head.retired.includes(key) || attributes.some(({name}) => name === 'orphan')) continue
      const entry = {key, text, fingerprint: fingerprintOf(text), notes: [], attributes: [], line: 0, textLine: 0}
      found.set(key, {entry, before: file?.entries[index - 1]?.key})
      if (ledger) taken.add(fingerprint)
    }
  }
  return [...found.values()]
}
