import type {Author, Correction, Meta, Picture} from '../model/essay.ts'
import {InputError, type Words} from '../model/message.ts'
import {isLocale, isSlug, type Locale} from '../model/names.ts'
import type {FrontMatter} from './front-matter.ts'

const wrongType: Words = {
  en: 'Unexpected value of `{{field}}`, expected {{wanted}}',
  'zh-Hans': '`{{field}}` 的值有误，应为{{wanted}}',
  'zh-Hant': '`{{field}}` 的值有誤，應為{{wanted}}'
}
const noTitle: Words = {
  en: 'Unexpected missing title, expected `title: …` in the front matter',
  'zh-Hans': '缺少标题，文前信息中应有 `title: …`',
  'zh-Hant': '缺少標題，文前資訊中應有 `title: …`'
}

const statuses = ['draft', 'published', 'withdrawn'] as const

const known = new Set([
  ...['title', 'subtitle', 'description', 'section', 'author', 'authors', 'date', 'updated', 'image', 'locale'],
  ...['locales', 'status', 'aliases', 'credit', 'rights', 'tags', 'isbn', 'corrections']
])

/**
 * Check the front matter of an essay and give it its types.
 * @throws InputError with the line of the field that is not what it should be.
 */
export function readMeta(frontMatter: FrontMatter, file: string): Meta {
  const {values} = frontMatter
  const fail = (field: string, wanted: string): never => {
    const at =
      frontMatter.scalars.find(({path}) => path.join('.') === field) ??
      frontMatter.scalars.find(({path}) => path[0] === field.split('.')[0])
    throw new InputError(
      {words: wrongType, values: {field, wanted}},
      {file, line: at?.line ?? 1, column: at?.column ?? 1}
    )
  }
  const text = (field: string): string | undefined => textOf(values[field], () => fail(field, '“…”'))
  const title = text('title')
  if (!title) throw new InputError({words: noTitle}, {file, line: 1, column: 1})
  const status = statuses.find((name) => name === (text('status') ?? 'published'))
  const asDay = (value: string, field: string) => (isDay(value) ? value : fail(field, '`2021-07-21`'))
  const day = (field: string): string | undefined => {
    const value = text(field)
    return value === undefined ? undefined : asDay(value, field)
  }
  const list = (field: string): string[] => listOf(values[field], () => fail(field, '`[…, …]`'))
  const tag = (value: string, field: string): Locale => (isLocale(value) ? value : fail(field, '`en`, `zh-Hans`, …'))
  const locale = text('locale')
  const corrections = readCorrections(values.corrections, asDay, (field) => fail(field, '`{date: …, note: …}`'))
  const image = readImage(values.image, () => fail('image', '`{src: …, alt: …}`'))
  return defined({
    title,
    subtitle: text('subtitle'),
    description: text('description'),
    section: text('section'),
    authors: readAuthors(values, () => fail('authors', '`[{name: …, note: …}]`')),
    date: day('date'),
    updated: latest([day('updated'), ...corrections.map(({date}) => date)]),
    image,
    locale: locale === undefined ? undefined : tag(locale, 'locale'),
    locales: values.locales === undefined ? undefined : list('locales').map((value) => tag(value, 'locales')),
    status: status ?? fail('status', '`draft`, `published`, `withdrawn`'),
    aliases: list('aliases').map((name) => (isSlug(name) ? name : fail('aliases', '`[old-name]`'))),
    credit: text('credit'),
    rights: text('rights'),
    tags: list('tags'),
    isbn: text('isbn'),
    corrections,
    more: Object.fromEntries(Object.entries(values).filter(([name]) => !known.has(name)))
  })
}

type Defined<Shape> = {[Name in keyof Shape as undefined extends Shape[Name] ? never : Name]: Shape[Name]} & {
  [Name in keyof Shape as undefined extends Shape[Name] ? Name : never]?: Exclude<Shape[Name], undefined>
}

