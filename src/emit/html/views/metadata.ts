import type {Edition} from '../../../model/edition.ts'
import type {CatalogueEntry} from '../../../model/emitter.ts'
import {html, type Markup, trusted} from '../../../model/markup.ts'
import type {Locale} from '../../../model/names.ts'
import type {Settings} from '../../../model/settings.ts'
import {absolute, essayPage, pictureAddress} from '../../addresses.ts'
import {localeSettings} from '../../marking.ts'
import {isTranslated} from '../../translated.ts'
import {type Cluster, essayCluster, otherOpenGraphLocales} from './cluster.ts'
import {articleDescription} from './descriptions.ts'
import {articleData, type LinkedData} from './linked-data.ts'

/** For pages that are for readers, and not for search engines. */
export const noIndex: Markup = html`<meta name="robots" content="noindex">\n`

/**
 * Canonical address and language cluster of a page. Both are absolute, so nothing where the site's address is
 * unknown; a page that is in no cluster names no other language.
 */
function addressLinks(canonical: string, cluster: Cluster, {site}: Settings): Markup[] {
  const {url} = site
  if (url === undefined) return []
  return [
    html`<link rel="canonical" href="${absolute(canonical, url)}">\n`,
    ...cluster.pages.map(
      ({locale, path}) => html`<link rel="alternate" hreflang="${locale}" href="${absolute(path, url)}">\n`
    ),
    ...(cluster.pages.length === 0
      ? []
      : [html`<link rel="alternate" hreflang="x-default" href="${absolute(cluster.others, url)}">\n`])
  ]
}

/** What search engines and other sites learn from an article's head. */
export function articleMetadata(edition: Edition, entry: CatalogueEntry, settings: Settings): Markup[] {
  const cluster = essayCluster(entry)
  const own = isTranslated(edition, edition.sourceLocale)
  const canonical = essayPage(own ? edition.locale : edition.sourceLocale, edition.slug)
  return [
    ...edition.meta.authors.map(({name}) => html`<meta name="author" content="${name}">\n`),
    ...addressLinks(canonical, own ? cluster : {...cluster, pages: []}, settings),
    ...articleGraph(edition, cluster, settings),
    script(articleData(edition, cluster, settings))
  ]
}

function articleGraph(edition: Edition, cluster: Cluster, settings: Settings): Markup[] {
  const {meta, slug, locale} = edition
  const {title, url} = settings.site
  const own = meta.image && pictureAddress(meta.image.src, url)
  return [
    ...property('og:type', 'article'),
    ...property('og:site_name', title),
    ...property('og:title', meta.title),
    ...property('og:description', articleDescription(edition)),
    ...property('og:url', absolute(essayPage(locale, slug), url)),
    ...graphLocales(locale, cluster, settings),
    ...(own === undefined
      ? logoOf(settings)
      : [...property('og:image', own), ...property('og:image:alt', meta.image?.alt)]),
    ...property('article:published_time', meta.date),
    ...property('article:modified_time', meta.updated),
    ...property('article:section', meta.section),
    ...meta.tags.flatMap((name) => property('article:tag', name))
  ]
}

interface ListHead {
  /** The canonical page. */
  readonly path: string
  readonly locale: Locale
  readonly title: string
  readonly description: string
}

/** What other sites learn from a page that lists essays. */
export function listMetadata(
  {path, locale, title, description}: ListHead,
  cluster: Cluster,
  settings: Settings
): Markup[] {
  return [
    ...addressLinks(path, cluster, settings),
    ...property('og:type', 'website'),
    ...property('og:site_name', title === settings.site.title ? undefined : settings.site.title),
    ...property('og:title', title),
    ...property('og:description', description),
    ...property('og:url', absolute(path, settings.site.url)),
    ...graphLocales(locale, cluster, settings),
    ...logoOf(settings)
  ]
}

function graphLocales(locale: Locale, cluster: Cluster, settings: Settings): Markup[] {
  const others = otherOpenGraphLocales(cluster, locale, settings.locales)
  return [
    ...property('og:locale', localeSettings(settings, locale).profile.openGraph),
    ...others.flatMap((tag) => property('og:locale:alternate', tag))
  ]
}

/** The publisher's logo stands for pages without a picture of their own. */
function logoOf({site}: Settings): Markup[] {
  const address = site.logo && pictureAddress(site.logo.src, site.url)
  if (address === undefined) return []
  return [...property('og:image', address), ...property('og:image:alt', site.logo?.alt || site.publisher || site.title)]
}

/** One property of Open Graph; nothing where there is nothing to say. */
function property(name: string, content: string | undefined): Markup[] {
  return content === undefined || content === '' ? [] : [html`<meta property="${name}" content="${content}">\n`]
}

/** Data in a script element: no character of it can end the element or begin a comment. */
function script(data: LinkedData): Markup {
  const text = JSON.stringify(data, undefined, 2).replace(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
  return html`<script type="application/ld+json">\n${trusted(text)}\n</script>\n`
}
