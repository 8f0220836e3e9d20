import type {Key} from '../../model/names.ts'
import type {MinorEdit, SegmentFileHead} from '../../model/segment-file.ts'
import {withRetired} from '../../segments/head.ts'
import {conflictOf} from './conflict.ts'
import {mergeOrder} from './order.ts'
import {mergeLists, sideOf, type Versions} from './three-way.ts'

/** The merged lines between the two `---`, and whether a field of them is in conflict. */
export interface MergedHead {
  readonly raw: string
  readonly hasConflict: boolean
}

/**
 * Merge the front matter of a segment file field by field.
 *
 * Lists that only grow together (`translators`, `retired`, `minor`) are united; any other field that both
 * sides changed is a conflict.
 * @param living keys of the merged file, which are not retired whatever one side says
 */
export function mergeHeads(heads: Versions<SegmentFileHead>, living: ReadonlySet<Key>): MergedHead {
  const fields = {
    base: heads.base && fieldsOf(heads.base.raw),
    ours: fieldsOf(heads.ours.raw),
    theirs: fieldsOf(heads.theirs.raw)
  }
  const order = mergeOrder({
    base: fields.base && [...fields.base.keys()],
    ours: [...fields.ours.keys()],
    theirs: [...fields.theirs.keys()]
  })
  let hasConflict = false
  const blocks = order.map((name) => {
    const versions = {
      base: fields.base?.get(name) ?? '',
      ours: fields.ours.get(name) ?? '',
      theirs: fields.theirs.get(name) ?? ''
    }
    const side = sideOf(versions, (one, other) => one === other)
    if (side !== undefined) return versions[side]
    const united = unite[name]?.(heads)
    if (united !== undefined) return united
    hasConflict = true
    return conflictOf(versions.ours, versions.theirs)
  })
  const raw = blocks.join('').trimEnd()
  return {raw: hasConflict ? raw : withoutLiving(raw, heads, living), hasConflict}
}

/** Top-level fields of a YAML text with all their lines; what stands before the first is the field ''. */
function fieldsOf(raw: string): Map<string, string> {
  const fields = new Map<string, string>()
  let name = ''
  for (const line of raw.split('\n')) {
    name = /^([^\s#\-:][^:]*):/u.exec(line)?.[1] ?? name
    fields.set(name, `${fields.get(name) ?? ''}${line}\n`)
  }
  return fields
}

type Heads = Versions<SegmentFileHead>

/** How the lists that both sides changed become one; the form is that of a new file. */
const unite: Readonly<Record<string, ((heads: Heads) => string) | undefined>> = {
  translators: (heads) => `translators: [${listsOf(heads, 'translators').map(scalar).join(', ')}]\n`,
  retired: (heads) =>
    `retired:\n${listsOf(heads, 'retired')
      .map((key) => `  - ${key}\n`)
      .join('')}`,
  minor: (heads) => `minor:\n${listsOf(heads, 'minor').map(minorLine).join('')}`
}

function listsOf<Name extends 'translators' | 'retired' | 'minor'>({base, ours, theirs}: Heads, name: Name) {
  const lists = {base: base?.[name], ours: ours[name], theirs: theirs[name]} as Versions<SegmentFileHead[Name]>
  return mergeLists<SegmentFileHead[Name][number]>(lists, (item) => JSON.stringify(item)) as SegmentFileHead[Name]
}

function minorLine({key, from, to, by, date, reason}: MinorEdit): string {
  const values = Object.entries({key, from, to, by, date, reason}).filter(([, value]) => value !== undefined)
  return `  - {${values.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(', ')}}\n`
}

/** A name in a YAML list, quoted where it could be read as anything but itself. */
function scalar(text: string): string {
  const plain = /^\p{L}[\p{L}\p{M} .’·-]*$/u.test(text) && !/^(?:null|true|false|yes|no|on|off|y|n)$/iu.test(text)
  return plain ? text : JSON.stringify(text)
}

/** A key that one side retired and the other one went on with is in use. */
function withoutLiving(raw: string, {ours, theirs}: Heads, living: ReadonlySet<Key>): string {
  const both = [...new Set([...ours.retired, ...theirs.retired])]
  if (!both.some((key) => living.has(key))) return raw
  return withRetired(
    {...ours, raw},
    both.filter((key) => !living.has(key))
  ).raw
}
