import type {Emitter} from '../../model/emitter.ts'
import {essayPage, homePage} from '../addresses.ts'
import {printArticle} from './article.ts'
import {printChooser} from './chooser.ts'
import {printHome} from './home.ts'
import {printRobots, printSitemap} from './site-files.ts'
import {stylesheet} from './style/index.ts'
import {printWithdrawn} from './withdrawn.ts'

/** The pages that readers see, their style, and what search engines need. */
export const html: Emitter = {
  name: 'html',
  *emit(edition, essay) {
    const {slug, locale, meta} = edition
    const print = meta.status === 'withdrawn' ? printWithdrawn : printArticle
    yield {path: essayPage(locale, slug), content: print(edition, essay), essay: slug, locale}
  },
  *emitSite(catalogue, settings) {
    yield {path: 'index.html', content: printChooser(settings)}
    for (const locale of settings.locales) {
      yield {path: homePage(locale.locale), content: printHome(locale, catalogue, settings), locale: locale.locale}
    }
    yield stylesheet
    const {url} = settings.site
    if (url === undefined) return
    yield {path: 'sitemap.xml', content: printSitemap(catalogue, settings, url)}
    yield {path: 'robots.txt', content: printRobots(url)}
  }
}
