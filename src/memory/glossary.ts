import type {Glossary, Term} from '../model/glossary.ts'
import {InputError, type Words} from '../model/message.ts'
import {isSlug, type Locale} from '../model/names.ts'
import {type Cell, readCsv} from './csv.ts'

const unknownColumn: Words = {
  en: 'Unexpected column `{{name}}`, expected a locale of the project or one of {{known}}',
  'zh-Hans': '列名 `{{name}}` 有误，应为项目的语言或 {{known}} 之一',
  'zh-Hant': '欄名 `{{name}}` 有誤，應為專案的語言或 {{known}} 之一'
}
const secondColumn: Words = {
  en: 'Unexpected second column `{{name}}`, expected each column once',
  'zh-Hans': '列 `{{name}}` 重复，每列只应出现一次',
  'zh-Hant': '欄 `{{name}}` 重複，每欄只應出現一次'
}
const tooMany: Words = {
  en: 'Unexpected cell `{{found}}`, expected {{wanted}} cells as in the first line',
  'zh-Hans': '多出单元格 `{{found}}`，应与第一行一样有 {{wanted}} 格',
  'zh-Hant': '多出儲存格 `{{found}}`，應與第一行一樣有 {{wanted}} 格'
}
const badStrict: Words = {
  en: 'Unexpected `{{found}}` in the column `strict`, expected `yes`, `no` or nothing',
  'zh-Hans': '`strict` 列写了 `{{found}}`，应为 `yes`、`no` 或留空',
  'zh-Hant': '`strict` 欄寫了 `{{found}}`，應為 `yes`、`no` 或留空'
}
const badScope: Words = {
  en: 'Unexpected `{{found}}` in the column `scope`, expected names of essays such as `on-trust`, divided by `|`',
  'zh-Hans': '`scope` 列写了 `{{found}}`，应为文章名，如 `on-trust`，用 `|` 分隔',
  'zh-Hant': '`scope` 欄寫了 `{{found}}`，應為文章名稱，如 `on-trust`，用 `|` 分隔'
}
const noTerm: Words = {
  en: 'Unexpected line without a term, expected one in a column of a locale',
  'zh-Hans': '这一行没有术语，至少应有一种语言的术语',
  'zh-Hant': '這一行沒有術語，至少應有一種語言的術語'
}

const fields = ['variants', 'forbidden', 'note', 'scope', 'strict']

/**
 * A glossary from the text of its CSV file.
 *
 * The first line names the columns: one for each locale, `variants` and `forbidden` for all of them or, as
 * `forbidden:zh-Hant`, for one, then `note`, `scope` and `strict`. Several forms in a cell are divided by `|`.
 * @throws InputError with line and column
 */
export function readGlossary(text: string, file: string, locales: readonly Locale[]): Glossary {
  const [header = [], ...rows] = readCsv(text, file)
  const columns = header.map((cell) => cell.text)
  for (const [index, cell] of header.entries()) {
    const place = {file, line: cell.line, column: cell.column}
    const known = [...fields, 'variants:…', 'forbidden:…'].map((name) => `\`${name}\``).join(', ')
    if (!isColumn(cell.text, locales))
      throw new InputError({words: unknownColumn, values: {name: cell.text, known}}, place)
    if (columns.indexOf(cell.text) < index)
      throw new InputError({words: secondColumn, values: {name: cell.text}}, place)
  }
  return rows.map((row) => readTerm(row, {columns, file, locales}))
}

function isColumn(name: string, locales: readonly string[]): boolean {
  const [, field, locale] = /^(variants|forbidden):(.+)$/u.exec(name) ?? []
  return fields.includes(name) || locales.includes(field === undefined ? name : (locale ?? ''))
}

interface Table {
  readonly columns: readonly string[]
  readonly file: string
  readonly locales: readonly Locale[]
}

function readTerm(row: readonly Cell[], {columns, file, locales}: Table): Term {
  const fault = (words: Words, cell: Cell | undefined, values: Record<string, string | number> = {}) =>
    new InputError({words, values}, {file, line: cell?.line ?? 1, column: cell?.column ?? 1})
  const excess = row.slice(columns.length).find((cell) => cell.text !== '')
  if (excess) throw fault(tooMany, excess, {found: excess.text, wanted: columns.length})
  const cellOf = (name: string) => row[columns.indexOf(name)]
  const listOf = (name: string) => split(cellOf(name)?.text ?? '')
  const byLocale = (name: string, own: (locale: Locale) => readonly string[]) =>
    Object.fromEntries(
      locales
        .map((locale) => [locale, [...own(locale), ...listOf(`${name}:${locale}`), ...listOf(name)]] as const)
        .filter(([, forms]) => forms.length > 0)
    )
  const own = locales.filter((locale) => listOf(locale).length > 0)
  const forbidden = byLocale('forbidden', () => [])
  if (own.length === 0 && Object.keys(forbidden).length === 0) throw fault(noTerm, row[0])
  const strict = cellOf('strict')?.text.toLowerCase() ?? ''
  if (!['', 'yes', 'no'].includes(strict)) throw fault(badStrict, cellOf('strict'), {found: strict})
  const scope = listOf('scope')
  const wrong = scope.find((slug) => !isSlug(slug))
  if (wrong !== undefined) throw fault(badScope, cellOf('scope'), {found: wrong})
  const forms = byLocale('variants', listOf)
  const note = cellOf('note')?.text ?? ''
  return {
    forms: Object.fromEntries(own.map((locale) => [locale, forms[locale] ?? []])),
    forbidden,
    scope: scope.filter(isSlug),
    strict: strict === 'yes',
    ...(note === '' ? {} : {note})
  }
}

function split(text: string): string[] {
  return text
    .split('|')
    .map((form) => form.trim())
    .filter((form) => form !== '')
}
