import type {Context, Segment} from '../../model/essay.ts'
import type {Key, Locale} from '../../model/names.ts'
import type {Entry} from '../../model/segment-file.ts'
import {convertMarkdown, convertPlain, type TextConversion} from '../../segments/convert.ts'
import {attributeOf, mergedInto} from '../../segments/marker.ts'
import {isApproved, pairUp} from '../pair.ts'
import type {Synced} from '../sync.ts'
import {fillFrom, followOrigin, type Origin} from './follow.ts'
import {isAsMade, viaOf} from './via.ts'

/** How one locale is made from another of the same essay. */
export interface Derivation {
  readonly locale: Locale
  readonly from: Locale
  readonly conversion: TextConversion
  /** How far the other one must have come to be trusted. */
  readonly require: 'translated' | 'reviewed' | 'final'
  /** Whether what is missing is filled. */
  readonly fill: boolean
  /** Whether what was converted before follows the text that it came from. */
  readonly follow: boolean
}

/** Where an essay is. */
interface Place {
  readonly sourceLocale: Locale
  readonly context: Context
}

/**
 * The entries of a locale, as far as they can be made from another one's.
 *
 * Only current texts are converted: a stale or unverified one would carry its doubt on without saying so. What a
 * person translated is never touched.
 */
export function deriveLocale(synced: Synced, derivation: Derivation, place: Place): Synced {
  const {locale, fill, follow} = derivation
  const target = synced.targets.find((one) => one.locale === locale)
  if (!target) return synced
  const origins = originsOf(synced, derivation, place)
  const segments = new Map(synced.segments.map((segment) => [segment.key, segment]))
  const entries = target.file.entries.map((entry) => {
    const segment = segments.get(entry.key)
    const origin = origins.texts.get(entry.key)
    if (!segment || origin === undefined) return entry
    const isMissing = attributeOf(entry, 'missing') !== undefined
    if (isMissing ? !fill : !(follow && viaOf(entry)?.from === derivation.from)) return entry
    const made = converted(segment, origin, derivation.conversion, place.context)
    const from: Origin = {from: derivation.from, text: origin, made}
    return isMissing ? fillFrom(entry, segment, from) : followOrigin(entry, segment, from)
  })
  const told = fill ? withMerged(entries, origins.merged, derivation.from, segments) : entries
  const changed = {...target, file: {...target.file, entries: told}}
  return {...synced, targets: synced.targets.map((one) => (one === target ? changed : one))}
}

/** A segment's text in the other script: front matter is plain text. */
export function converted({kind}: Pick<Segment, 'kind'>, text: string, by: TextConversion, context: Context): string {
  return kind === 'meta' ? convertPlain(text, by) : convertMarkdown(text, context, by)
}

interface Origins {
  /** Texts that can be converted. */
  readonly texts: ReadonlyMap<Key, string>
  /** Keys that are told in the translation of another. */
  readonly merged: ReadonlyMap<Key, Key>
}

function originsOf(synced: Synced, {from, require}: Derivation, {sourceLocale}: Place): Origins {
  if (from === sourceLocale) {
    return {texts: new Map(synced.segments.map(({key, text}) => [key, text])), merged: new Map()}
  }
  const entries = synced.targets.find(({locale}) => locale === from)?.file.entries ?? []
  const texts = new Map<Key, string>()
  const merged = new Map<Key, Key>()
  for (const pair of pairUp(synced.segments, entries, synced.ledger.head.minor)) {
    if (pair.state === 'merged') merged.set(pair.source.key, pair.into)
    else if (pair.state === 'current' && (require === 'translated' || isApproved(pair.target, require))) {
      texts.set(pair.source.key, pair.target.text)
    }
  }
  return {texts, merged}
}

/** What the other locale tells inside another segment is told there here, too, if that one was converted. */
function withMerged(
  entries: readonly Entry[],
  merged: ReadonlyMap<Key, Key>,
  from: Locale,
  segments: ReadonlyMap<Key, Segment>
): readonly Entry[] {
  if (merged.size === 0) return entries
  const made = new Set(entries.filter((entry) => viaOf(entry)?.from === from && isAsMade(entry)).map(({key}) => key))
  return entries.map((entry) => {
    const [into, segment] = [merged.get(entry.key), segments.get(entry.key)]
    const isOpen = attributeOf(entry, 'missing') !== undefined && mergedInto(entry) === undefined
    if (!isOpen || into === undefined || !made.has(into) || !segment) return entry
    const filled = fillFrom(entry, segment, {from, text: '', made: ''})
    return {...filled, attributes: [...filled.attributes, {name: 'merged', value: into} as const]}
  })
}
