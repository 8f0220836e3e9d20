import type {Segment} from '../model/essay.ts'
import type {MemoryUnit, Standing} from '../model/memory.ts'
import type {Fingerprint, Locale} from '../model/names.ts'
import type {Entry} from '../model/segment-file.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {attributeOf, withAttributes} from '../segments/marker.ts'
import {bound} from './binding.ts'
import {remarksOf} from './notes.ts'

/** A translation that is remembered for a source. */
interface Recalled {
  readonly text: string
  /** Whether the project itself has confirmed it for this very source. */
  readonly isSure: boolean
}

/** Translations by their source; undefined where the memory has several, all as good. */
export type Recollection = ReadonlyMap<string, Recalled | undefined>

const sure: ReadonlySet<Standing> = new Set(['final', 'reviewed', 'translated'])

/**
 * What a memory has to fill segments with: what the project has confirmed goes before what comes from elsewhere, or
 * from a text that is gone. What nobody has confirmed is no witness.
 */
export function recollect(units: Iterable<MemoryUnit>): Recollection {
  const known = new Map<string, Recalled | undefined>()
  const best = new Map<string, boolean>()
  for (const {level, standing, source, target, sourceLocale} of units) {
    if (level !== 'segment' || standing === 'unverified') continue
    const name = nameOf(sourceLocale, fingerprintOf(source))
    const isSure = sure.has(standing)
    const before = best.get(name)
    if (before === undefined || (isSure && !before)) {
      known.set(name, {text: target, isSure})
      best.set(name, isSure)
    } else if (isSure === before) {
      const found = known.get(name)
      if (found && fingerprintOf(found.text) !== fingerprintOf(target)) known.set(name, undefined)
    }
  }
  return known
}

function nameOf(sourceLocale: Locale, source: Fingerprint): string {
  return `${sourceLocale} ${source}`
}

/** A segment without a text, with the translation that is remembered for its source; the same entry where there is none. */
export function recall(entry: Entry, segment: Segment, sourceLocale: Locale, known: Recollection): Entry {
  const isOpen = attributeOf(entry, 'missing') !== undefined
  const found = isOpen ? known.get(nameOf(sourceLocale, segment.fingerprint)) : undefined
  if (!found) return entry
  const {text, isSure} = found
  const via = {name: 'via', value: `memory~${fingerprintOf(text)}`} as const
  const doubt = isSure ? [] : [{name: 'unverified'} as const]
  const attributes = withAttributes(entry, ['missing', 'merged', 'unverified', 'via', 'text'], [...doubt, via])
  return bound({...entry, text, attributes, fingerprint: segment.fingerprint, notes: remarksOf(entry)})
}
