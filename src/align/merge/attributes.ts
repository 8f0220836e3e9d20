import type {Attribute, AttributeName, Entry} from '../../model/segment-file.ts'
import {fingerprintOf} from '../../segments/fingerprint.ts'
import {attributeOf, withAttributes} from '../../segments/marker.ts'
import {withLapsedWaivers} from '../waivers.ts'
import {mergeLists, sideOf, type Versions} from './three-way.ts'

const approvals: readonly AttributeName[] = ['reviewed', 'final', 'by']

/**
 * Give a merged entry the approvals and waivers of both sides that still hold for it.
 *
 * An approval is of one text for one source, so it comes only from a side that has both. Waivers are bound to
 * their texts before (`withStampedWaivers`), so that one given for another text lapses instead of hiding a fault;
 * so does one that a side gave for another source.
 */
export function withMarksOf(entry: Entry, versions: Versions<Entry>): Entry {
  const kept = withAttributes(entry, [...approvals, 'allow'])
  const given = [...approvalsFor(entry, versions), ...waiversOf(entry, versions)]
  return withBinding({...entry, attributes: [...kept, ...given]}, versions)
}

/** A side that has this text for this source may have bound the two, where the other one did not. */
function withBinding(entry: Entry, {ours, theirs}: Versions<Entry>): Entry {
  const holds = (side: Entry) => side.text === entry.text && side.fingerprint === entry.fingerprint
  const bindings = [ours, theirs].filter(holds).flatMap((side) => attributeOf(side, 'text') ?? [])
  const value = bindings.find((binding) => binding === fingerprintOf(entry.text))
  return value === undefined ? entry : {...entry, attributes: withAttributes(entry, ['text'], [{name: 'text', value}])}
}

function approvalsFor(entry: Entry, {base, ours, theirs}: Versions<Entry>): readonly Attribute[] {
  if (attributeOf(entry, 'stale') !== undefined) return []
  const holds = (side: Entry) => side.text === entry.text && side.fingerprint === entry.fingerprint
  const given = ({attributes}: Entry) => attributes.filter(({name}) => approvals.includes(name))
  if (!holds(ours) || !holds(theirs)) return [ours, theirs].filter(holds).flatMap(given)
  const versions = {base: base && given(base), ours: given(ours), theirs: given(theirs)}
  const same = (one: readonly Attribute[], other: readonly Attribute[]) => JSON.stringify(one) === JSON.stringify(other)
  const side = sideOf(versions, same)
  if (side !== undefined) return versions[side]
  const isFinal = (list: readonly Attribute[]) => list.some(({name}) => name === 'final')
  const oursStands = isFinal(versions.ours) || (versions.ours.length > 0 && !isFinal(versions.theirs))
  return oursStands ? versions.ours : versions.theirs
}

function waiversOf(entry: Entry, {base, ours, theirs}: Versions<Entry>): readonly Attribute[] {
  const given = (side: Entry) => {
    const {fingerprint} = side
    const isOther = fingerprint !== undefined && fingerprint !== entry.fingerprint
    const {attributes} = isOther ? withLapsedWaivers(side, fingerprint) : side
    return attributes.filter(({name}) => name === 'allow')
  }
  const versions = {base: base && given(base), ours: given(ours), theirs: given(theirs)}
  return mergeLists(versions, ({value}) => value ?? '')
}
