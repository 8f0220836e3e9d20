import {printXhtml} from '../../markdown/html/xhtml.ts'
import type {Edition} from '../../model/edition.ts'
import {html, trusted} from '../../model/markup.ts'
import type {Settings} from '../../model/settings.ts'
import {idPrefix} from '../identifier.ts'
import {printCorrections} from './corrections.ts'
import {printHead} from './head.ts'
import type {Bound} from './links.ts'
import type {Met} from './semantics.ts'
import {textOf} from './text.ts'
import type {Chapter} from './types.ts'
import {uprightMarkup, uprightNumbers} from './vertical.ts'

/** What a chapter's book says of all its chapters. */
export interface ChapterOptions {
  readonly settings: Settings
  readonly bound: Bound
  readonly vertical: boolean
}

/** An edition as a chapter of a book: its head, its text, its notes. */
export function chapterOf(edition: Edition, {settings, bound, vertical}: ChapterOptions): Chapter {
  const pictures = new Set<string>()
  const met: Met = {headings: [], undescribed: false}
  const id = `${idPrefix(edition.slug)}title`
  const head = printHead([edition], settings, {id, met, onPicture: (path) => pictures.add(path)})
  const corrections = html`${printCorrections([edition], settings)}`
  const pieces: string[] = []
  for (const {tree} of textOf(edition, {settings, bound, suffix: '', met, onPicture: (path) => pictures.add(path)})) {
    if (vertical) uprightNumbers(tree)
    const printed = printXhtml([tree])
    if (printed !== '') pieces.push(printed)
  }
  return {
    slug: edition.slug,
    title: head.title,
    markup: html`<section epub:type="chapter" role="doc-chapter" aria-labelledby="${id}">
${vertical ? trusted(uprightMarkup(head.markup.markup)) : head.markup}${trusted(pieces.join('\n'))}
${vertical ? trusted(uprightMarkup(corrections.markup)) : corrections}</section>
`.markup,
    headings: met.headings,
    ...(met.notes === undefined ? {} : {notes: met.notes}),
    pictures: [...pictures],
    described: !met.undescribed
  }
}
