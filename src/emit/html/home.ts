import type {CatalogueEdition, CatalogueEntry} from '../../model/emitter.ts'
import type {LocaleSettings, Settings} from '../../model/settings.ts'
import {absolute, fromHome, homePage} from '../addresses.ts'
import {html, type Markup} from '../markup.ts'
import {byCodePoint} from '../order.ts'
import {dateOf, listOf, type Say, wordsIn} from '../words/index.ts'
import {homeCluster, otherOpenGraphLocales} from './cluster.ts'
import {addressLinks, property} from './metadata.ts'
import {printPage} from './page.ts'

/** The home page of a locale: its essays, the newest first. */
export function printHome(locale: LocaleSettings, catalogue: readonly CatalogueEntry[], settings: Settings): string {
  const say = wordsIn(locale.profile.words)
  const {site} = settings
  const cluster = homeCluster(settings)
  const items = [...catalogue]
    .filter(({status}) => status === 'published')
    .sort(newestFirst)
    .flatMap((entry) => {
      const edition = entry.editions.find((found) => found.locale === locale.locale)
      return edition ? item(entry, edition, say) : []
    })
  const list = html`<ol class="essays">\n${items}</ol>`
  return printPage({
    locale,
    title: site.title,
    root: fromHome,
    metadata: [
      addressLinks(homePage(locale.locale), cluster, settings),
      property('og:type', 'website'),
      property('og:title', site.title),
      property('og:url', absolute(homePage(locale.locale), site.url)),
      property('og:locale', locale.profile.openGraph),
      otherOpenGraphLocales(cluster, locale.locale, settings.locales).map((tag) => property('og:locale:alternate', tag))
    ],
    home: 'index.html',
    pageIn: (other) => `../${other}/index.html`,
    content: html`<h1>${say('essays')}</h1>
${items.length === 0 ? html`<p>${say('noEssays')}</p>` : list}`,
    settings,
    kind: 'home'
  })
}

function newestFirst(a: CatalogueEntry, b: CatalogueEntry): number {
  return byCodePoint(b.date ?? '', a.date ?? '') || byCodePoint(a.slug, b.slug)
}

function item({slug, date}: CatalogueEntry, edition: CatalogueEdition, say: Say): Markup {
  const {title, section, description, authors} = edition
  const names = listOf(
    authors.map(({name}) => name),
    say
  )
  return html`<li>
${section && html`<p class="section">${section}</p>\n`}\
<h2><a href="${slug}/index.html">${title}</a></h2>
${description && html`<p class="description">${description}</p>\n`}\
${(names || date) && html`<p class="dates">${names && html`<span class="author">${names}</span>`}${names && date && ' '}${date && html`<time datetime="${date}">${dateOf(date, say)}</time>`}</p>\n`}</li>
`
}
