import {html, type Markup} from '../../model/markup.ts'
import type {Settings} from '../../model/settings.ts'
import {localeSettings} from '../marking.ts'
import {pictureType} from './pictures.ts'
import type {Book} from './types.ts'
import {bookWord} from './words.ts'

/**
 * What a reader can expect of a book, in the words of schema.org, as far as it is known to be true.
 *
 * Conformance with WCAG is for people to judge and is never claimed here.
 */
export function accessibility(book: Book, settings: Settings): Markup[] {
  const pictures = book.chapters.flatMap((chapter) => chapter.pictures)
  const described = book.chapters.every((chapter) => chapter.described)
  const modes = pictures.length > 0 ? ['textual', 'visual'] : ['textual']
  const features = [
    ...['tableOfContents', 'readingOrder', 'structuralNavigation', 'displayTransformability', 'unlocked'],
    ...(pictures.length > 0 && described ? ['alternativeText'] : [])
  ]
  const moves = pictures.some((path) => /^image\/(?:gif|webp)$/u.test(pictureType(path) ?? ''))
  return [
    ...modes.map((mode) => property('accessMode', mode)),
    property('accessModeSufficient', described ? 'textual' : modes.join(',')),
    ...features.map((feature) => property('accessibilityFeature', feature)),
    property('accessibilityHazard', moves ? 'unknown' : 'none'),
    property('accessibilitySummary', summaryOf(book, settings, pictures.length > 0, described))
  ]
}

function summaryOf(book: Book, settings: Settings, pictured: boolean, described: boolean): string {
  const {words, unspaced} = localeSettings(settings, book.locales[0]).profile
  const sentences = [
    bookWord('summary', words),
    book.chapters.some(({headings}) => headings.length > 0) && bookWord('summaryHeadings', words),
    book.chapters.some(({notes}) => notes !== undefined) && bookWord('summaryNotes', words),
    pictured && bookWord(described ? 'summaryDescribed' : 'summaryUndescribed', words),
    book.locales.length > 1 && bookWord('summaryBilingual', words)
  ]
  return sentences.filter(Boolean).join(unspaced ? '' : ' ')
}

function property(name: string, value: string): Markup {
  return html`<meta property="schema:${name}">${value}</meta>\n`
}
