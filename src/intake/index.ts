import {InputError, type Words} from '../model/message.ts'
import {decode} from './encoding.ts'
import * as doubts from './field-doubts.ts'
import {formatOf} from './format.ts'
import {readHtml} from './html.ts'
import {recogniseLocale} from './locale.ts'
import {readMarkdown} from './markdown.ts'
import {readPage} from './page.ts'
import {placePictures} from './place-pictures.ts'
import {printEssay} from './print.ts'
import {proposeSlug} from './slug.ts'
import type {Account, Draft, Fields, Intake, IntakeOptions, Known} from './types.ts'
import {wordLists} from './words/index.ts'

export {picturesOf} from './place-pictures.ts'
export {proposeSlug} from './slug.ts'
export type {Doubt, Format, Intake, IntakeOptions, Known} from './types.ts'

const noText: Words = {
  en: 'Unexpected empty file, expected the text of an essay',
  'zh-Hans': '文件是空的，应有文章内容',
  'zh-Hant': '檔案是空的，應有文章內容'
}

/**
 * Make an essay of what somebody has: a page's text, HTML, or Markdown of another system.
 *
 * Parts are recognised by structure and by the words that pages use, never by one site's template. What
 * is not certain is among the doubts, and what is not in the essay is among the removed: no text is lost.
 * @throws InputError where the bytes are no text or the text is empty.
 */
export function intake(bytes: Uint8Array, options: IntakeOptions): Intake {
  const account: Account = {recognised: [], doubts: [], removed: []}
  const file = options.fileName ?? '-'
  const {text, encoding} = decode(bytes, options.encoding, file, account)
  if (!/[\p{L}\p{N}]/u.test(text)) throw new InputError({words: noText}, {file})
  const format = options.format ?? formatOf(text, options.fileName)
  const draft = withKnown(read[format](text, file, account, options.known), options.known, account)
  const plain = [draft.fields.title, draft.fields.subtitle, draft.prose].join('\n')
  const locale = recogniseLocale({text: plain, page: text, declared: draft.language}, options, account)
  const fields = complete(draft, locale, options, account)
  const slug = proposeSlug({
    title: draft.fields.title ?? '',
    name: draft.name,
    fileName: options.fileName,
    date: fields.date
  })
  const byLine = <Item extends {readonly line: number}>(items: readonly Item[]): Item[] =>
    [...items].sort((a, b) => a.line - b.line)
  const placed = placePictures({fields, body: draft.body}, (address) => options.pictureAt?.(address, slug) ?? address)
  return {
    markdown: printEssay(placed.fields, locale === options.sourceLocale ? undefined : locale, placed.body),
    slug,
    locale,
    encoding,
    format,
    paragraphs: draft.paragraphs,
    recognised: byLine(account.recognised),
    doubts: byLine(account.doubts),
    removed: byLine(account.removed)
  }
}

const read = {
  page: (text: string, _file: string, account: Account): Draft => readPage(text, account),
  html: readHtml,
  markdown: readMarkdown
}

/** What is known counts more; a title of the text's own that is another one is told of. */
function withKnown(draft: Draft, known: Known | undefined, account: Account): Draft {
  if (!known) return draft
  const {title} = draft.fields
  if (title !== undefined && known.title !== undefined && title !== known.title)
    account.removed.push({line: lineOf('title', account), text: title, what: 'heading'})
  for (const what of ['title', 'subtitle', 'section', 'description', 'date'] as const) {
    const text = known[what]
    if (text !== undefined) account.recognised.push({what, text, line: 1})
  }
  for (const {name} of known.authors ?? []) account.recognised.push({what: 'author', text: name, line: 1})
  const more = {...draft.fields.more, ...known.more}
  return {...draft, fields: {...draft.fields, ...known, ...(Object.keys(more).length > 0 ? {more} : {})}}
}

/** An essay must have a title; a picture should have a description. */
function complete(
  {fields, paragraphs}: Draft,
  locale: string,
  options: IntakeOptions,
  account: Account
): Fields & {title: string} {
  const {image} = fields
  const {otherwise} = options
  const date = fields.date ?? otherwise
  if (fields.date === undefined && otherwise !== undefined)
    account.doubts.push({line: 1, message: doubts.dateOfFile(otherwise)})
  if (image && image.alt === '')
    account.doubts.push({line: lineOf('image', account), message: doubts.pictureUndescribed(image.src)})
  const stem = options.fileName
    ?.replace(/^.*[\\/]/u, '')
    .replace(/\.[^.]*$/u, '')
    .replaceAll(/[-_]+/gu, ' ')
    .trim()
  const words = wordLists[locale === 'zh-Hans' || locale === 'zh-Hant' ? locale : 'en']
  const title = fields.title ?? (stem || words.untitled)
  if (fields.title === undefined) account.doubts.push({line: 1, message: doubts.titleMissing(title)})
  if (paragraphs === 0) account.doubts.push({line: lineOf('title', account), message: doubts.bodyMissing(title)})
  return {...fields, title, ...(date === undefined ? {} : {date})}
}

function lineOf(what: string, account: Account): number {
  return account.recognised.find((found) => found.what === what)?.line ?? 1
}
