import type {Key} from '../../model/names.ts'
import type {Entry, SegmentFile} from '../../model/segment-file.ts'
import {attributeOf} from '../../segments/marker.ts'
import {asRemark, remarksOf} from '../notes.ts'
import type {EssayFiles, TargetFile} from '../sync.ts'
import {separate} from './duplicates.ts'
import {distrust, joined} from './entries.ts'
import {FreeKeys} from './keys.ts'
import {rebuildLedger} from './ledger.ts'
import {knownSources} from './sources.ts'
import type {Repair, Repaired} from './types.ts'

/**
 * Make files of an essay such that `sync` can read them: each key once, and a ledger to be believed.
 *
 * No word is lost, and nothing becomes current by it: what is not certain is unverified or an orphan. Of sound
 * files nothing changes.
 */
export function repair(files: EssayFiles): Repaired {
  const sources = knownSources(files)
  const free = new FreeKeys(files)
  const separated = separate(files, sources, free)
  const freed = freeReused(separated.files, free)
  const {ledger, repairs, words} = rebuildLedger(freed.files, sources)
  if (words.size > 0 && freed.files.targets.every(({file}) => !file?.entries.length)) {
    return {files: freed.files, repairs: [...separated.repairs, ...freed.repairs]}
  }
  const moved = moveMisplaced({...freed.files, ledger})
  const targets = keepWords(moved.files.targets, words)
  return {
    files: {...moved.files, targets},
    repairs: [...separated.repairs, ...freed.repairs, ...repairs, ...moved.repairs]
  }
}

/** A key that counts as gone, and has an orphan, was given again for another paragraph: that one gets a new key. */
function freeReused(files: EssayFiles, free: FreeKeys): Repaired {
  const {ledger, targets} = files
  const orphans = new Set(
    targets.flatMap(({file}) => file?.entries.flatMap((entry) => (isOrphan(entry) ? entry.key : [])) ?? [])
  )
  const reused = ledger?.entries.filter(({key}) => ledger.head.retired.includes(key) && orphans.has(key)) ?? []
  const names = new Map(reused.map(({key}) => [key, free.after(key)]))
  if (names.size === 0) return {files, repairs: []}
  const repairs: Repair[] = []
  const rename = (file: SegmentFile): SegmentFile => ({
    ...file,
    entries: file.entries.map((entry) => {
      const to = names.get(entry.key)
      if (to === undefined || isOrphan(entry)) return entry
      repairs.push({repair: 'rekeyed', key: entry.key, to, file: file.file, line: entry.line})
      return {...entry, key: to}
    })
  })
  return {
    files: {
      ...files,
      ...(ledger ? {ledger: rename(ledger)} : {}),
      targets: targets.map((target) => (target.file ? {...target, file: rename(target.file)} : target))
    },
    repairs
  }
}

/** A text under a key that the ledger lacks goes to the segment whose source it names, if that one has none here. */
function moveMisplaced(files: EssayFiles & {readonly ledger: SegmentFile}): Repaired {
  const {ledger} = files
  const known = new Set([...ledger.entries.map(({key}) => key), ...ledger.head.retired])
  const byFingerprint = new Map(ledger.entries.map(({fingerprint, key}) => [fingerprint, key]))
  const repairs: Repair[] = []
  const mend = (file: SegmentFile): SegmentFile => {
    const withText = new Set(file.entries.filter(({text}) => text !== '').map(({key}) => key))
    const moved = new Map<Key, Entry>()
    for (const entry of file.entries) {
      const to = byFingerprint.get(entry.fingerprint)
      if (known.has(entry.key) || isOrphan(entry) || entry.text === '' || to === undefined) continue
      if (entry.fingerprint === undefined || withText.has(to) || moved.has(to)) continue
      repairs.push({repair: 'moved', key: entry.key, to, file: file.file, line: entry.line})
      const there = file.entries.find(({key}) => key === to)
      const doubtful = {...distrust(entry), key: to, notes: remarksOf(entry)}
      moved.set(to, there ? joined(doubtful, there) : doubtful)
    }
    if (moved.size === 0) return file
    const gone = new Set([...moved.values()].map(({line}) => line))
    const kept = file.entries.filter(({key, line}) => !gone.has(line) && !moved.has(key))
    return {...file, entries: [...kept, ...moved.values()]}
  }
  const targets = files.targets.map((target) => (target.file ? {...target, file: mend(target.file)} : target))
  return {files: {...files, targets}, repairs}
}

/** Words that somebody wrote into the ledger stay as remarks, in the first locale that has the segment. */
function keepWords(targets: readonly TargetFile[], words: ReadonlyMap<Key, readonly string[]>): TargetFile[] {
  const open = new Map(words)
  return targets.map((target) => {
    const {file} = target
    if (!file || open.size === 0) return target
    const last = targets.findLast((other) => other.file?.entries.length)?.path === target.path
    const entries = file.entries.map((entry, index) => {
      const own = open.get(entry.key) ?? []
      open.delete(entry.key)
      const homeless = last && index === file.entries.length - 1 ? [...open.values()].flat() : []
      const lines = [...own, ...homeless].filter((line) => line.trim() !== '')
      return lines.length === 0 ? entry : {...entry, notes: [...entry.notes, ...lines.map(asRemark)]}
    })
    return {...target, file: {...file, entries}}
  })
}

function isOrphan(entry: Entry): boolean {
  return attributeOf(entry, 'orphan') !== undefined
}
