import type {Entry} from '../../model/segment-file.ts'
import {attributeOf, withAttributes} from '../../segments/marker.ts'
import {isAsMade, viaOf} from '../derive/via.ts'
import {baseIn, baseLines, withBase, withBaseLines} from '../notes.ts'
import {sideOf, type Versions} from './three-way.ts'

/** Whether a side put one conversion in the place of another, or of nothing: then no word of a person is in its change. */
export function isConvertedAnew(side: Entry, base: Entry | undefined): boolean {
  const isApproved = attributeOf(side, 'reviewed') !== undefined || attributeOf(side, 'final') !== undefined
  return isMade(side) && !isApproved && (base === undefined || base.text === '' || isMade(base))
}

function isMade(entry: Entry): boolean {
  return viaOf(entry) !== undefined && isAsMade(entry)
}

/** A person's edit of a conversion with what it started from, if the version before both sides still has that. */
function withKnownBase(entry: Entry, base: Entry | undefined): Entry {
  const made = viaOf(entry)?.made
  if (!base || made === undefined || isAsMade(entry) || baseIn(entry, made) !== undefined) return entry
  if (viaOf(base)?.made !== made || !isAsMade(base)) return entry
  return withBase(entry, base.text)
}

/**
 * Where both sides have the text of the result, they may tell differently where it came from: that of the side which
 * changed it holds. If both did, the one that takes it for a person's: what a person typed is not converted anew.
 */
export function withOriginOf(entry: Entry, versions: Versions<Entry>): Entry {
  const {base, ours, theirs} = versions
  if (ours.text !== entry.text || theirs.text !== entry.text) return withKnownBase(entry, base)
  const told = (side: Entry) => [attributeOf(side, 'via') ?? '', ...baseLines(side)].join('\n')
  const changed = sideOf(
    {base: base && told(base), ours: told(ours), theirs: told(theirs)},
    (one, other) => one === other
  )
  const side = versions[changed ?? (isAsMade(ours) && !isAsMade(theirs) ? 'theirs' : 'ours')] ?? ours
  const via = attributeOf(side, 'via')
  const attributes = withAttributes(entry, ['via'], via === undefined ? [] : [{name: 'via', value: via}])
  return withKnownBase(withBaseLines({...entry, attributes}, baseLines(side)), base)
}
