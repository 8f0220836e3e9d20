import type {CatalogueEntry} from '../../../model/emitter.ts'
import type {Locale} from '../../../model/names.ts'
import type {LocaleSettings, Settings} from '../../../model/settings.ts'
import {essayPage, homePage} from '../../addresses.ts'
import {isTranslated} from '../../translated.ts'

/** Pages that say the same in different languages, and the one for everybody else. */
export interface Cluster {
  readonly pages: readonly {readonly locale: Locale; readonly path: string}[]
  /** Path of the page for readers of other languages. */
  readonly others: string
}

/**
 * The pages of an essay that search engines are told of: the source and what is really translated.
 *
 * A page that shows mostly the source text is a copy of the source's page, and says so by its canonical
 * address. Readers of other languages get the source.
 */
export function essayCluster({slug, sourceLocale, editions}: CatalogueEntry): Cluster {
  const pages = editions
    .filter((edition) => isTranslated(edition, sourceLocale))
    .map(({locale}) => ({locale, path: essayPage(locale, slug)}))
  return {pages, others: essayPage(sourceLocale, slug)}
}

/** The home pages of all locales; readers of other languages choose on the first page. */
export function homeCluster({locales}: Settings): Cluster {
  return {pages: locales.map(({locale}) => ({locale, path: homePage(locale)})), others: 'index.html'}
}

/** Open Graph's names of the locales of a cluster, without one. */
export function otherOpenGraphLocales(
  {pages}: Cluster,
  current: Locale,
  locales: readonly LocaleSettings[]
): readonly string[] {
  const shown = new Set(pages.map(({locale}) => locale))
  return locales.flatMap(({locale, profile}) =>
    locale !== current && shown.has(locale) && profile.openGraph ? profile.openGraph : []
  )
}
