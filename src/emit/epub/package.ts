import {html, type Markup, type Part} from '../../model/markup.ts'
import type {Settings} from '../../model/settings.ts'
import {localeSettings} from '../marking.ts'
import {accessibility} from './accessibility.ts'
import {clean} from './document.ts'
import {chapterFile} from './links.ts'
import {pictureName, pictureType} from './pictures.ts'
import type {Book, Line, Person} from './types.ts'

/** A file of a book as its package lists it. */
interface Resource {
  readonly href: string
  readonly type: string | undefined
  readonly properties?: string
}

/**
 * The package document: what a book is, every file in it, and their order.
 *
 * Nothing in it comes from the clock: a book is of the day that its essay gives, or of the first day that zip knows.
 */
export function printPackage(book: Book, cover: string, settings: Settings): string {
  const [locale] = book.locales
  const {direction} = localeSettings(settings, locale).profile
  const turns = book.vertical || direction === 'rtl' ? 'rtl' : 'ltr'
  return clean(html`<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier" xml:lang="${locale}" dir="${direction}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata(book)}${accessibility(book, settings)}${book.vertical && html`<meta name="primary-writing-mode" content="vertical-rl"/>\n`}\
<meta name="cover" content="cover-image"/>
</metadata>
<manifest>
${resources(book, cover).map(item)}</manifest>
<spine page-progression-direction="${turns}">
${spineOf(book).map(([href, linear]) => html`<itemref idref="${idOf(href)}"${!linear && html` linear="no"`}/>\n`)}</spine>
</package>
`)
}

function metadata(book: Book): Part {
  const {identifier, isbn, locales, title, subtitle, otherTitle, people, description, subjects, rights} = book
  return [
    html`<dc:identifier id="identifier">${identifier}</dc:identifier>\n`,
    isbn && html`<dc:identifier>urn:isbn:${isbn.replaceAll(/[\s-]/gu, '')}</dc:identifier>\n`,
    titleOf('title', 'main', title),
    subtitle && titleOf('subtitle', 'subtitle', {text: subtitle}),
    otherTitle &&
      html`<meta refines="#title" property="alternate-script" xml:lang="${otherTitle.lang}">${otherTitle.text}</meta>\n`,
    locales.map((tag) => html`<dc:language>${tag}</dc:language>\n`),
    people.map(person),
    description && html`<dc:description>${description}</dc:description>\n`,
    subjects.map((subject) => html`<dc:subject>${subject}</dc:subject>\n`),
    book.publisher && html`<dc:publisher>${book.publisher}</dc:publisher>\n`,
    rights && html`<dc:rights>${rights}</dc:rights>\n`,
    book.sources.map((source) => html`<dc:source>${source}</dc:source>\n`),
    book.date && html`<dc:date>${book.date}</dc:date>\n`,
    html`<meta property="dcterms:modified">${book.updated ?? book.date ?? '1980-01-01'}T00:00:00Z</meta>\n`
  ]
}

function titleOf(id: string, type: string, {text, lang}: Line): Markup {
  return html`<dc:title id="${id}"${lang && html` xml:lang="${lang}"`}>${text}</dc:title>
<meta refines="#${id}" property="title-type">${type}</meta>
`
}

/** Authors made the work, translators and editors helped it. The number is the order in which they are named. */
function person({name, role}: Person, index: number): Markup {
  const tag = {markup: role === 'aut' ? 'dc:creator' : 'dc:contributor'}
  const id = `person-${index + 1}`
  return html`<${tag} id="${id}">${name}</${tag}>
<meta refines="#${id}" property="role" scheme="marc:relators">${role}</meta>
<meta refines="#${id}" property="display-seq">${index + 1}</meta>
`
}

function resources(book: Book, cover: string): Resource[] {
  const xhtml = 'application/xhtml+xml'
  const pictures = new Set(book.chapters.flatMap((chapter) => chapter.pictures))
  return [
    {href: 'nav.xhtml', type: xhtml, properties: 'nav'},
    {href: 'style.css', type: 'text/css'},
    {href: cover, type: pictureType(cover), properties: 'cover-image'},
    {href: 'cover.xhtml', type: xhtml},
    ...(book.volume ? [{href: 'title.xhtml', type: xhtml}] : []),
    ...book.chapters.map(({slug}) => ({href: chapterFile(slug), type: xhtml})),
    {href: 'imprint.xhtml', type: xhtml},
    ...[...pictures]
      .map((path) => ({href: pictureName(path), type: pictureType(path)}))
      .filter(({href}) => href !== cover)
  ]
}

function item({href, type, properties}: Resource): Markup {
  const id = properties === 'cover-image' ? properties : idOf(href)
  return html`<item id="${id}" href="${href}" media-type="${type}"${properties && html` properties="${properties}"`}/>\n`
}

/** The order of reading. The table of contents of one essay is short, and stands aside. */
function spineOf(book: Book): (readonly [href: string, linear: boolean])[] {
  return [
    ['cover.xhtml', true],
    ...(book.volume ? [['title.xhtml', true] as const] : []),
    ['nav.xhtml', book.volume],
    ...book.chapters.map(({slug}) => [chapterFile(slug), true] as const),
    ['imprint.xhtml', true]
  ]
}

/** A name of a file as XML accepts it for an id. */
function idOf(href: string): string {
  return `item-${href.replace(/[^A-Za-z0-9.-]/gu, '_')}`
}
