import type {Key} from '../../model/names.ts'
import type {Entry, SegmentFile} from '../../model/segment-file.ts'
import {printEntry} from '../../segments/codec.ts'
import {attributeOf} from '../../segments/marker.ts'
import {remarksOf} from '../notes.ts'
import {conflictOf} from './conflict.ts'
import {isSameClaim, mergeEntry} from './entry.ts'
import {mergeHeads} from './head.ts'
import {type Keyed, withKeysApart} from './new-keys.ts'
import {mergeOrder} from './order.ts'
import type {Versions} from './three-way.ts'

/** A merged segment file as text, and how many places in it a person has to decide. */
export interface MergedFile {
  readonly text: string
  readonly conflicts: number
}

/**
 * Merge two versions of a segment file by key.
 *
 * Different segments never conflict, also where they are neighbours. Law: what is current in the result was
 * current with the same text and source on one side, and a text that does not stand in the result stands in a
 * conflict, or one side replaced it knowing it.
 * @param base the version that both come from; undefined where there is none that can be read
 */
export function mergeFiles(files: Versions<SegmentFile>): MergedFile {
  const isLedger = files.ours.head.locale === files.ours.head.source
  const keyed = keysApart(files)
  const [base, ours, theirs] = [byKey(keyed.base), byKey(keyed.ours), byKey(keyed.theirs)]
  const order = mergeOrder({
    base: files.base && [...base.keys()],
    ours: [...ours.keys()],
    theirs: [...theirs.keys()]
  })
  const living = new Set<Key>()
  let conflicts = 0
  const segments = order.map((key) => {
    const versions = {base: base.get(key), ours: ours.get(key), theirs: theirs.get(key)}
    const merged = keyed.unsettled.has(key) ? 'conflict' : mergeOne(versions, isLedger)
    if (merged === undefined) return ''
    living.add(key)
    if (merged !== 'conflict') return printEntry(merged)
    conflicts++
    return conflictOf(printed(versions.ours), printed(versions.theirs))
  })
  const heads = {base: files.base?.head, ours: files.ours.head, theirs: files.theirs.head}
  const head = mergeHeads(heads, living)
  const text = `---\n${head.raw}\n---\n\n${segments.join('').replace(/\n\n$/u, '\n')}`
  return {text, conflicts: conflicts + Number(head.hasConflict)}
}

function keysApart({base, ours, theirs}: Versions<SegmentFile>): Omit<Keyed, 'base'> & {readonly base: Keyed['base']} {
  if (!base) return {base: [], ours: ours.entries, theirs: theirs.entries, unsettled: new Set()}
  const dead = [base, ours, theirs].flatMap(({head}) => head.retired)
  return withKeysApart({base: base.entries, ours: ours.entries, theirs: theirs.entries}, dead)
}

function byKey(entries: readonly Entry[]): Map<Key, Entry> {
  return new Map(entries.map((entry) => [entry.key, entry]))
}

function printed(entry: Entry | undefined): string {
  return entry ? printEntry(entry) : ''
}

type Sides = Versions<Entry | undefined>

/** One segment of the result; undefined where it is gone. */
function mergeOne({base, ours, theirs}: Sides, isLedger: boolean): Entry | 'conflict' | undefined {
  if (ours && theirs) {
    const versions = {base, ours, theirs}
    // The ledger holds no words of translators: what both changed, `source/` decides, and `sync` follows.
    return (
      mergeEntry(isLedger && !isSame(ours, base) && !isSame(theirs, base) ? {...versions, theirs: ours} : versions) ??
      'conflict'
    )
  }
  const left = ours ?? theirs
  return left && (!base || !isSame(left, base)) ? left : undefined
}

/** Whether nothing that a person could have written differs. */
function isSame(one: Entry, other: Entry | undefined): boolean {
  return (
    other !== undefined &&
    isSameClaim(one, other) &&
    remarksOf(one).join('\n') === remarksOf(other).join('\n') &&
    attributeOf(one, 'by') === attributeOf(other, 'by')
  )
}
