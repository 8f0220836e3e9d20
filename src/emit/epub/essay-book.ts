import type {Edition} from '../../model/edition.ts'
import type {Locale} from '../../model/names.ts'
import type {Settings} from '../../model/settings.ts'
import {absolute, essayPage} from '../addresses.ts'
import {identifierOf} from '../identifier.ts'
import {localeSettings} from '../marking.ts'
import {coverPicture} from '../pictures.ts'
import {wordsIn} from '../words/index.ts'
import {frontLines} from './head.ts'
import type {Book, Chapter, Line, Person} from './types.ts'

/** Which of an essay's books it is. */
interface Which {
  readonly chapter: Chapter
  /** The edition beside it in a bilingual book. */
  readonly other?: Edition
  readonly vertical?: boolean
}

/** A book of one essay. */
export function essayBook(edition: Edition, settings: Settings, {chapter, other, vertical = false}: Which): Book {
  const {slug, locale, meta} = edition
  const name = other ? `${locale}+${other.locale}` : vertical ? `${locale}.vertical` : locale
  const locales: [Locale, ...Locale[]] = other ? [locale, other.locale] : [locale]
  const address = absolute(essayPage(locale, slug), settings.site.url)
  const otherTitle = other && frontLines(other, locale)('title', other.meta.title)
  return {
    path: `epub/${slug}.${name}.epub`,
    slug,
    identifier: identifierOf(slug, name),
    locales,
    title: frontLines(edition, locale)('title', meta.title),
    subtitle: meta.subtitle,
    ...(otherTitle ? {otherTitle} : {}),
    label: meta.section,
    people: peopleOf(other ? [edition, other] : [edition]),
    description: meta.description,
    subjects: meta.tags,
    publisher: publisherOf(edition, settings),
    rights: meta.rights,
    notes: notesOf(edition, settings),
    sources: [...(address === undefined ? [] : [address]), ...(meta.isbn ? [`urn:isbn:${meta.isbn}`] : [])],
    date: meta.date,
    updated: meta.updated,
    cover: coverPicture(meta),
    vertical,
    volume: false,
    chapters: [chapter]
  }
}

/** Authors and translators of editions, each named once. */
export function peopleOf(editions: readonly Edition[]): Person[] {
  const [first] = editions
  const authors = first?.meta.authors.map(({name}): Person => ({name, role: 'aut'})) ?? []
  const translators = new Set(editions.flatMap((edition) => edition.translators))
  return [...authors, ...[...translators].map((name): Person => ({name, role: 'trl'}))]
}

function publisherOf({meta}: Edition, {site}: Settings): string | undefined {
  return meta.more.publisher === undefined ? site.publisher : String(meta.more.publisher)
}

/** What is said of the authors, and whose the text is; what nobody translates is in the language of the source. */
function notesOf(edition: Edition, settings: Settings): Line[] {
  const {meta, locale, sourceLocale, segments} = edition
  const say = wordsIn(localeSettings(settings, locale).profile.words)
  const own = frontLines(edition, locale)
  const kept = (key: string, text: string): Line => {
    const lang = segments.find((segment) => segment.kind === 'meta' && segment.key === key)?.lang ?? sourceLocale
    return {text, ...(lang === locale ? {} : {lang})}
  }
  return [
    ...meta.authors.flatMap(({name, note}, index) =>
      note ? own(`author${index + 1}-note`, meta.authors.length > 1 ? name + say('colon') + note : note) : []
    ),
    ...(meta.credit ? [kept('credit', meta.credit)] : []),
    ...(meta.rights ? [kept('rights', meta.rights)] : [])
  ]
}
