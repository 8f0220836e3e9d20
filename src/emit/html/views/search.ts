import type {Locale} from '../../../model/names.ts'
import {homePage, searchPage} from '../../addresses.ts'
import {searchScript} from '../../search-script.ts'
import type {SearchView} from '../theme/views.ts'
import {noIndex} from './metadata.ts'
import {labelsIn, pageView, relative, type Site} from './site.ts'

/** The page that a locale is searched on. Search engines have a list of their own. */
export function searchView(locale: Locale, site: Site): SearchView {
  const {settings} = site
  const path = searchPage(locale)
  const title = `${labelsIn(locale, settings).search} · ${settings.site.title}`
  const page = pageView(site, {kind: 'search', path, locale, title, metadata: [noIndex], pathIn: searchPage})
  return {
    page: {...page, script: relative(path, searchScript.path)},
    index: `${page.root}search/${locale}/`,
    pages: '../',
    home: relative(path, homePage(locale))
  }
}
