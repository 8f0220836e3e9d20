import type {Archive, Copy, Drawing, Entry} from '../../model/edition.ts'
import {trusted} from '../../model/markup.ts'
import type {Settings} from '../../model/settings.ts'
import {localeSettings} from '../marking.ts'
import {container} from './container.ts'
import {isDrawable} from './cover/letters.ts'
import {planCover} from './cover/plan.ts'
import {printCover} from './cover/svg.ts'
import {printDocument} from './document.ts'
import {chapterFile} from './links.ts'
import {printNavigation} from './navigation.ts'
import {printPackage} from './package.ts'
import {printCoverPage, printImprint, printTitlePage} from './pages.ts'
import {pictureName, pictureType} from './pictures.ts'
import {styles} from './style.ts'
import type {Book, Chapter} from './types.ts'

/** Put a book together: its documents, and the pictures that are to be copied into it. */
export function bind(book: Book, settings: Settings): Archive {
  const own = book.cover !== undefined && pictureType(book.cover) !== undefined ? book.cover : undefined
  const drawn = own === undefined ? coverOf(book, settings) : undefined
  const cover = drawn?.path ?? pictureName(own ?? '')
  const pictures = new Set([
    ...book.chapters.flatMap((chapter) => chapter.pictures),
    ...(own === undefined ? [] : [own])
  ])
  const [locale] = book.locales
  const documents: (Entry | Drawing)[] = [
    {path: 'package.opf', content: printPackage(book, cover, settings)},
    {path: 'nav.xhtml', content: printNavigation(book, settings)},
    ...(drawn === undefined ? [] : [drawn]),
    {path: 'cover.xhtml', content: printCoverPage(book, cover, settings)},
    ...(book.volume ? [{path: 'title.xhtml', content: printTitlePage(book, settings)}] : []),
    ...book.chapters.map((chapter) => chapterEntry(chapter, book, settings)),
    {path: 'imprint.xhtml', content: printImprint(book, settings)}
  ]
  const copies: Copy[] = [...pictures].map((path) => ({path: pictureName(path), copyOf: path}))
  const made = [...documents, ...copies].map((entry) => ({...entry, path: `EPUB/${entry.path}`}))
  const inside = [styles[book.vertical ? 'vertical' : 'horizontal'], ...made]
  return {
    path: book.path,
    entries: [...container, ...inside.sort((a, b) => (a.path < b.path ? -1 : 1))],
    ...(book.volume ? {} : {essay: book.slug}),
    locale
  }
}

/** A cover in pixels, which shops want, where a font has every letter of it; otherwise as a drawing. */
function coverOf(book: Book, settings: Settings): Entry | Drawing {
  const cover = planCover(book, settings)
  if (isDrawable(cover, settings)) return {path: 'cover.png', drawing: cover}
  return {path: 'cover.svg', content: printCover(cover)}
}

function chapterEntry({slug, title, markup}: Chapter, {locales: [locale]}: Book, settings: Settings): Entry {
  const {direction} = localeSettings(settings, locale).profile
  const content = trusted(markup)
  return {
    path: chapterFile(slug),
    content: printDocument({locale, direction, title: title.text, type: 'bodymatter', content})
  }
}
