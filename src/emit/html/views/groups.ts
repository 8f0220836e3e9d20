import type {CatalogueEdition, CatalogueEntry} from '../../../model/emitter.ts'
import type {Locale} from '../../../model/names.ts'
import type {Settings} from '../../../model/settings.ts'
import {authorPage, nameInAddress, sectionPage} from '../../addresses.ts'
import {byCodePoint} from '../../order.ts'
import {isTranslated} from '../../translated.ts'
import type {Cluster} from './cluster.ts'

/*
 * Sections and authors are known by what they are called in the site's source locale, so that one section of
 * essays in several source languages is one, and has the same name in the addresses of all locales.
 */

/** One essay in one locale. */
export interface Listed {
  readonly entry: CatalogueEntry
  readonly edition: CatalogueEdition
}

/** What a section or an author has in all locales. */
export interface Group {
  readonly name: string
  readonly cluster: Cluster
  /** The newest first; those without an essay are absent. */
  readonly locales: ReadonlyMap<Locale, readonly Listed[]>
}

/** The name of an essay's section in addresses, if it has one. */
export function sectionName(entry: CatalogueEntry, settings: Settings): string | undefined {
  const section = referenceOf(entry, settings)?.section
  return section === undefined ? undefined : nameInAddress(section)
}

/** The names of an essay's authors in addresses, in their order. */
export function authorNames(entry: CatalogueEntry, settings: Settings): readonly string[] {
  return referenceOf(entry, settings)?.authors.map(({name}) => nameInAddress(name)) ?? []
}

function referenceOf({editions, sourceLocale}: CatalogueEntry, settings: Settings): CatalogueEdition | undefined {
  const inLocale = (wanted: Locale) => editions.find(({locale}) => locale === wanted)
  return inLocale(settings.sourceLocale) ?? inLocale(sourceLocale) ?? editions[0]
}

/** Essays by their names in a respect, in the order in which names come. */
function groupBy(
  entries: readonly CatalogueEntry[],
  namesOf: (entry: CatalogueEntry) => readonly string[]
): ReadonlyMap<string, readonly CatalogueEntry[]> {
  const groups = new Map<string, CatalogueEntry[]>()
  for (const entry of entries) {
    for (const name of new Set(namesOf(entry))) {
      const group = groups.get(name)
      if (group) group.push(entry)
      else groups.set(name, [entry])
    }
  }
  return groups
}

/** Essays that are published, the newest first. */
export function newestFirst(catalogue: readonly CatalogueEntry[]): CatalogueEntry[] {
  return catalogue
    .filter(({status}) => status === 'published')
    .sort((a, b) => byCodePoint(b.date ?? '', a.date ?? '') || byCodePoint(a.slug, b.slug))
}

/** The sections of a site. */
export function sectionsOf(entries: readonly CatalogueEntry[], settings: Settings): Group[] {
  const groups = groupBy(entries, (entry) => {
    const name = sectionName(entry, settings)
    return name === undefined ? [] : [name]
  })
  return groupsOf(groups, sectionPage, settings)
}

/** The authors of a site. */
export function authorsOf(entries: readonly CatalogueEntry[], settings: Settings): Group[] {
  return groupsOf(
    groupBy(entries, (entry) => authorNames(entry, settings)),
    authorPage,
    settings
  )
}

function groupsOf(
  groups: ReadonlyMap<string, readonly CatalogueEntry[]>,
  pathOf: (locale: Locale, name: string) => string,
  settings: Settings
): Group[] {
  return [...groups].map(([name, entries]) => {
    const all = settings.locales.map(({locale}) => [locale, listedIn(locale, entries)] as const)
    const locales = new Map(all.filter(([, listed]) => listed.length > 0))
    const translated = [...locales].filter(([, listed]) => listed.some(isOwn)).map(([locale]) => locale)
    const pages = translated.map((locale) => ({locale, path: pathOf(locale, name)}))
    const first = pages.find(({locale}) => locale === settings.sourceLocale) ?? pages[0]
    return {name, locales, cluster: {pages, others: first?.path ?? 'index.html'}}
  })
}

function isOwn({entry, edition}: Listed): boolean {
  return isTranslated(edition, entry.sourceLocale)
}

/** Those of these essays that a locale has. */
export function listedIn(locale: Locale, entries: readonly CatalogueEntry[]): Listed[] {
  return entries.flatMap((entry) => {
    const edition = entry.editions.find((found) => found.locale === locale)
    return edition ? {entry, edition} : []
  })
}
