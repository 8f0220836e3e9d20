import type {Fingerprint} from '../model/names.ts'
import type {Attribute, Entry} from '../model/segment-file.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'

/*
 * A waiver is given for a translation of one source. Its marker holds the fingerprint of the translation, and
 * `@` beside it names the source. When the source changes, the waiver gets the fingerprint of the source that it
 * was given for instead: no translation has it, so the waiver lapses, and a change back can be told from a new one.
 */

/** Stands for the source where the translation has the same words, and so the same fingerprint. */
const neither = '00000000'

/** A waiver without a fingerprint is bound to today's text. */
export function withStampedWaivers(entry: Entry): Pick<Entry, 'attributes'> {
  const text = fingerprintOf(entry.text)
  return withWaivers(entry, (value) => (/^[^\s:@]+@/u.test(value) ? value : value.replace(':', `@${text}:`)))
}

/** Waivers that were given for this text and another source than today's hold no longer. */
export function withLapsedWaivers(entry: Entry, source: Fingerprint): Pick<Entry, 'attributes'> {
  const text = fingerprintOf(entry.text)
  return withWaivers(entry, (value) => value.replace(`@${text}:`, `@${mark(source, text)}:`))
}

/** Waivers that lapsed with a change of the source hold again where the change turned out to be none. */
export function withRevivedWaivers(entry: Entry, source: Fingerprint): Pick<Entry, 'attributes'> {
  const text = fingerprintOf(entry.text)
  return withWaivers(entry, (value) => value.replace(`@${mark(source, text)}:`, `@${text}:`))
}

function mark(source: Fingerprint, text: Fingerprint): string {
  return source === text ? neither : source
}

/** The same entry where nothing changes. */
function withWaivers(entry: Entry, change: (value: string) => string): Pick<Entry, 'attributes'> {
  const changed = entry.attributes.map(
    ({name, value}): Attribute =>
      name === 'allow' && value !== undefined
        ? {name, value: change(value)}
        : value === undefined
          ? {name}
          : {name, value}
  )
  return changed.some(({value}, index) => value !== entry.attributes[index]?.value) ? {attributes: changed} : entry
}
