import type {Edition} from '../../model/edition.ts'
import type {CatalogueEntry} from '../../model/emitter.ts'
import type {LocaleSettings, Settings} from '../../model/settings.ts'
import {absolute, essayPage, pictureAddress} from '../addresses.ts'
import {html, type Markup, type Part, trusted} from '../markup.ts'
import {type Cluster, essayCluster, isTranslated, otherOpenGraphLocales} from './cluster.ts'
import {articleData, type LinkedData} from './linked-data.ts'

/** Canonical address and language cluster of a page. Both are absolute, so nothing where the site's address is unknown. */
export function addressLinks(canonical: string, cluster: Cluster, {site}: Settings): Part {
  const {url} = site
  if (url === undefined) return undefined
  return [
    html`<link rel="canonical" href="${absolute(canonical, url)}">\n`,
    cluster.pages.map(
      ({locale, path}) => html`<link rel="alternate" hreflang="${locale}" href="${absolute(path, url)}">\n`
    ),
    html`<link rel="alternate" hreflang="x-default" href="${absolute(cluster.others, url)}">\n`
  ]
}

/** What search engines and other sites learn from an article's head. */
export function articleMetadata(
  edition: Edition,
  entry: CatalogueEntry,
  locale: LocaleSettings,
  settings: Settings
): Part {
  const cluster = essayCluster(entry)
  const own = isTranslated(edition, edition.sourceLocale)
  const canonical = essayPage(own ? edition.locale : edition.sourceLocale, edition.slug)
  return [
    edition.meta.authors.map(({name}) => html`<meta name="author" content="${name}">\n`),
    addressLinks(canonical, own ? cluster : {...cluster, pages: []}, settings),
    openGraph(edition, cluster, locale, settings),
    script(articleData(edition, cluster, settings))
  ]
}

function openGraph(
  {meta, slug, locale: tag}: Edition,
  cluster: Cluster,
  locale: LocaleSettings,
  settings: Settings
): Part {
  const {title, url} = settings.site
  const image = meta.image && pictureAddress(meta.image.src, url)
  return [
    property('og:type', 'article'),
    property('og:site_name', title),
    property('og:title', meta.title),
    property('og:description', meta.description),
    property('og:url', absolute(essayPage(tag, slug), url)),
    property('og:locale', locale.profile.openGraph),
    otherOpenGraphLocales(cluster, tag, settings.locales).map((other) => property('og:locale:alternate', other)),
    property('og:image', image),
    property('og:image:alt', image === undefined ? undefined : meta.image?.alt),
    property('article:published_time', meta.date),
    property('article:modified_time', meta.updated),
    property('article:section', meta.section),
    meta.tags.map((name) => property('article:tag', name))
  ]
}

/** One property of Open Graph; nothing where there is nothing to say. */
export function property(name: string, content: string | undefined): Part {
  return content === undefined || content === '' ? undefined : html`<meta property="${name}" content="${content}">\n`
}

/** Data in a script element: no character of it can end the element or begin a comment. */
function script(data: LinkedData): Markup {
  const text = JSON.stringify(data, undefined, 2).replace(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
  return html`<script type="application/ld+json">\n${trusted(text)}\n</script>\n`
}
