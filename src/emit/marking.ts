import type {Markable, MarksOf} from '../markdown/marks.ts'
import type {Edition, EditionSegment} from '../model/edition.ts'
import type {Meta} from '../model/essay.ts'
import type {Key, Locale} from '../model/names.ts'
import type {LocaleSettings, Settings} from '../model/settings.ts'
import {dateOf, type Say, wordsIn} from './words/index.ts'

/** How a shown segment falls short of a finished translation, if it does and the reader must be told. */
type Shortcoming = 'fallback' | 'stale' | 'unverified'

function shortcomingOf({lang, marked, state, text}: EditionSegment, locale: Locale): Shortcoming | undefined {
  if (text === '') return undefined
  if (lang !== locale) return 'fallback'
  return marked && (state === 'stale' || state === 'unverified') ? state : undefined
}

/** Finds the segment of an edition's body that reaches over a place in it. */
function segmentAt({segments}: Edition): (offset: number) => EditionSegment | undefined {
  const placed = segments.filter(({span}) => span !== undefined && span[1] > span[0])
  const starts = placed.map(({span}) => span?.[0] ?? 0)
  return (offset) => {
    const segment = placed[lastAtMost(starts, offset)]
    return segment?.span && offset < segment.span[1] ? segment : undefined
  }
}

/** Finds the segment that a block of an edition's body belongs to, by where the block begins. */
export function segmentFinder(edition: Edition): (node: Markable) => EditionSegment | undefined {
  const find = segmentAt(edition)
  return (node) => {
    const position = node.type === 'tableCell' ? node.children[0]?.position : node.position
    return find(position?.start.offset ?? -1)
  }
}

/** Index of the last of ascending numbers that is not above a limit, or -1. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * What is marked on the blocks of an edition. Remarks and permalinks are for pages, not for bundles.
 * @param named whether blocks have their keys as ids: not where several editions stand on one page
 */
export function marksOf(edition: Edition, settings: Settings, forPage: boolean, named = true): MarksOf {
  const find = segmentFinder(edition)
  const {profile} = localeSettings(settings, edition.locale)
  const say = wordsIn(profile.words)
  const permalink = say('permalink')
  const told = mergedKeys(edition)
  return (node) => {
    const segment = find(node)
    if (!segment) return undefined
    const shortcoming = shortcomingOf(segment, edition.locale)
    const linked = forPage && named && segment.kind !== 'cell' && segment.kind !== 'note'
    return {
      ...(named ? {id: segment.key} : {}),
      ...(named && told.has(segment.key) ? {alsoIds: told.get(segment.key) ?? []} : {}),
      ...languageOf(segment.lang, edition.locale, settings),
      classes: shortcoming ? [shortcoming] : [],
      ...(forPage && shortcoming && shortcoming !== 'fallback' ? {notice: say(shortcoming)} : {}),
      ...(linked ? {permalink} : {})
    }
  }
}

/** The keys that each segment tells besides its own. A merged segment can itself be merged into. */
function mergedKeys({segments}: Edition): ReadonlyMap<Key, readonly Key[]> {
  const into = new Map(segments.flatMap((segment) => (segment.into ? [[segment.key, segment.into] as const] : [])))
  const told = new Map<Key, Key[]>()
  for (const key of into.keys()) {
    const seen = new Set<Key>()
    let host: Key = key
    for (let next = into.get(host); next !== undefined && !seen.has(next); next = into.get(host)) {
      seen.add(next)
      host = next
    }
    told.set(host, [...(told.get(host) ?? []), key])
  }
  return told
}

/** Language and direction of a text, where they are not those of the page. */
export function languageOf(
  lang: Locale,
  page: Locale,
  settings: Settings
): {readonly lang?: Locale; readonly dir?: 'ltr' | 'rtl'} {
  if (lang === page) return {}
  const {direction} = localeSettings(settings, lang).profile
  return direction === localeSettings(settings, page).profile.direction ? {lang} : {lang, dir: direction}
}

/** What the reader of an edition is told at its beginning about paragraphs that are not finished. */
export function noticesOf(edition: Edition, settings: Settings): string[] {
  const say = wordsIn(localeSettings(settings, edition.locale).profile.words)
  const counts = {fallback: 0, stale: 0, unverified: 0}
  for (const segment of edition.segments) {
    const shortcoming = segment.span === undefined ? undefined : shortcomingOf(segment, edition.locale)
    if (shortcoming) counts[shortcoming]++
  }
  const language = languageName(edition.sourceLocale, settings, say)
  return (['fallback', 'stale', 'unverified'] as const)
    .filter((name) => counts[name] > 0)
    .map((name) => say(`${name}Count`, {count: counts[name], language}))
}

/** The settings of a locale that the project publishes. */
export function localeSettings(settings: Settings, locale: Locale): LocaleSettings {
  const found = settings.locales.find((known) => known.locale === locale)
  if (!found) throw new Error(`No settings for locale ${locale}`)
  return found
}

/** The days of an edition as its readers write them. */
export function datesOf(meta: Meta, say: Say): {readonly date?: string; readonly updated?: string} {
  return {
    ...(meta.date === undefined ? {} : {date: dateOf(meta.date, say)}),
    ...(meta.updated === undefined || meta.updated === meta.date ? {} : {updated: dateOf(meta.updated, say)})
  }
}

function languageName(locale: Locale, settings: Settings, say: Say): string {
  const name = `name-${locale}`
  return name === 'name-en' || name === 'name-zh-Hans' || name === 'name-zh-Hant'
    ? say(name)
    : localeSettings(settings, locale).label
}
