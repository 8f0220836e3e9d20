import type {Edition} from '../../../model/edition.ts'
import type {Locale, Slug} from '../../../model/names.ts'
import type {Settings} from '../../../model/settings.ts'
import {absolute, essayPage, pictureAddress} from '../../addresses.ts'
import {identifierOf} from '../../identifier.ts'
import type {Cluster} from './cluster.ts'

/** A node of schema.org's vocabulary; what is undefined is left out when printed. */
export type LinkedData = {readonly [name: string]: string | LinkedData | readonly (string | LinkedData)[] | undefined}

/** An article as schema.org describes it: who wrote and who translated it, and which work it is a translation of. */
export function articleData(edition: Edition, cluster: Cluster, {site}: Settings): LinkedData {
  const {slug, locale, sourceLocale, meta, translators} = edition
  const work = (tag: Locale) => workIn(slug, tag, site.url)
  const translations = cluster.pages.filter((page) => page.locale !== sourceLocale).map((page) => work(page.locale))
  return {
    '@context': 'https://schema.org',
    ...work(locale),
    url: absolute(essayPage(locale, slug), site.url),
    headline: meta.title,
    alternativeHeadline: meta.subtitle,
    description: meta.description,
    articleSection: meta.section,
    keywords: some(meta.tags),
    image: meta.image && pictureAddress(meta.image.src, site.url),
    author: some(meta.authors.map(({name, note}) => ({'@type': 'Person', name, description: note}))),
    translator: some(translators.map((name) => ({'@type': 'Person', name}))),
    datePublished: meta.date,
    dateModified: meta.updated,
    correction: some(
      meta.corrections.map(({date, note}) => ({'@type': 'CorrectionComment', text: note, datePublished: date}))
    ),
    publisher: publisherOf(site),
    isPartOf: {'@type': 'WebSite', name: site.title, url: site.url},
    ...(locale === sourceLocale ? {workTranslation: some(translations)} : {translationOfWork: work(sourceLocale)})
  }
}

/** The publisher with its sign, for which an absolute address is needed. */
function publisherOf({publisher, logo, url}: Settings['site']): LinkedData | undefined {
  if (publisher === undefined) return undefined
  const address = logo && pictureAddress(logo.src, url)
  const picture =
    address === undefined ? undefined : {'@type': 'ImageObject', url: address, caption: logo?.alt || undefined}
  return {'@type': 'Organization', name: publisher, logo: picture}
}

/** A work is named by its page, or by its lasting identifier while the site has no address. */
function workIn(slug: Slug, locale: Locale, url: string | undefined): LinkedData {
  const id = absolute(essayPage(locale, slug), url) ?? identifierOf(slug, locale)
  return {'@type': 'Article', '@id': id, inLanguage: locale}
}

function some<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items
}
