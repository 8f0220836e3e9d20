import type {ArchiveRecord, FieldSource, Mapping} from '../../model/mapping.ts'
import {InputError, type Message, type Words} from '../../model/message.ts'
import {isSlug, type Slug} from '../../model/names.ts'
import {dateOf} from '../dates.ts'
import {dateUnsure} from '../field-doubts.ts'
import type {Known} from '../types.ts'
import {plainOf} from './html.ts'
import {textOf, valuesOf} from './values.ts'

const notText: Words = {
  en: 'Unexpected object in the field for `{{field}}`, expected a text; name what is inside, as in `title.rendered`',
  'zh-Hans': '`{{field}}` 对应的字段是一个对象，应为文字；请写明其中的哪一项，如 `title.rendered`',
  'zh-Hant': '`{{field}}` 對應的欄位是一個物件，應為文字；請寫明其中的哪一項，如 `title.rendered`'
}
const noDate: Words = {
  en: 'Unexpected `{{text}}` for `{{field}}`, expected a day, such as 2021-07-21',
  'zh-Hans': '`{{field}}` 的值 `{{text}}` 有误，应为日期，如 2021-07-21',
  'zh-Hant': '`{{field}}` 的值 `{{text}}` 有誤，應為日期，如 2021-07-21'
}
const noStatus: Words = {
  en: 'Unexpected `{{text}}` for `status`, expected `draft`, `published` or `withdrawn`; the mapping can translate it with `values`',
  'zh-Hans': '`status` 的值 `{{text}}` 有误，应为 `draft`、`published` 或 `withdrawn`；可在映射文件中用 `values` 对应',
  'zh-Hant': '`status` 的值 `{{text}}` 有誤，應為 `draft`、`published` 或 `withdrawn`；可在對應檔中用 `values` 對應'
}

/** Front matter made of an article's fields, and what is not sure about it. */
interface Mapped {
  readonly known: Known
  readonly doubts: readonly Message[]
}

const texts = ['title', 'subtitle', 'description', 'section'] as const
const passed = new Set(['rights', 'credit', 'isbn'])

/**
 * Front matter of an article from its fields.
 * @throws InputError where a value is none that the field can have
 */
export function fieldsOf(record: ArchiveRecord, {fields = {}, form, aliases}: Mapping, slug: Slug | undefined): Mapped {
  const doubts: Message[] = []
  const text = (field: string): string | undefined => {
    const source = fields[field]
    const found = textOf(record, source)
    if (found === undefined && valuesOf(record, source).some((value) => typeof value === 'object'))
      throw new InputError({words: notText, values: {field}})
    return found === undefined || form === 'markdown' ? found : plainOf(found)
  }
  const day = (field: string): string | undefined => {
    const written = text(field)
    if (written === undefined || /^0000-00-00/u.test(written)) return undefined
    const found = dayIn(written)
    if (!found) throw new InputError({words: noDate, values: {field, text: written.slice(0, 60)}})
    if (!found.sure) doubts.push(dateUnsure(written, found.day))
    return found.day
  }
  const more: Record<string, unknown> = {}
  for (const [field, source] of Object.entries(fields)) {
    if (special.has(field)) continue
    const value = passed.has(field) ? text(field) : valueFor(record, source)
    if (value !== undefined) more[field] = value
  }
  const [updated, status, tags] = [day('updated'), text('status'), tagsOf(record, fields.tags)]
  if (status !== undefined && !['draft', 'published', 'withdrawn'].includes(status))
    throw new InputError({words: noStatus, values: {text: status.slice(0, 60)}})
  const known = present({
    ...Object.fromEntries(texts.map((field) => [field, text(field)])),
    authors: authorsOf(record, fields),
    date: day('date'),
    image: imageOf(text)
  })
  const rest = present({updated, status, tags, ...more, ...former(record, aliases, slug)})
  return {known: {...known, ...(Object.keys(rest).length > 0 ? {more: rest} : {})}, doubts}
}

const special = new Set([
  ...texts,
  ...['authors', 'authors.note', 'date', 'updated', 'image', 'image.alt', 'image.caption', 'status', 'tags']
])

function present(all: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/** A day in any form that pages have, in eight digits, or as seconds or milliseconds since 1970. */
function dayIn(text: string): {readonly day: string; readonly sure: boolean} | undefined {
  const compact = /^(\d{4})(\d{2})(\d{2})$/u.exec(text)
  if (compact) return dateOf(compact.slice(1).join('-'))
  if (/^\d{9,10}$|^\d{12,13}$/u.test(text)) {
    const moment = new Date(Number(text) * (text.length > 10 ? 1 : 1000))
    return {day: moment.toISOString().slice(0, 10), sure: true}
  }
  return dateOf(text)
}

function authorsOf(record: ArchiveRecord, fields: Readonly<Record<string, FieldSource>>) {
  const listed = (field: string): string[] =>
    valuesOf(record, fields[field]).map((value) => {
      if (typeof value === 'object') throw new InputError({words: notText, values: {field}})
      return plainOf(String(value))
    })
  const names = listed('authors').filter((name) => name !== '')
  const notes = listed('authors.note')
  if (names.length === 0) return undefined
  return names.map((name, index) => ({name, ...(notes[index] ? {note: notes[index]} : {})}))
}

function imageOf(text: (field: string) => string | undefined) {
  const [src, alt, caption] = [text('image'), text('image.alt'), text('image.caption')]
  return src === undefined ? undefined : {src, alt: alt ?? '', ...(caption === undefined ? {} : {caption})}
}

function tagsOf(record: ArchiveRecord, source: FieldSource | undefined): string[] | undefined {
  const tags = valuesOf(record, source).map((value) => {
    if (typeof value === 'object') throw new InputError({words: notText, values: {field: 'tags'}})
    return plainOf(String(value))
  })
  return tags.length === 0 ? undefined : [...new Set(tags)]
}

/** What the essay has no rule for is handed on: one value as it is, several as a list. */
function valueFor(record: ArchiveRecord, source: FieldSource): unknown {
  const values = valuesOf(record, source)
  return values.length > 1 ? values : values[0]
}

/**
 * Former addresses: the last step of each as an alias, where it can be one and is not the name of the essay; the whole
 * addresses as well, for rules of a server.
 */
function former(record: ArchiveRecord, source: FieldSource | undefined, slug: Slug | undefined) {
  const addresses = valuesOf(record, source).map((value) => String(value).trim())
  const steps = addresses.flatMap((address) => {
    const path = address.replace(/[?#].*$/u, '').replace(/^[a-z]+:\/\/[^/]*/iu, '')
    return (
      path
        .split('/')
        .filter((step) => step !== '')
        .at(-1) ?? []
    )
  })
  const names = steps
    .map((step) =>
      step
        .replace(/\.\w+$/u, '')
        .toLowerCase()
        .replaceAll('_', '-')
    )
    .filter(isSlug)
  const aliases = [...new Set(names)].filter((name) => name !== slug)
  const whole = addresses.filter((address) => /[/.]/u.test(address))
  return {
    ...(aliases.length > 0 ? {aliases} : {}),
    ...(whole.length > 0 ? {'former-addresses': whole} : {})
  }
}
