import {runEssayChecks} from '../checks/essay.ts'
import {essayToCheck} from '../checks/essay-facts.ts'
import {waive} from '../checks/waive.ts'
import {linkedPicture, localPicture} from '../emit/addresses.ts'
import type {Check} from '../model/check.ts'
import type {Segment, SplitEssay} from '../model/essay.ts'
import type {EssayToCheck} from '../model/essay-facts.ts'
import type {EssayFacts} from '../model/facts.ts'
import type {Finding} from '../model/finding.ts'
import type {Place} from '../model/message.ts'
import type {Key, Locale, Slug} from '../model/names.ts'
import type {Alignment} from '../model/pair.ts'
import type {Settings} from '../model/settings.ts'
import type {Assembled} from './assemble.ts'

/** A picture of the site's own, and where an essay or a translation uses it. */
export interface PictureUse {
  readonly essay: Slug
  /** Below `source/`. */
  readonly path: string
  readonly locale: Locale
  readonly key?: Key
  readonly place: Place
}

/** What is looked at, and when. */
interface Asked {
  /** All locales and the source if absent. */
  readonly locales?: readonly string[]
  readonly today?: string
}

/** An essay as a whole, with the locales that were asked for. */
export function wholeOf(
  text: string,
  {essay, sourceLocale, synced}: Assembled,
  alignments: readonly Alignment[],
  {locales, today}: Asked
): EssayToCheck {
  const heads = synced.targets.map(({file}) => file.head)
  const day = today === undefined ? {} : {today}
  const whole = essayToCheck({essay, text, sourceLocale, segments: synced.segments, alignments, heads, ...day})
  return locales ? {...whole, uses: whole.uses.filter(({locale}) => locale !== sourceLocale)} : whole
}

/** What the checks of whole essays find, less what is waived. */
export function wholeFindings(
  whole: EssayToCheck,
  alignments: readonly Alignment[],
  settings: Settings,
  {locales, checks}: Pick<Asked, 'locales'> & {readonly checks: readonly Check[]}
): Finding[] {
  const findings = [...runEssayChecks(whole, settings, checks)]
  const of = (wanted: Locale) => findings.filter(({locale}) => locale === wanted)
  return [
    ...(locales ? [] : of(whole.sourceLocale)),
    ...alignments.flatMap((alignment) => waive(of(alignment.locale), alignment).left)
  ]
}

/** The pictures of the site's own that an essay shows or links to, and the cover of its book. */
export function picturesIn({slug, uses, meta, fields, texts, sourceLocale}: EssayToCheck): PictureUse[] {
  const shown = uses.flatMap(({kind, address, locale, key, place}) => {
    const path = kind === 'picture' ? localPicture(address) : linkedPicture(address)
    return path === undefined ? [] : [{essay: slug, path, locale, place, ...(key ? {key} : {})}]
  })
  const place = fields.get('cover')
  const own = place && typeof meta.more.cover === 'string' ? [{locale: sourceLocale, text: meta.more.cover, place}] : []
  const covers = [...own, ...texts.filter(({key, locale}) => key === 'cover' && locale !== sourceLocale)]
  const used = covers.flatMap(({locale, text, place: at}) => {
    const path = localPicture(text)
    return path === undefined ? [] : [{essay: slug, path, locale, place: at}]
  })
  return [...shown, ...used]
}

/** What others may link to, before it is known where it is published. */
export function targetOf({slug, meta: {status}}: SplitEssay, segments: readonly Segment[]): EssayFacts {
  return {slug, status, locales: [], keys: segments.map(({key}) => key)}
}