function defined<Shape extends object>(shape: Shape): Defined<Shape> {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Defined<Shape>
}

function textOf(value: unknown, fail: () => never): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'object') return fail()
  return String(value).trim()
}

function listOf(value: unknown, fail: () => never): string[] {
  if (value === undefined || value === null) return []
  const items = Array.isArray(value) ? value : [value]
  return items.map((item) => textOf(item, fail) ?? fail())
}

function readAuthors(values: Readonly<Record<string, unknown>>, fail: () => never): Author[] {
  const value = values.authors ?? values.author
  if (value === undefined || value === null) return []
  return (Array.isArray(value) ? value : [value]).map((item) => {
    if (typeof item !== 'object' || item === null) return {name: textOf(item, fail) ?? fail()}
    const {name, note} = item as {name?: unknown; note?: unknown}
    return defined({name: textOf(name, fail) ?? fail(), note: textOf(note, fail)})
  })
}

function readImage(value: unknown, fail: () => never): Picture | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'object') return {src: textOf(value, fail) ?? fail(), alt: ''}
  const {src, alt, caption} = value as {src?: unknown; alt?: unknown; caption?: unknown}
  return defined({src: textOf(src, fail) ?? fail(), alt: textOf(alt, fail) ?? '', caption: textOf(caption, fail)})
}

/** @param asDay gives back a day, or says what is wrong with the field */
function readCorrections(
  value: unknown,
  asDay: (text: string, field: string) => string,
  failIn: (field: string) => never
): Correction[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) return failIn('corrections')
  return value.map((item: unknown, index) => {
    const place = `corrections.${index}`
    const fail = () => failIn(place)
    if (typeof item !== 'object' || item === null) return fail()
    const {date, note} = item as {date?: unknown; note?: unknown}
    return {date: asDay(textOf(date, fail) ?? fail(), `${place}.date`), note: textOf(note, fail) ?? fail()}
  })
}

/** A correction changes the essay on its day, whether or not `updated` says so. */
function latest(days: readonly (string | undefined)[]): string | undefined {
  return days
    .filter((found) => found !== undefined)
    .sort()
    .at(-1)
}

function isDay(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text)
  if (!found) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** Looks up the text of a front-matter value by its path; undefined where it is not translated. */
export type TextAt = (path: readonly (string | number)[]) => string | undefined

/** The same front matter in other words. */
export function metaTexts(meta: Meta, textAt: TextAt): Meta {
  const at = (field: 'title' | 'subtitle' | 'description' | 'section') => textAt([field]) ?? meta[field]
  const {image} = meta
  return defined({
    ...meta,
    title: at('title') ?? meta.title,
    subtitle: at('subtitle'),
    description: at('description'),
    section: at('section'),
    authors: meta.authors.map(({name, note}, index) =>
      defined({name: textAt(['authors', index, 'name']) ?? name, note: textAt(['authors', index, 'note']) ?? note})
    ),
    image:
      image &&
      defined({
        src: image.src,
        alt: textAt(['image', 'alt']) ?? image.alt,
        caption: textAt(['image', 'caption']) ?? image.caption
      }),
    credit: textAt(['credit']) ?? meta.credit,
    rights: textAt(['rights']) ?? meta.rights,
    corrections: meta.corrections.map(({date, note}, index) => ({
      date,
      note: textAt(['corrections', index, 'note']) ?? note
    })),
    tags: meta.tags.map((tag, index) => textAt(['tags', index]) ?? tag),
    more: Object.fromEntries(
      Object.entries(meta.more).map(([name, value]) => [name, inOtherWords(value, [name], textAt)])
    )
  })
}

function inOtherWords(value: unknown, path: readonly (string | number)[], textAt: TextAt): unknown {
  if (Array.isArray(value)) return value.map((item, index) => inOtherWords(item, [...path, index], textAt))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, inOtherWords(item, [...path, name], textAt)])
    )
  }
  return textAt(path) ?? value
}
