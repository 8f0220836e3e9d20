import type {CatalogueEntry} from '../../model/emitter.ts'
import type {Settings} from '../../model/settings.ts'
import {absolute, essayPage} from '../addresses.ts'
import {identifierOf} from '../identifier.ts'
import {byCodePoint} from '../order.ts'
import {pick} from './pick.ts'
import type {BundleIndex, CatalogueLine} from './shapes.ts'

/** All bundles of a release, essay by essay. */
export function indexOf(catalogue: readonly CatalogueEntry[]): BundleIndex {
  return {
    schemaVersion: 1,
    essays: publishedOf(catalogue).map(({slug, sourceLocale, date, updated, editions}) => {
      const section = (editions.find(({locale}) => locale === sourceLocale) ?? editions[0])?.section
      const rows = editions.map(({locale, title, coverage: {coverage}}) => [
        locale,
        {title, path: `json/${locale}/${slug}.json`, coverage}
      ])
      return {
        slug,
        sourceLocale,
        ...(date === undefined ? {} : {date}),
        ...(updated === undefined ? {} : {updated}),
        ...(section === undefined ? {} : {section}),
        locales: Object.fromEntries(rows)
      }
    })
  }
}

/** All editions for archives, one a line, so that a program can read it while it comes. */
export function printCatalogue(catalogue: readonly CatalogueEntry[], {site}: Settings): string {
  const lines = publishedOf(catalogue).flatMap((entry) =>
    entry.editions.map((edition): CatalogueLine => {
      const {slug, sourceLocale} = entry
      const {locale, title, authors, translators, tags, coverage} = edition
      const url = absolute(essayPage(locale, slug), site.url)
      return {
        schemaVersion: 1,
        identifier: identifierOf(slug, locale),
        slug,
        locale,
        sourceLocale,
        title,
        ...pick(edition, ['subtitle', 'section', 'description']),
        ...pick(entry, ['date', 'updated']),
        authors,
        translators,
        ...pick(edition, ['rights']),
        tags,
        ...pick(site, ['publisher']),
        ...(url === undefined ? {} : {url}),
        path: `json/${locale}/${slug}.json`,
        coverage: coverage.coverage
      }
    })
  )
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
}

/** What is published, by name. */
function publishedOf(catalogue: readonly CatalogueEntry[]): CatalogueEntry[] {
  return catalogue.filter(({status}) => status === 'published').sort((a, b) => byCodePoint(a.slug, b.slug))
}
