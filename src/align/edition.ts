import {metaTexts} from '../markdown/meta.ts'
import type {Coverage, Edition} from '../model/edition.ts'
import type {Segment, SplitEssay} from '../model/essay.ts'
import type {Locale} from '../model/names.ts'
import type {Pair} from '../model/pair.ts'
import type {SegmentFileHead} from '../model/segment-file.ts'
import type {LocaleSettings} from '../model/settings.ts'
import {compose} from '../segments/compose.ts'
import {metaKey} from '../segments/meta-blocks.ts'
import {isApproved} from './pair.ts'
import {showAll} from './show.ts'

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
  const shown = showAll(segments, pairs, {sourceLocale, target, context: essay.context})
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

/** Whether the locale's policy publishes the essay: whether `editionOf` gives an edition. */
export function isPublished({essay, sourceLocale, segments, target, pairs}: EditionInputs): boolean {
  const {missing, stale, unverified} = target.policy
  if (missing !== 'omit' && stale !== 'omit' && unverified !== 'omit') return true
  const shown = showAll(segments, pairs, {sourceLocale, target, context: essay.context})
  return shown.every(({treatment}) => treatment !== 'omit')
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
