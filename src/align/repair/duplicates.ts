import {bodyKey, type Fingerprint, type Key} from '../../model/names.ts'
import type {Entry, SegmentFile} from '../../model/segment-file.ts'
import {fingerprintOf} from '../../segments/fingerprint.ts'
import type {EssayFiles} from '../sync.ts'
import {distrustTyped, onePerKey} from './entries.ts'
import type {FreeKeys} from './keys.ts'
import type {Repair, Repaired} from './types.ts'

/**
 * Let each key stand once in a file of a locale, and once for a paragraph in the ledger.
 *
 * Two paragraphs that got one key on two branches are told apart by their fingerprints: where two witnesses
 * (files, or the essay) know both, the second gets a key of its own, the same in all of them. Of texts that
 * cannot be told apart so, the first stays, unverified, and the others become orphans.
 */
export function separate(files: EssayFiles, sources: ReadonlyMap<Fingerprint, string>, free: FreeKeys): Repaired {
  const repairs: Repair[] = []
  const names = namesFor(files, free)
  const rename = (file: SegmentFile): Entry[] =>
    file.entries.map((entry) => {
      const to = names.get(nameOf(entry))
      if (to === undefined) return entry
      repairs.push({repair: 'rekeyed', key: entry.key, to, file: file.file, line: entry.line})
      return {...entry, key: to}
    })
  const mendTarget = (file: SegmentFile): SegmentFile => {
    if (doubledKeys(file).length === 0) return {...file, entries: rename(file)}
    const {entries, repairs: told} = onePerKey(rename(file).map(distrustTyped), {file: file.file, sources, free})
    repairs.push(...told)
    return {...file, entries}
  }
  const {ledger, targets} = files
  return {
    files: {
      ...files,
      ...(ledger ? {ledger: {...ledger, entries: rename(ledger)}} : {}),
      targets: targets.map((target) => (target.file ? {...target, file: mendTarget(target.file)} : target))
    },
    repairs
  }
}

/** New keys of the second and later paragraphs of a key, by key and fingerprint. */
function namesFor(files: EssayFiles, free: FreeKeys): Map<string, Key> {
  const all = [...(files.ledger ? [files.ledger] : []), ...files.targets.flatMap(({file}) => file ?? [])]
  const inEssay = new Set(
    files.essay.blocks.flatMap((block) => (block.type === 'translate' ? fingerprintOf(block.text) : []))
  )
  const names = new Map<string, Key>()
  for (const key of new Set(all.flatMap(doubledKeys))) {
    if (!bodyKey.test(key)) continue
    const witnesses = new Map<Fingerprint, number>()
    for (const {entries} of all) {
      const seen = new Set(entries.flatMap((entry) => (entry.key === key ? (entry.fingerprint ?? []) : [])))
      for (const known of seen) witnesses.set(known, (witnesses.get(known) ?? (inEssay.has(known) ? 1 : 0)) + 1)
    }
    const sure = [...witnesses].filter(([, count]) => count > 1)
    for (const [fingerprint] of sure.slice(1)) names.set(nameOf({key, fingerprint}), free.after(key))
  }
  return names
}

function nameOf({key, fingerprint}: Pick<Entry, 'key' | 'fingerprint'>): string {
  return `${key} ${fingerprint}`
}

function doubledKeys({entries}: SegmentFile): Key[] {
  const seen = new Set<Key>()
  return entries.flatMap(({key}) => {
    if (seen.has(key)) return key
    seen.add(key)
    return []
  })
}
