import type {Archive, Edition} from '../../model/edition.ts'
import type {VolumeToEmit} from '../../model/emitter.ts'
import type {Settings} from '../../model/settings.ts'
import {localPicture} from '../addresses.ts'
import {identifierOf} from '../identifier.ts'
import {bind} from './bind.ts'
import {chapterOf} from './chapter.ts'
import {peopleOf} from './essay-book.ts'
import type {Book, Chapter, Person} from './types.ts'

/** Bind essays into one book. They come one after the other, and only their chapters are kept. */
export function bindVolume(
  {volume, locale, bound, editions}: VolumeToEmit,
  settings: Settings,
  vertical: boolean
): Archive {
  const chapters: Chapter[] = []
  const people = new Map<string, Person>()
  let latest: string | undefined
  for (const edition of editions()) {
    chapters.push(chapterOf(edition, {settings, bound, vertical}))
    // Whoever introduces a book is named above the introduction, and is not its author.
    if (edition.slug !== volume.slug)
      for (const person of peopleOf([edition])) people.set(`${person.role} ${person.name}`, person)
    latest = later(latest, dayOf(edition))
  }
  const editors = (volume.editors[locale] ?? []).map((name): Person => ({name, role: 'edt'}))
  const name = vertical ? `${locale}.vertical` : locale
  const rights = volume.rights[locale]
  const cover = volume.cover[locale]
  const book: Book = {
    path: `epub/${volume.slug}.${name}.epub`,
    slug: volume.slug,
    identifier: identifierOf(volume.slug, `volume/${name}`),
    locales: [locale],
    title: {text: volume.title[locale] ?? ''},
    subtitle: volume.subtitle[locale],
    people: [...editors, ...people.values()].sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role)),
    description: volume.description[locale],
    subjects: [],
    publisher: settings.site.publisher,
    rights,
    isbn: volume.isbn[locale],
    notes: rights === undefined ? [] : [{text: rights}],
    sources: [],
    date: volume.date ?? latest,
    updated: later(volume.date, latest),
    cover: cover === undefined ? undefined : localPicture(cover),
    vertical,
    volume: true,
    chapters
  }
  return bind(book, settings)
}

const roles: readonly Person['role'][] = ['aut', 'edt', 'trl']

function dayOf({meta}: Edition): string | undefined {
  return meta.updated ?? meta.date
}

function later(one: string | undefined, other: string | undefined): string | undefined {
  return (one ?? '') > (other ?? '') ? one : other
}
