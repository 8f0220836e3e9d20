import type {Edition} from '../../model/edition.ts'
import {html, type Markup, type Part} from '../../model/markup.ts'
import type {Locale} from '../../model/names.ts'
import type {Settings} from '../../model/settings.ts'
import {localPicture} from '../addresses.ts'
import {datesOf, localeSettings, noticesOf} from '../marking.ts'
import {listOf, wordsIn} from '../words/index.ts'
import {element, inLanguage} from './document.ts'
import {pictureName, pictureType} from './pictures.ts'
import type {Met} from './semantics.ts'
import type {Line} from './types.ts'

/** What the head of a chapter needs besides the essay. */
interface HeadOptions {
  /** Id of the title. */
  readonly id: string
  readonly met: Met
  readonly onPicture: (path: string) => void
}

/**
 * What stands above a text: section, title, names, days, notices, picture.
 * @param editions the book's own; in a bilingual book the other language behind it
 */
export function printHead(
  editions: readonly [Edition, ...Edition[]],
  settings: Settings,
  {id, met, onPicture}: HeadOptions
): {readonly title: Line; readonly markup: Markup} {
  const [first, ...others] = editions
  const lineOf = frontLines(first, first.locale)
  const title = lineOf('title', first.meta.title)
  const both = (print: (edition: Edition) => Part) => editions.map(print)
  const markup = html`<header>
${both((edition) => textLine('section', edition, first.locale, edition.meta.section))}\
${element('h1', title, html` id="${id}"`)}\
${others.map((other) => element('p', frontLines(other, first.locale)('title', other.meta.title), html` class="title"`))}\
${both((edition) => textLine('subtitle', edition, first.locale, edition.meta.subtitle))}\
${both((edition) => byline(edition, first.locale, settings))}</header>
${both((edition) => notices(edition, first.locale, settings))}${picture(editions, {met, onPicture})}`
  return {title, markup}
}

/** Gives front-matter texts the language that they are in, where it is not the book's. */
export function frontLines({segments, locale}: Edition, book: Locale): (key: string, text: string) => Line {
  return (key, text) => {
    const lang = segments.find((segment) => segment.kind === 'meta' && segment.key === key)?.lang ?? locale
    return {text, ...(lang === book ? {} : {lang})}
  }
}

function textLine(name: 'section' | 'subtitle', edition: Edition, book: Locale, text: string | undefined): Part {
  return text && element('p', frontLines(edition, book)(name, text), html` class="${name}"`)
}

function byline(edition: Edition, book: Locale, settings: Settings): Part {
  const {meta, translators, locale} = edition
  const say = wordsIn(localeSettings(settings, locale).profile.words)
  const authors = meta.authors.map(({name}) => name)
  const {date, updated} = datesOf(meta, say)
  const lines = [
    authors.length > 0 && ['byline', say('by', {names: listOf(authors, say)})],
    translators.length > 0 && ['byline', say('translators', {names: listOf(translators, say)})],
    // The days of an essay are the same in both languages of a book.
    locale === book &&
      (date ?? updated) && ['dates', [date, updated && say('updated', {date: updated})].filter(Boolean).join(' · ')]
  ].filter((line) => Array.isArray(line))
  const lang = locale === book ? undefined : locale
  return lines.map(([name = '', text = '']) => element('p', {text, ...(lang ? {lang} : {})}, html` class="${name}"`))
}

function notices(edition: Edition, book: Locale, settings: Settings): Part {
  const all = noticesOf(edition, settings)
  if (all.length === 0) return undefined
  const lang = edition.locale === book ? undefined : edition.locale
  return html`<div class="notices" role="note"${inLanguage(lang)}>\n${all.map((text) => html`<p>${text}</p>\n`)}</div>\n`
}

/** The picture at the head of an essay; in a bilingual book that of the first, with both captions. */
function picture(editions: readonly [Edition, ...Edition[]], {met, onPicture}: Omit<HeadOptions, 'id'>): Part {
  const [first] = editions
  const {image} = first.meta
  const path = image && localPicture(image.src)
  if (image === undefined || path === undefined || pictureType(path) === undefined) return undefined
  onPicture(path)
  met.undescribed ||= image.alt === ''
  const captions = editions.map(
    (edition) =>
      edition.meta.image?.caption &&
      element('p', frontLines(edition, first.locale)('image-caption', edition.meta.image.caption))
  )
  const {lang} = frontLines(first, first.locale)('image-alt', image.alt)
  return html`<figure>
<img src="${pictureName(path)}" alt="${image.alt}"${inLanguage(lang)}/>
${captions.some(Boolean) && html`<figcaption>\n${captions}</figcaption>\n`}</figure>
`
}
