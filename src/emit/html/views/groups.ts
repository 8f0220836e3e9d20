import type {CatalogueEdition, CatalogueEntry} from '../../../model/emitter.ts'
import type {Locale} from '../../../model/names.ts'
import type {Settings} from '../../../model/settings.ts'
import {nameInAddress} from '../../addresses.ts'

/*
 * Sections and authors are known by what they are called in the site's source locale, so that one section of
 * essays in several source languages is one, and has the same name in the addresses of all locales.
 */

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
export function groupBy(
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
