import {isTranslated} from '../emit/translated.ts'
import type {Edition} from '../model/edition.ts'
import type {CatalogueEntry, RecentEssays} from '../model/emitter.ts'
import type {Locale} from '../model/names.ts'
import {loadEssay, type Project} from './load.ts'
import {editionIn} from './produce.ts'

/** How many essays a feed has: what a reader can have missed, and no library. */
const most = 20

/**
 * The newest essays of each locale, for those who follow it: published, with a day, and really translated.
 *
 * They are composed anew when they are asked for, so that a build holds the text of one essay and not of all.
 */
export function recentEssays(project: Project, catalogue: readonly CatalogueEntry[]): RecentEssays[] {
  return project.settings.locales.map(({locale}) => {
    const entries = catalogue
      .filter((entry) => isRecent(entry, locale))
      .sort(newestFirst)
      .slice(0, most)
    return {locale, entries, editions: () => composed(project, entries, locale)}
  })
}

function isRecent({status, date, updated, editions, sourceLocale}: CatalogueEntry, locale: Locale): boolean {
  const edition = editions.find((found) => found.locale === locale)
  return status === 'published' && (date ?? updated) !== undefined && !!edition && isTranslated(edition, sourceLocale)
}

function newestFirst(a: CatalogueEntry, b: CatalogueEntry): number {
  return compare(b.date ?? b.updated ?? '', a.date ?? a.updated ?? '') || compare(a.slug, b.slug)
}

function* composed(project: Project, entries: readonly CatalogueEntry[], locale: Locale): Generator<Edition> {
  for (const {slug} of entries) {
    const edition = editionIn(loadEssay(project, slug), project.settings, locale)
    if (edition) yield edition
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
