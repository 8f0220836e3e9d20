import {createHash} from 'node:crypto'
import type {Cover} from '../../../model/cover.ts'
import type {Locale} from '../../../model/names.ts'
import type {Settings} from '../../../model/settings.ts'
import {localeSettings} from '../../marking.ts'
import {listOf, wordsIn} from '../../words/index.ts'
import {breakLines, type Lines} from '../lines.ts'
import type {Book} from '../types.ts'
import {bookWord} from '../words.ts'

const width = 1600
const height = 2560
const margin = 150
const room = width - 2 * margin
/** Height of the lines of the columns. */
export const stroke = 14

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
 * The cover of a book, made of what it is called and who wrote it.
 *
 * Six columns of lines, as those of the book that Hexapla is named for; how long they are is in the name of the
 * essay, so that no two are alike, and the same one always is.
 */
export function planCover(book: Book, settings: Settings): Cover {
  const [locale] = book.locales
  const script = scriptOf(book.title.lang ?? locale, settings)
  const [paper, ink, accent, tint] =
    palettes[digest(book.label ?? settings.site.title)[0] % palettes.length] ?? palettes[0]
  const said = saidOn(book, settings)
  const places = placesOf(said)
  return {
    title: book.title.text,
    locale,
    width,
    height,
    colours: {paper, ink, accent, tint},
    face: faces[script],
    columns: columnsOf(book.slug, places.columns),
    rules: [
      {x: margin, y: 200, width: 120, height: 12, colour: 'accent'},
      {x: margin, y: places.rule, width: room, height: 3, colour: 'ink'}
    ],
    texts: textsOf(book, said, places, settings)
  }
}

/** What a cover says, in lines: the title, that of the other language in a bilingual book, and who wrote it. */
interface Said {
  readonly title: Lines & {readonly leading: number}
  readonly beside: Lines | undefined
  readonly names: Lines
}

function saidOn({title, otherTitle, locales: [locale], people, volume}: Book, settings: Settings): Said {
  const {words} = localeSettings(settings, locale).profile
  const list = listOf(
    people.filter(({role}) => role === (volume ? 'edt' : 'aut')).map(({name}) => name),
    wordsIn(words)
  )
  const names = volume && list !== '' ? bookWord('editors', words, {names: list}) : list
  const own = title.lang ?? locale
  return {
    title: {...titleLines(title.text, own), leading: scriptOf(own, settings) === 'Latin' ? 1.14 : 1.32},
    beside: otherTitle && breakLines(otherTitle.text, otherTitle.lang ?? locale, room, [92, 78, 66, 56], 2),
    names: breakLines(names, locale, room, [72, 60, 50, 42], 2)
  }
}

/** How far down each thing stands; texts by their first line. */
interface Places {
  readonly title: number
  readonly beside: number
  readonly rule: number
  readonly columns: number
}

function placesOf({title, beside, names}: Said): Places {
  const titleAt = 400 + Math.round(title.size * 0.84)
  const besideAt = titleAt + (title.lines.length - 1) * title.size * title.leading + (beside ? 90 + beside.size : 170)
  const rule = (beside ? besideAt + (beside.lines.length - 1) * beside.size * 1.3 : besideAt - 110) + 100
  const columns = Math.max(1620, Math.round(rule + 260 + names.lines.length * names.size * 1.35))
  return {title: titleAt, beside: besideAt, rule, columns}
}

function textsOf(book: Book, {title, beside, names}: Said, places: Places, settings: Settings): Cover['texts'] {
  const [locale] = book.locales
  const own = book.title.lang ?? locale
  const other = book.otherTitle?.lang ?? locale
  const common = {x: margin, leading: 1, locale}
  const [ink, accent] = ['ink', 'accent'] as const
  const label = book.label !== undefined && {...common, lines: [book.label], y: 310, size: 52, colour: accent}
  const isBold = scriptOf(own, settings) !== 'Latin'
  const otherFace = faces[scriptOf(other, settings)]
  return [
    ...(label ? [label] : []),
    {...common, ...title, y: places.title, colour: ink, locale: own, isBold},
    ...(beside
      ? [{...common, ...beside, y: places.beside, leading: 1.3, colour: ink, locale: other, face: otherFace}]
      : []),
    {...common, ...names, y: places.rule + 120, leading: 1.35, colour: ink},
    {...common, lines: [settings.site.title], y: height - 150, size: 48, colour: accent}
  ]
}

/** A title in few large lines; one that is too long for them in more and smaller ones. */
function titleLines(text: string, locale: Locale): Lines {
  const large = breakLines(text, locale, room, [190, 168, 148, 128], 4)
  return large.lines.length > 4 ? breakLines(text, locale, room, [118, 108, 98, 88, 78], 6) : large
}

function scriptOf(locale: Locale, settings: Settings): keyof typeof faces {
  return localeSettings(settings, locale).profile.script
}

/** Six columns of lines in the lower half; the last line of each is shorter. */
function columnsOf(slug: string, y: number): Cover['columns'] {
  const bytes = digest(slug)
  const gap = 40
  const column = Math.round((room - 5 * gap) / 6)
  return Array.from({length: 6}, (_, at) => {
    const x = margin + at * (column + gap)
    const rows = Math.min(6 + ((bytes[at] ?? 0) % 7), Math.floor((height - 300 - y) / 42))
    const rest = Math.round(column * (0.35 + ((bytes[6 + at] ?? 0) % 40) / 100))
    return Array.from({length: rows}, (_, row) => [x, y + row * 42, row === rows - 1 ? rest : column] as const)
  }).flat()
}

function digest(text: string): readonly [number, ...number[]] {
  return [...createHash('sha256').update(text).digest()] as [number, ...number[]]
}
