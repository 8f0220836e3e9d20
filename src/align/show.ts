import type {EditionSegment, SegmentState} from '../model/edition.ts'
import type {Context, Segment} from '../model/essay.ts'
import type {Key, Locale} from '../model/names.ts'
import type {Pair} from '../model/pair.ts'
import type {LocaleSettings, Treatment} from '../model/settings.ts'
import {mergedInto} from '../segments/marker.ts'
import {originOf} from './origin.ts'
import {isSafe} from './safe.ts'

/** What an edition shows for a segment, and by which answer of the policy. */
export interface Shown {
  readonly segment: EditionSegment
  readonly treatment?: Treatment
}

/** Where an edition is shown. */
export interface Showing {
  readonly sourceLocale: Locale
  readonly target: LocaleSettings
  readonly context: Context
}

type Paired = Extract<Pair, {source: Segment}>

/**
 * What an edition shows for each segment.
 *
 * What is told inside another translation stands or falls with that one: where the source is shown for the
 * one, it is shown for both, so that nothing is there twice and nothing is left out.
 */
export function showAll(segments: readonly Segment[], pairs: readonly Pair[], showing: Showing): Shown[] {
  const byKey = new Map(pairs.flatMap((pair) => ('source' in pair ? [[pair.source.key, pair] as const] : [])))
  const members = membersOf(byKey)
  const show = (pair: Paired) => showOne(pair, members.get(pair.source.key) ?? [], showing)
  return segments.map((segment) => {
    const pair = byKey.get(segment.key)
    if (!pair) return original(segment, showing.sourceLocale)
    const teller = tellerOf(pair, byKey)
    return teller ? showMerged(pair, show(teller), showing) : show(pair)
  })
}

/** The sources that each translation tells besides its own. */
function membersOf(byKey: ReadonlyMap<Key, Paired>): ReadonlyMap<Key, Segment[]> {
  const members = new Map<Key, Segment[]>()
  for (const pair of byKey.values()) {
    const teller = tellerOf(pair, byKey)
    if (teller) members.set(teller.source.key, [...(members.get(teller.source.key) ?? []), pair.source])
  }
  return members
}

/** The pair whose translation tells a merged one, at the end of the chain; undefined where there is none. */
function tellerOf(pair: Paired, byKey: ReadonlyMap<Key, Paired>): Paired | undefined {
  const seen = new Set<Paired>()
  let at: Paired | undefined = pair
  while (at && !seen.has(at) && at.target?.text === '' && mergedInto(at.target) !== undefined) {
    seen.add(at)
    at = byKey.get(mergedInto(at.target) as Key)
  }
  return at === pair || (at && seen.has(at)) ? undefined : at
}

function showMerged(pair: Paired, teller: Shown, {sourceLocale, target}: Showing): Shown {
  const {source} = pair
  const {segment, treatment} = teller
  if (segment.lang !== target.locale)
    return {segment: fallen(source, segment.state, sourceLocale), ...(treatment ? {treatment} : {})}
  const state = pair.state === 'stale' ? 'stale' : 'merged'
  const shown: EditionSegment = {
    ...common(source),
    state,
    into: segment.key,
    text: '',
    lang: target.locale,
    marked: false,
    origin: 'human'
  }
  return state === 'stale' ? {segment: shown, treatment: target.policy.stale} : {segment: shown}
}

function showOne(pair: Paired, members: readonly Segment[], {sourceLocale, target, context}: Showing): Shown {
  const {policy, locale} = target
  const {source} = pair
  if (pair.state === 'missing' || pair.state === 'empty') {
    return {segment: fallen(source, 'missing', sourceLocale), treatment: policy.missing}
  }
  const state = pair.state === 'unstamped' ? 'unverified' : pair.state
  const {text} = pair.target
  const marked = state !== 'current' && state !== 'merged'
  const kept: EditionSegment = {...common(source), state, text, lang: locale, marked, origin: originOf(pair.target)}
  if (!marked) return {segment: kept}
  const treatment = state === 'stale' ? policy.stale : policy.unverified
  const sources = [source, ...members].map((segment) => segment.text).join('\n\n')
  const falls = treatment === 'fallback' || (treatment === 'keep-if-safe' && !isSafe(sources, text, context))
  return {segment: falls ? fallen(source, state, sourceLocale) : kept, treatment}
}

function original(segment: Segment, lang: Locale): Shown {
  return {segment: {...common(segment), state: 'source', text: segment.text, lang, marked: false, origin: 'human'}}
}

function fallen(source: Segment, state: SegmentState, lang: Locale): EditionSegment {
  return {...common(source), state, text: source.text, lang, marked: true, origin: 'human'}
}

function common({key, kind, depth, fingerprint}: Segment) {
  return {key, kind, fingerprint, ...(depth === undefined ? {} : {depth})}
}
