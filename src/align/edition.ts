import {metaTexts} from '../markdown/meta.ts'
import type {Coverage, Edition, EditionSegment, SegmentState} from '../model/edition.ts'
import type {Segment, SplitEssay} from '../model/essay.ts'
import type {Locale} from '../model/names.ts'
import type {Pair} from '../model/pair.ts'
import type {SegmentFileHead} from '../model/segment-file.ts'
import type {LocaleSettings, Treatment} from '../model/settings.ts'
import {compose} from '../segments/compose.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {attributeOf} from '../segments/marker.ts'
import {metaKey} from '../segments/meta-blocks.ts'
import {isApproved} from './pair.ts'
import {isSafe} from './safe.ts'

/** What an edition is composed from. */
export interface EditionInputs {
  readonly essay: SplitEssay
  readonly sourceLocale: Locale
  /** SHA-256 of the source file, in hex. */
  readonly sourceHash: string
  readonly segments: readonly Segment[]
  readonly target: LocaleSettings
  /** Empty for the source locale's own edition. */
  readonly pairs: readonly Pair[]
  readonly head?: SegmentFileHead
}

/**
 * Compose an essay in one locale, by the locale's policy.
 * @returns undefined where the policy leaves the edition out.
 */
export function editionOf(inputs: EditionInputs): Edition | undefined {
  const {essay, sourceLocale, segments, target, pairs, head} = inputs
  const byKey = new Map(pairs.flatMap((pair) => ('source' in pair ? [[pair.source.key, pair] as const] : [])))
  const shown = segments.map((segment) => {
    const pair = byKey.get(segment.key)
    return pair ? show(pair, segment, inputs) : original(segment, sourceLocale)
  })
  if (shown.some(({treatment}) => treatment === 'omit')) return undefined
  const metaCount = segments.filter(({kind}) => kind === 'meta').length
  const body = compose(essay.blocks.slice(essay.bodyAt), (_, index) => shown[metaCount + index]?.segment.text ?? '')
  const withSpans = shown.map(({segment}, index) => {
    const span = body.spans[index - metaCount]
    return span ? {...segment, span} : segment
  })
  const texts = new Map(shown.map(({segment}) => [segment.key, segment.text]))
  const meta = metaTexts(essay.meta, (path) => texts.get(metaKey(path)))
  const image = meta.image && head?.image ? {...meta.image, src: head.image.src} : meta.image
  return {
    slug: essay.slug,
    locale: target.locale,
    sourceLocale,
    meta: image ? {...meta, image} : meta,
    body: body.text,
    context: essay.context,
    segments: withSpans,
    translators: head?.translators ?? [],
    coverage: pairs.length === 0 ? fullCoverage(segments.length) : coverageOf(pairs),
    sourceHash: inputs.sourceHash
  }
}

/** How much of an essay one locale has. */
export function coverageOf(pairs: readonly Pair[]): Coverage {
  const count = (...states: Pair['state'][]) => pairs.filter(({state}) => states.includes(state)).length
  const segments = pairs.filter((pair) => 'source' in pair).length
  const translated = count('current', 'merged')
  const reviewed = pairs.filter((pair) => pair.state === 'current' && isApproved(pair.target, 'reviewed')).length
  return {
    segments,
    translated,
    reviewed,
    stale: count('stale'),
    unverified: count('unverified', 'unstamped'),
    missing: count('missing', 'empty'),
    orphans: count('orphan'),
    coverage: segments === 0 ? 1 : translated / segments
  }
}

/** Coverage of the source locale: everything. */
function fullCoverage(segments: number): Coverage {
  return {segments, translated: segments, reviewed: 0, stale: 0, unverified: 0, missing: 0, orphans: 0, coverage: 1}
}

interface Shown {
  readonly segment: EditionSegment
  readonly treatment?: Treatment
}

function original(segment: Segment, lang: Locale): Shown {
  return {segment: {...common(segment), state: 'source', text: segment.text, lang, marked: false, origin: 'human'}}
}

function show(pair: Extract<Pair, {source: Segment}>, segment: Segment, inputs: EditionInputs): Shown {
  const {policy, locale} = inputs.target
  const fallen = (state: SegmentState): EditionSegment => {
    return {...common(segment), state, text: segment.text, lang: inputs.sourceLocale, marked: true, origin: 'human'}
  }
  if (pair.state === 'missing' || pair.state === 'empty') return {segment: fallen('missing'), treatment: policy.missing}
  const state = pair.state === 'unstamped' ? 'unverified' : pair.state
  const text = pair.target.text
  const marked = state !== 'current' && state !== 'merged'
  const kept: EditionSegment = {...common(segment), state, text, lang: locale, marked, origin: originOf(pair)}
  if (pair.state === 'merged') return {segment: {...kept, into: pair.into}}
  if (!marked) return {segment: kept}
  const treatment = state === 'stale' ? policy.stale : policy.unverified
  const falls =
    treatment === 'fallback' || (treatment === 'keep-if-safe' && !isSafe(segment.text, text, inputs.essay.context))
  return {segment: falls ? fallen(state) : kept, treatment}
}

type Told = Exclude<Extract<Pair, {source: Segment}>, {state: 'missing' | 'empty'}>

/** Where a text came from, unless a person has edited it since. */
function originOf({target}: {readonly target: Told['target']}): EditionSegment['origin'] {
  const via = attributeOf(target, 'via')
  if (via === undefined || via.startsWith('merge/') || !via.endsWith(`~${fingerprintOf(target.text)}`)) return 'human'
  if (via.startsWith('memory')) return 'memory'
  if (via.startsWith('machine')) return 'machine'
  return via.startsWith('import') ? 'imported' : 'converted'
}

function common({key, kind, depth, fingerprint}: Segment) {
  return {key, kind, fingerprint, ...(depth === undefined ? {} : {depth})}
}
