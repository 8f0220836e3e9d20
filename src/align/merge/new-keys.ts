import {bodyKey, type Fingerprint, type Key} from '../../model/names.ts'
import type {Entry} from '../../model/segment-file.ts'
import {keyAfter} from '../../segments/keys.ts'
import {attributeOf, mergedInto} from '../../segments/marker.ts'
import type {Versions} from './three-way.ts'

type Entries = readonly Entry[]
type Renames = ReadonlyMap<Key, Key>

/** Three versions of a file's segments in which each key means one paragraph, and keys that could not be settled. */
export interface Keyed extends Versions<Entries> {
  readonly base: Entries
  /** Keys given on both sides whose next free key is taken by what only this file knows. */
  readonly unsettled: ReadonlySet<Key>
}

/**
 * Tell apart what two branches gave one key: the segment of theirs takes the next free one.
 *
 * Every locale's file is merged alone, so the answer comes only from what all of them have alike: keys and
 * fingerprints of the living segments. What one file knows besides, orphans and retired keys (`dead`), can
 * only turn the answer into a conflict.
 */
export function withKeysApart(versions: Versions<Entries> & {readonly base: Entries}, dead: readonly Key[]): Keyed {
  const {base, ours, theirs} = withRenamed(versions)
  const known = new Set(alive(base).map(({key}) => nameOf(key)))
  const news = new Map(
    alive(ours).flatMap((entry) => (known.has(nameOf(entry.key)) ? [] : [[nameOf(entry.key), entry]]))
  )
  const used = new Set([base, ours, theirs].flatMap((entries) => alive(entries).map(({key}) => nameOf(key))))
  const taken = new Set([...dead, ...[base, ours, theirs].flatMap(orphans)].map(nameOf))
  const renames = new Map<Key, Key>()
  const unsettled = new Set<Key>()
  for (const {key, fingerprint} of alive(theirs)) {
    const other = news.get(nameOf(key))
    if (!other || (other.key === key && other.fingerprint === fingerprint)) continue
    const next = keyAfter(key, used)
    used.add(nameOf(next))
    if (taken.has(nameOf(next))) unsettled.add(key)
    else renames.set(key, next)
  }
  return {base, ours, theirs: theirs.map((entry) => renamed(entry, renames)), unsettled}
}

/**
 * Follow a renaming that an earlier merge has made on one side, as when a branch is rebased commit by commit:
 * a paragraph of the base that stands there under a new key, while its old key names another.
 */
function withRenamed({base, ours, theirs}: Versions<Entries> & {readonly base: Entries}) {
  const [byOurs, byTheirs] = [renamesOf(base, ours), renamesOf(base, theirs)]
  const here = withoutThoseOf(theirs, byTheirs, byOurs)
  const there = withoutThoseOf(ours, byOurs, byTheirs)
  const alike = [...byOurs].filter(([key, next]) => byTheirs.get(key) === next)
  const both = new Map([...here, ...there, ...alike])
  const rename = (entries: Entries, renames: Renames) => entries.map((entry) => renamed(entry, renames))
  return {base: rename(base, both), ours: rename(ours, there), theirs: rename(theirs, here)}
}

/** Renamings that the other side can follow: it has not renamed the key itself, and the new one is free there. */
function withoutThoseOf(other: Entries, others: Renames, renames: Renames): Renames {
  const taken = new Set(other.map(({key}) => key))
  return new Map([...renames].filter(([key, next]) => !others.has(key) && !taken.has(next)))
}

function renamesOf(base: Entries, side: Entries): Map<Key, Key> {
  const before = new Set(base.map(({key}) => key))
  const now = new Map(side.map((entry) => [entry.key, entry]))
  const added = new Map<Fingerprint | undefined, Key>()
  for (const {key, fingerprint} of alive(side)) if (!before.has(key)) added.set(fingerprint, key)
  const renames = new Map<Key, Key>()
  if (added.size === 0) return renames
  for (const {key, fingerprint} of alive(base)) {
    const other = now.get(key)
    const next = fingerprint === undefined ? undefined : added.get(fingerprint)
    if (next === undefined || other === undefined || other.fingerprint === fingerprint) continue
    renames.set(key, next)
    added.delete(fingerprint)
  }
  return renames
}

function renamed(entry: Entry, renames: Renames): Entry {
  const key = renames.get(entry.key)
  const into = mergedInto(entry)
  const told = into && renames.get(into)
  if (key === undefined && told === undefined) return entry
  const attributes = told
    ? entry.attributes.map((attribute) =>
        attribute.name === 'merged' ? {name: attribute.name, value: told} : attribute
      )
    : entry.attributes
  return {...entry, key: key ?? entry.key, attributes}
}

/** Body segments that have a source: those that every locale's file has. */
function alive(entries: Entries): Entries {
  return entries.filter((entry) => bodyKey.test(entry.key) && attributeOf(entry, 'orphan') === undefined)
}

function orphans(entries: Entries): Key[] {
  return entries.flatMap((entry) => (attributeOf(entry, 'orphan') === undefined ? [] : entry.key))
}

/** A key without its letters: one series runs through the body, whatever the kind. */
function nameOf(key: Key): string {
  return key.replace(/^[a-z]+(?=\d)/u, '')
}
