import type {Fingerprint, Key} from '../../model/names.ts'
import type {Entry} from '../../model/segment-file.ts'
import {attributeOf, withAttributes} from '../../segments/marker.ts'
import {remarksOf} from '../notes.ts'
import {orphan} from '../offer.ts'
import type {FreeKeys} from './keys.ts'
import type {Repair} from './types.ts'

interface Surroundings {
  readonly file: string
  readonly sources: ReadonlyMap<Fingerprint, string>
  readonly free: FreeKeys
}

/** Entries of one locale, each key once, with what was done; what becomes an orphan goes to the end. */
export function onePerKey(
  entries: readonly Entry[],
  {file, sources, free}: Surroundings
): {readonly entries: Entry[]; readonly repairs: Repair[]} {
  const repairs: Repair[] = []
  const tell = (repair: Repair['repair'], {key, line}: Entry, to?: Key): void => {
    repairs.push({repair, key, ...(to === undefined ? {} : {to}), file, line})
  }
  const groups = new Map<Key, Entry[]>()
  for (const entry of entries) groups.set(entry.key, [...(groups.get(entry.key) ?? []), entry])
  const late: Entry[] = []
  const first = [...groups.values()].flatMap((group) => {
    if (group.length === 1) return group
    const different = withoutCopies(group, (copy) => tell('copy', copy))
    const kept = different.find((entry) => !isOrphan(entry)) ?? different[0]
    if (!kept) return []
    for (const other of different.filter((entry) => entry !== kept)) {
      const to = free.after(other.key)
      tell('orphaned', other, to)
      late.push({...orphan(other, sources.get(other.fingerprint ?? ('' as Fingerprint))), key: to})
    }
    const rivals = different.filter((entry) => !isOrphan(entry)).length
    if (rivals < 2) return kept
    tell('doubted', kept)
    return distrust(kept)
  })
  return {entries: [...first, ...late], repairs}
}

/** The same, unverified: it may be right, and a person has to say so. */
export function distrust(entry: Entry): Entry {
  if (isOrphan(entry) || (entry.text === '' && attributeOf(entry, 'merged') === undefined)) return entry
  return {...entry, attributes: withAttributes(entry, ['missing', 'unverified'], [{name: 'unverified'}])}
}

/** What was typed below `missing` in a file that was broken: nobody knows any more what it was typed for. */
export function distrustTyped(entry: Entry): Entry {
  if (attributeOf(entry, 'missing') === undefined || entry.text === '') return entry
  return {...distrust(entry), notes: remarksOf(entry)}
}

/** Leave out what says the same as another entry of the key, or nothing; remarks and waivers pass to that other. */
function withoutCopies(group: readonly Entry[], tell: (copy: Entry) => void): Entry[] {
  const kept: Entry[] = []
  for (const entry of group) {
    const at = kept.findIndex((other) => other.text === entry.text || other.text === '' || entry.text === '')
    const other = kept[at]
    if (!other) kept.push(entry)
    else {
      tell(other.text === '' ? other : entry)
      kept[at] = other.text === '' ? joined(entry, other) : joined(other, entry)
    }
  }
  return kept
}

/** An entry with the remarks and waivers of another that is left out for it. */
export function joined(entry: Entry, copy: Entry): Entry {
  const remarks = remarksOf(copy).filter((line) => !entry.notes.includes(line))
  const waivers = copy.attributes.filter(
    ({name, value}) => name === 'allow' && !entry.attributes.some((known) => known.value === value)
  )
  const both = {
    ...entry,
    notes: [...entry.notes, ...remarks],
    attributes: waivers.length === 0 ? entry.attributes : [...entry.attributes, ...waivers]
  }
  return isAlike(entry, copy) ? both : distrust(both)
}

/** Whether two entries of one key say the same of their text, or one of them has none to speak of. */
function isAlike(entry: Entry, copy: Entry): boolean {
  if (copy.text === '') return attributeOf(copy, 'merged') === undefined
  const states = ({attributes, fingerprint}: Entry) =>
    [fingerprint, ...attributes.filter(({name}) => name !== 'allow').map(({name, value}) => `${name}=${value}`)].join()
  return states(entry) === states(copy)
}

function isOrphan(entry: Entry): boolean {
  return attributeOf(entry, 'orphan') !== undefined
}
