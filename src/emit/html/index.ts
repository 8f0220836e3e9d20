import {createHash} from 'node:crypto'
import type {Artifact, Edition} from '../../model/edition.ts'
import type {CatalogueEntry, Emitter, EssayToEmit} from '../../model/emitter.ts'
import type {Markup} from '../../model/markup.ts'
import type {Settings} from '../../model/settings.ts'
import {authorPage, essayPage, homePage, parallelPage, searchPage, sectionPage} from '../addresses.ts'
import {icons} from './icon.ts'
import {redirects} from './redirects.ts'
import {defaultTheme} from './theme/index.ts'
import type {Theme} from './theme/theme.ts'
import type {PageView} from './theme/views.ts'
import {articleView, withdrawnView} from './views/article.ts'
import {authorsOf, type Group, newestFirst, sectionsOf} from './views/groups.ts'
import {authorView, homeView, sectionView} from './views/lists.ts'
import {parallelView} from './views/parallel.ts'
import {searchView} from './views/search.ts'
import type {Site} from './views/site.ts'
import {printRobots, printSitemap} from './views/site-files.ts'
import {chooserView, notFoundView} from './views/small.ts'

/** The pages that readers see, their style, and what search engines need; a theme replaces templates. */
export function htmlEmitter(own: Partial<Theme> = {}): Emitter {
  const pages = new Pages({...defaultTheme, ...own})
  return {
    name: 'html',
    *emit(edition, essay) {
      yield pages.article(edition, essay)
    },
    *emitEssay(essay) {
      if (essay.entry.status === 'published') yield* pages.parallel(essay)
    },
    emitSite: (catalogue, settings) => pages.site(catalogue, settings)
  }
}

/** Views, put into the templates of one theme. */
class Pages {
  readonly #theme: Theme
  readonly #styles = new WeakMap<Settings, Artifact>()

  constructor(theme: Theme) {
    this.#theme = theme
  }

  article(edition: Edition, essay: EssayToEmit): Artifact {
    const {slug, locale, meta} = edition
    const site = this.#siteOf(essay.settings)
    const about = {path: essayPage(locale, slug), essay: slug, locale}
    if (meta.status !== 'withdrawn') return {...about, ...this.#print(articleView(edition, essay, site), 'article')}
    return {...about, ...this.#print(withdrawnView(edition, essay, site), 'withdrawn')}
  }

  *parallel(essay: EssayToEmit): Generator<Artifact> {
    const view = parallelView(essay, this.#siteOf(essay.settings))
    const {slug} = essay.entry
    if (view) yield {path: parallelPage(slug), ...this.#print(view, 'parallel'), essay: slug}
  }

  *site(catalogue: readonly CatalogueEntry[], settings: Settings): Generator<Artifact> {
    const site = this.#siteOf(settings)
    const entries = newestFirst(catalogue)
    const sections = sectionsOf(entries, settings)
    const authors = authorsOf(entries, settings)
    yield {path: 'index.html', ...this.#print(chooserView(site), 'chooser')}
    yield {path: '404.html', ...this.#print(notFoundView(undefined, site), 'notFound')}
    for (const {locale} of settings.locales) {
      yield {path: homePage(locale), ...this.#print(homeView(locale, entries, sections, site), 'home'), locale}
      yield {path: `${locale}/404.html`, ...this.#print(notFoundView(locale, site), 'notFound'), locale}
    }
    yield* this.#lists(sections, authors, site)
    if (settings.outputs.includes('search')) yield* this.#search(site)
    yield this.#stylesheet(settings)
    yield* redirects(catalogue, settings)
    if (settings.site.icon === undefined) yield* icons()
    const {url} = settings.site
    if (url === undefined) return
    const clusters = [...sections, ...authors].map(({cluster}) => cluster)
    yield {path: 'sitemap.xml', content: printSitemap(catalogue, clusters, settings, url)}
    yield {path: 'robots.txt', content: printRobots(url)}
  }

  *#search(site: Site): Generator<Artifact> {
    for (const {locale} of site.settings.locales) {
      yield {path: searchPage(locale), ...this.#print(searchView(locale, site), 'search'), locale}
    }
  }

  *#lists(sections: readonly Group[], authors: readonly Group[], site: Site): Generator<Artifact> {
    for (const group of sections) {
      for (const [locale, listed] of group.locales) {
        const view = sectionView(group, locale, listed, site)
        yield {path: sectionPage(locale, group.name), ...this.#print(view, 'section'), locale}
      }
    }
    for (const group of authors) {
      for (const [locale, listed] of group.locales) {
        const view = authorView(group, locale, listed, site)
        yield {path: authorPage(locale, group.name), ...this.#print(view, 'author'), locale}
      }
    }
  }

  #print<Name extends Exclude<keyof Theme, 'page' | 'styles'>>(
    view: Parameters<Theme[Name]>[0] & {readonly page: PageView},
    name: Name
  ): {readonly content: string} {
    const template = this.#theme[name] as (given: typeof view) => Markup
    return {content: this.#theme.page(view.page, template(view)).markup}
  }

  #siteOf(settings: Settings): Site {
    return {settings, stylesheet: this.#stylesheet(settings).path}
  }

  /** Its name has its content in it, so that no reader keeps an old one. */
  #stylesheet(settings: Settings): Artifact {
    const known = this.#styles.get(settings)
    if (known) return known
    const locales = settings.locales.map(({locale, profile}) => {
      return {locale, script: profile.script, dir: profile.direction}
    })
    const content = this.#theme.styles({locales})
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
    const sheet = {path: `assets/style-${hash}.css`, content}
    this.#styles.set(settings, sheet)
    return sheet
  }
}
