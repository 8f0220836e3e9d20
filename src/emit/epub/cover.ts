import {createHash} from 'node:crypto'
import {html, type Markup} from '../../model/markup.ts'
import type {Settings} from '../../model/settings.ts'
import {localeSettings} from '../marking.ts'
import {listOf, wordsIn} from '../words/index.ts'
import {clean} from './document.ts'
import {breakLines} from './lines.ts'
import type {Book} from './types.ts'

const width = 1600
const height = 2560
const margin = 150

/** Paper, ink, accent and the tint of the columns, chosen by the section so that a series looks like one. */
const palettes = [
  ['#f4efe4', '#1f2a30', '#a83a2a', '#d9cfbb'],
  ['#22323c', '#f3ecdd', '#e0a458', '#35495a'],
  ['#e9ece4', '#23312a', '#4a6b52', '#c9d1c2'],
  ['#efe3d6', '#33221c', '#8c4a2f', '#dcc6b1'],
  ['#2d2a3a', '#efe9f4', '#c98fa0', '#423e55'],
  ['#f2ede9', '#2a2430', '#6b4c7a', '#dad0d8']
] as const

const faces = {
  Hans: "'Noto Serif CJK SC','Source Han Serif SC','Songti SC',SimSun,serif",
  Hant: "'Noto Serif CJK TC','Source Han Serif TC','Songti TC',PMingLiU,serif",
  Latin: "Palatino,'Palatino Linotype','Iowan Old Style',Georgia,serif",
  other: 'serif'
} as const

/**
 * The cover of a book, drawn from what it is called and who wrote it.
 *
 * Six columns of lines, as those of the book that Hexapla is named for; how long they are is in the name of the
 * essay, so that no two are alike, and the same one always is.
 */
export function printCover(book: Book, settings: Settings): string {
  const [locale] = book.locales
  const {profile} = localeSettings(settings, book.title.lang ?? locale)
  const [paper, ink, accent, tint] =
    palettes[digest(book.label ?? settings.site.title)[0] % palettes.length] ?? palettes[0]
  const authors = book.people.filter(({role}) => role === (book.volume ? 'edt' : 'aut')).map(({name}) => name)
  const names = listOf(authors, wordsIn(localeSettings(settings, locale).profile.words))
  const room = width - 2 * margin
  const title = breakLines(book.title.text, locale, room, [190, 168, 148, 128, 108, 92, 78], 4)
  const other = book.otherTitle
    ? breakLines(book.otherTitle.text, book.otherTitle.lang ?? locale, room, [92, 78, 66, 56], 2)
    : undefined
  const author = breakLines(names, locale, room, [72, 60, 50, 42], 2)
  const leading = profile.script === 'Latin' ? 1.14 : 1.32
  const titleAt = 560
  const otherAt = titleAt + (title.lines.length - 1) * title.size * leading + 170
  const ruleAt = (other ? otherAt + (other.lines.length - 1) * other.size * 1.3 : otherAt - 70) + 60
  const columnsAt = Math.max(1620, Math.round(ruleAt + 260 + author.lines.length * author.size * 1.35))
  return clean(html`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xml:lang="${locale}">
<title>${book.title.text}</title>
<rect width="${width}" height="${height}" fill="${paper}"/>
${columns(book.slug, tint, columnsAt)}<rect x="${margin}" y="200" width="120" height="12" fill="${accent}"/>
<g font-family="${faces[profile.script]}" fill="${ink}">
${book.label !== undefined && lines([book.label], {x: margin, y: 310, size: 52, leading: 1, fill: accent})}\
${lines(title.lines, {x: margin, y: titleAt, size: title.size, leading, weight: profile.script === 'Latin' ? 'normal' : 'bold'})}\
${other && lines(other.lines, {x: margin, y: otherAt, size: other.size, leading: 1.3, lang: book.otherTitle?.lang, face: faceOf(book, settings)})}\
<rect x="${margin}" y="${ruleAt}" width="${room}" height="3" fill="${ink}"/>
${lines(author.lines, {x: margin, y: ruleAt + 120, size: author.size, leading: 1.35})}\
${lines([settings.site.title], {x: margin, y: height - 150, size: 48, leading: 1, fill: accent})}</g>
</svg>
`)
}

function faceOf({otherTitle, locales}: Book, settings: Settings): string {
  return faces[localeSettings(settings, otherTitle?.lang ?? locales[0]).profile.script]
}

/** How lines of text stand on the cover. */
interface Setting {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly leading: number
  readonly fill?: string
  readonly weight?: string
  readonly lang?: string | undefined
  readonly face?: string
}

function lines(texts: readonly string[], {x, y, size, leading, fill, weight, lang, face}: Setting): Markup[] {
  return texts.map(
    (text, index) =>
      html`<text x="${x}" y="${Math.round(y + index * size * leading)}" font-size="${size}"${fill && html` fill="${fill}"`}${weight && html` font-weight="${weight}"`}${lang && html` xml:lang="${lang}"`}${face && html` font-family="${face}"`}>${text}</text>\n`
  )
}

/** Six columns of lines in the lower half, as one figure; the last line of each is shorter. */
function columns(slug: string, tint: string, y: number): Markup {
  const bytes = digest(slug)
  const gap = 40
  const column = Math.round((width - 2 * margin - 5 * gap) / 6)
  const figure = Array.from({length: 6}, (_, at) => {
    const x = margin + at * (column + gap)
    const rows = 6 + ((bytes[at] ?? 0) % 7)
    const rest = Math.round(column * (0.35 + ((bytes[6 + at] ?? 0) % 40) / 100))
    return Array.from({length: rows}, (_, row) => `M${x} ${y + row * 42}h${row === rows - 1 ? rest : column}`).join('')
  })
  return html`<path d="${figure.join('')}" stroke="${tint}" stroke-width="14"/>\n`
}

function digest(text: string): readonly [number, ...number[]] {
  return [...createHash('sha256').update(text).digest()] as [number, ...number[]]
}
