import type {Author, Picture} from '../model/essay.ts'
import {isLocale} from '../model/names.ts'
import {dateOf} from './dates.ts'
import {dateUnsure, fieldSetAside} from './field-doubts.ts'
import type {Account, Fields, Recognised} from './types.ts'

type Values = Readonly<Record<string, unknown>>

/** Fields under Hexapla's names, and what the document says of its language and its address. */
interface Foreign {
  readonly fields: Fields
  readonly language?: string
  readonly name?: string
}

/** Other systems' names for what Hexapla has a name for, the likeliest first. */
const synonyms = {
  title: ['title'],
  subtitle: ['subtitle', 'sub_title'],
  description: ['description', 'summary', 'excerpt'],
  section: ['section'],
  authors: ['authors', 'author'],
  date: ['date', 'publishDate', 'pubDate', 'published'],
  updated: ['updated', 'lastmod', 'last_modified_at', 'modified'],
  image: ['image', 'cover', 'thumbnail', 'featured_image'],
  locale: ['locale']
} as const

/** Fields with rules of their own in Hexapla: a value that breaks them is kept under another name. */
const strict: Readonly<Record<string, (value: unknown) => boolean>> = {
  status: (value) => value === 'draft' || value === 'published' || value === 'withdrawn',
  locales: (value) => isTextList(value) && [value].flat().every((tag) => isLocale(String(tag))),
  tags: isTextList,
  aliases: isTextList,
  credit: isText,
  rights: isText,
  isbn: isText
}

/** Translate front matter of Hugo, Jekyll, Hexo or Docusaurus into Hexapla's. Unknown fields are handed on. */
export function readForeignFields(values: Values, lineOf: (field: string) => number, account: Account): Foreign {
  const more: Record<string, unknown> = {...values}
  const take = <Value>(
    what: keyof typeof synonyms,
    read: (value: unknown, line: number) => Value | undefined
  ): Value | undefined => {
    for (const field of synonyms[what]) {
      if (!Object.hasOwn(more, field) || more[field] === null || more[field] === '') continue
      const value = read(more[field], lineOf(field))
      if (value === undefined) continue
      tell(what, more[field], lineOf(field), account)
      if (keepsMore(more[field])) setAside(field, more, lineOf, account)
      else delete more[field]
      return value
    }
    return undefined
  }
  const day = (value: unknown, line: number): string | undefined => readDay(value, line, account)
  const found = {
    title: take('title', textOf),
    subtitle: take('subtitle', textOf),
    description: take('description', textOf),
    section: take('section', textOf),
    authors: take('authors', readAuthors),
    date: take('date', day),
    image: take('image', readImage)
  }
  const updated = take('updated', day)
  const language = take('locale', textOf) ?? textOf(values.lang) ?? textOf(values.language)
  for (const field of [
    ...Object.values(synonyms).flatMap((names) => names.slice(0, 1)),
    'author',
    ...Object.keys(strict)
  ]) {
    if (Object.hasOwn(more, field) && more[field] !== null && !strict[field]?.(more[field]))
      setAside(field, more, lineOf, account)
  }
  if (updated !== undefined) more.updated = updated
  hold(more)
  const fields = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Fields
  const name = textOf(values.slug)
  return {fields: {...fields, more}, ...(language ? {language} : {}), ...(name ? {name} : {})}
}

/** What Hugo calls `draft: true` and Jekyll `published: false` is a status here. */
function hold(more: Record<string, unknown>): void {
  if (more.status !== undefined || (more.draft !== true && more.published !== false)) return
  more.status = 'draft'
  delete more.draft
  delete more.published
}

/** Whether an author or a picture has details that Hexapla has no field for. */
function keepsMore(value: unknown): boolean {
  const items = [value].flat().filter((item) => typeof item === 'object' && item !== null)
  return items.some(
    (item) =>
      Object.keys(item).some((key) => !detail.has(key)) ||
      ['note', 'title', 'bio'].filter((key) => key in item).length > 1
  )
}

const detail = new Set(['name', 'note', 'title', 'bio', 'src', 'url', 'path', 'image', 'alt', 'caption'])

/** Keep a value that Hexapla would refuse: under a name that it hands on. */
function setAside(
  field: string,
  more: Record<string, unknown>,
  lineOf: (field: string) => number,
  account: Account
): void {
  more[`original-${field}`] = more[field]
  delete more[field]
  account.doubts.push({line: lineOf(field), message: fieldSetAside(field)})
}

function tell(what: keyof typeof synonyms, value: unknown, line: number, account: Account): void {
  const names: Readonly<Record<string, Recognised['what'] | undefined>> = {
    authors: 'author',
    updated: undefined,
    locale: undefined
  }
  const named = what in names ? names[what] : (what as Recognised['what'])
  if (named)
    account.recognised.push({what: named, text: typeof value === 'string' ? value : JSON.stringify(value), line})
}

function textOf(value: unknown): string | undefined {
  return isText(value) ? String(value).trim() : undefined
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number'
}

function isTextList(value: unknown): boolean {
  return isText(value) || (Array.isArray(value) && value.every(isText))
}

/** The day of a date in any form that pages use; the time of day is not kept. */
function readDay(value: unknown, line: number, account: Account): string | undefined {
  const text = textOf(value)
  const found = text === undefined ? undefined : dateOf(text)
  if (text && found && !found.sure) account.doubts.push({line, message: dateUnsure(text, found.day)})
  return found?.day
}

function readAuthors(value: unknown): readonly Author[] | undefined {
  const items = Array.isArray(value) ? value : [value]
  const authors = items.map((item): Author | undefined => {
    const name = textOf(item)
    if (name) return {name}
    if (typeof item !== 'object' || item === null) return undefined
    const {name: own, note, title, bio} = item as Values
    const text = textOf(note) ?? textOf(title) ?? textOf(bio)
    const named = textOf(own)
    return named ? {name: named, ...(text ? {note: text} : {})} : undefined
  })
  return authors.every((author) => author !== undefined) ? authors : undefined
}

function readImage(value: unknown): Picture | undefined {
  const file = textOf(value)
  if (file) return {src: file, alt: ''}
  if (typeof value !== 'object' || value === null) return undefined
  const {src, url, path, image, alt, caption} = value as Values
  const source = textOf(src) ?? textOf(url) ?? textOf(path) ?? textOf(image)
  const said = textOf(caption)
  return source ? {src: source, alt: textOf(alt) ?? '', ...(said ? {caption: said} : {})} : undefined
}
