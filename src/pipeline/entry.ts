import type {Edition} from '../model/edition.ts'
import type {CatalogueEdition, CatalogueEntry} from '../model/emitter.ts'
import type {Assembled} from './assemble.ts'

/** What pages that list essays are told of one. */
export function entryOf(editions: readonly Edition[], {essay, sourceLocale}: Assembled): CatalogueEntry {
  const {status, date, updated, aliases} = essay.meta
  return {
    slug: essay.slug,
    sourceLocale,
    status,
    ...(date === undefined ? {} : {date}),
    ...(updated === undefined ? {} : {updated}),
    aliases,
    editions: editions.map(rowOf)
  }
}

function rowOf({locale, meta, coverage, segments, translators}: Edition): CatalogueEdition {
  const fallen = segments.filter(({kind, lang}) => kind === 'meta' && lang !== locale).map(({key}) => key)
  return {
    locale,
    title: meta.title,
    authors: meta.authors,
    translators,
    tags: meta.tags,
    coverage,
    ...(meta.subtitle === undefined ? {} : {subtitle: meta.subtitle}),
    ...(meta.rights === undefined ? {} : {rights: meta.rights}),
    ...(meta.section === undefined ? {} : {section: meta.section}),
    ...(meta.description === undefined ? {} : {description: meta.description}),
    ...(fallen.length === 0 ? {} : {fallen})
  }
}
