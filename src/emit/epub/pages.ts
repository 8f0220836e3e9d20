import {html} from '../../model/markup.ts'
import type {Settings} from '../../model/settings.ts'
import {localeSettings} from '../marking.ts'
import {dateOf, listOf, wordsIn} from '../words/index.ts'
import {element, printDocument} from './document.ts'
import type {Book, Person} from './types.ts'
import {settledFor} from './vertical.ts'
import {bookWord} from './words.ts'

/** The page of a book that shows its cover. */
export function printCoverPage(book: Book, cover: string, settings: Settings): string {
  const [locale] = book.locales
  const {words, direction} = localeSettings(settings, locale).profile
  const alt = bookWord('coverOf', words, {title: book.title.text})
  return printDocument({
    locale,
    direction,
    title: bookWord('cover', words),
    type: 'cover',
    content: html`<div class="cover"><img src="${cover}" alt="${alt}" role="doc-cover"/></div>\n`
  })
}

/** The title page of a volume. */
export function printTitlePage(book: Book, settings: Settings): string {
  const [locale] = book.locales
  const {words, direction} = localeSettings(settings, locale).profile
  const editors = namesOf(book, 'edt', settings)
  return printDocument({
    locale,
    direction,
    title: bookWord('titlePage', words),
    type: 'titlepage',
    content: settledFor(book)(html`<section class="titlepage" aria-labelledby="book-title">
<h1 id="book-title">${book.title.text}</h1>
${book.subtitle && element('p', {text: book.subtitle}, html` class="subtitle"`)}\
${editors && element('p', {text: bookWord('editors', words, {names: editors})}, html` class="byline"`)}\
${book.publisher && element('p', {text: book.publisher})}</section>
`)
  })
}

/** Who made a book, whose it is, and where it comes from. What of it nobody translates is in the language of the source. */
export function printImprint(book: Book, settings: Settings): string {
  const [locale] = book.locales
  const {words, direction} = localeSettings(settings, locale).profile
  const say = wordsIn(words)
  const [authors, translators, editors] = (['aut', 'trl', 'edt'] as const).map((role) => namesOf(book, role, settings))
  const lines = [
    authors && say('by', {names: authors}),
    translators && say('translators', {names: translators}),
    editors && bookWord('editors', words, {names: editors}),
    book.date && bookWord('published', words, {date: dateOf(book.date, say)}),
    book.updated && book.updated !== book.date && say('updated', {date: dateOf(book.updated, say)}),
    book.publisher,
    book.isbn && `ISBN ${book.isbn}`
  ].filter((line) => typeof line === 'string' && line !== '')
  const notes = book.notes.map((note) => element('p', note))
  const links = book.sources
    .filter((source) => /^https?:/iu.test(source))
    .map((source) => html`<p>${bookWord('online', words)} <a href="${source}">${source}</a></p>\n`)
  return printDocument({
    locale,
    direction,
    title: bookWord('imprint', words),
    type: 'backmatter',
    content: settledFor(
      book
    )(html`<section class="imprint" epub:type="colophon" role="doc-colophon" aria-labelledby="imprint-title">
<h1 id="imprint-title">${bookWord('imprint', words)}</h1>
${element('p', book.title)}${lines.map((text) => html`<p>${text}</p>\n`)}${notes}${links}</section>
`)
  })
}

function namesOf({people, locales}: Book, role: Person['role'], settings: Settings): string {
  const names = people.filter((one) => one.role === role).map(({name}) => name)
  return listOf(names, wordsIn(localeSettings(settings, locales[0]).profile.words))
}
