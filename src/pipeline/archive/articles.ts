import {fieldsOf} from '../../intake/archive/fields.ts'
import {hasElements, withParagraphs} from '../../intake/archive/html.ts'
import {isWanted, textOf} from '../../intake/archive/values.ts'
import {type Format, type Known, proposeSlug} from '../../intake/index.ts'
import type {Mapping} from '../../model/mapping.ts'
import {InputError, type Message, type Place, type Words} from '../../model/message.ts'
import {isSlug, type Locale, type Slug} from '../../model/names.ts'
import type {Settings} from '../../model/settings.ts'
import {type ArchiveItem, bodyOf, digestOf} from '../../project/archive.ts'

/** An article of an archive, as far as its row or its name tells. */
export interface Article {
  readonly id: string
  readonly place: Place
  readonly item: ArchiveItem
  readonly locale?: Locale
  readonly fault?: InputError
}

/** The text of an article and what is known of it. */
export interface ArticleText {
  readonly bytes: Uint8Array
  readonly digest: string
  readonly known: Known
  readonly format?: Format
  /** The name that it asks for; `named` where the mapping says so. */
  readonly slug?: Slug
  readonly named: boolean
  readonly doubts: readonly Message[]
}

const otherLocale: Words = {
  en: 'Unexpected locale `{{found}}`, expected one of {{known}}; the mapping can translate it with `values`',
  'zh-Hans': '不认识的语言 `{{found}}`，应为 {{known}} 之一；可在映射文件中用 `values` 对应',
  'zh-Hant': '不認識的語言 `{{found}}`，應為 {{known}} 之一；可在對應檔中用 `values` 對應'
}
const second: Words = {
  en: 'Unexpected second article `{{id}}`, expected each once; the other is {{other}}',
  'zh-Hans': '`{{id}}` 重复出现，每篇只应有一次；另一篇在 {{other}}',
  'zh-Hant': '`{{id}}` 重複出現，每篇只應有一次；另一篇在 {{other}}'
}
const noLocale: Words = {
  en: 'Unexpected article without a locale in a group of translations, expected one in the field that the mapping names',
  'zh-Hans': '这一组译文中有一篇没有语言，应在映射文件所写的字段中',
  'zh-Hant': '這一組譯文中有一篇沒有語言，應在對應檔所寫的欄位中'
}
const noBody: Words = {
  en: 'Unexpected missing text, expected it in the field `{{field}}`',
  'zh-Hans': '没有正文，应在字段 `{{field}}` 中',
  'zh-Hant': '沒有內文，應在欄位 `{{field}}` 中'
}
const noTitle: Words = {
  en: 'Unexpected missing title, expected it in the field that the mapping names at `fields.title`',
  'zh-Hans': '没有标题，应在映射文件 `fields.title` 所写的字段中',
  'zh-Hant': '沒有標題，應在對應檔 `fields.title` 所寫的欄位中'
}

/** The articles that the mapping asks for, with their translations together, in the order of the archive. */
export function groupsOf(
  items: readonly ArchiveItem[],
  mapping: Mapping,
  {locales, sourceLocale}: Settings
): Article[][] {
  const order = locales.map(({locale}) => locale)
  const groups = new Map<string, Article[]>()
  const seen = new Map<string, Place>()
  items.forEach((item, index) => {
    if (!item.fault && !isWanted(item.record, mapping.only)) return
    const article = articleOf(item, mapping, {index, order})
    const name = (article.fault ? undefined : textOf(item.record, mapping.group)) ?? `\0${index}`
    const other = seen.get(article.id)
    const fault = other && new InputError({words: second, values: {id: article.id, other: nameOf(other)}}, item.place)
    seen.set(article.id, other ?? item.place)
    const known = groups.get(name) ?? []
    groups.set(name, [...known, fault ? {...article, fault} : article])
  })
  const originals = [sourceLocale, ...order.filter((locale) => locale !== sourceLocale)]
  return [...groups.values()].map((group) => sorted(group, originals))
}

/** Row of a table, or a file. */
export function nameOf({file, line}: Place): string {
  return line === undefined ? file : `${file}:${line}`
}

function articleOf(
  item: ArchiveItem,
  mapping: Mapping,
  {index, order}: {readonly index: number; readonly order: readonly Locale[]}
): Article {
  const {record, place, fault} = item
  const written = textOf(record, mapping.locale)
  const locale = order.find((known) => known.toLowerCase() === written?.replaceAll('_', '-').toLowerCase())
  const group = textOf(record, mapping.group)
  const id =
    textOf(record, mapping.id) ??
    (item.read ? String(record.path) : group === undefined ? undefined : `${group} ${written ?? ''}`) ??
    textOf(record, mapping.slug) ??
    String(index + 1)
  const article = {id, place, item, ...(locale ? {locale} : {})}
  if (fault) return {...article, fault}
  if (written === undefined || locale) return article
  const values = {found: written.slice(0, 60), known: order.join(', ')}
  return {...article, fault: new InputError({words: otherLocale, values}, place)}
}

/** The essay first: the article in the source locale, or else in the first one that there is. */
function sorted(group: readonly Article[], order: readonly Locale[]): Article[] {
  if (group.length === 1) return [...group]
  const seen = new Map<string, Place>()
  const checked = group.map((article): Article => {
    const {locale, place, fault, item} = article
    if (fault) return article
    if (!locale) return {...article, fault: new InputError({words: noLocale}, item.place)}
    const other = seen.get(locale)
    seen.set(locale, other ?? place)
    if (!other) return article
    return {...article, fault: new InputError({words: second, values: {id: locale, other: nameOf(other)}}, place)}
  })
  const rank = ({locale}: Article): number => (locale ? order.indexOf(locale) : order.length)
  return checked.sort((a, b) => rank(a) - rank(b) || Number(a.fault !== undefined) - Number(b.fault !== undefined))
}

/** Read an article's text and its fields. @throws InputError */
export function readArticle({item, id}: Article, mapping: Mapping): ArticleText {
  const {record, place} = item
  const file = item.read?.()
  const body = file ? undefined : bodyOf(item, mapping.body)
  if (!file && (body === undefined || body.trim() === ''))
    throw new InputError({words: noBody, values: {field: mapping.body ?? 'body'}}, place)
  const form = mapping.form ?? (body === undefined ? undefined : hasElements(body) ? 'html' : 'markdown')
  const asked = textOf(record, mapping.slug)
  const named = asked !== undefined && isSlug(asked)
  const {known, doubts} = fieldsOf(record, {...mapping, form}, named ? asked : undefined)
  if (!file && known.title === undefined) throw new InputError({words: noTitle}, place)
  const title = asked ?? known.title
  const slug = named
    ? asked
    : title === undefined
      ? undefined
      : proposeSlug({title, fileName: `${id}.`, date: known.date})
  const bytes = file ?? new TextEncoder().encode(form === 'html' ? withParagraphs(body ?? '') : (body ?? ''))
  return {
    bytes,
    digest: digestOf(item, file),
    known,
    ...(form && !file ? {format: form} : mapping.form ? {format: mapping.form} : {}),
    ...(slug ? {slug} : {}),
    named,
    doubts
  }
}
