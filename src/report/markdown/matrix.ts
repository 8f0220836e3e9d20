import type {Coverage, EssayCoverage} from '../../model/edition.ts'
import {say} from '../../model/message.ts'
import type {Language, Locale} from '../../model/names.ts'
import {leftOf, localesOf, percentOf, workIn} from '../coverage.ts'
import {pageWords} from '../page-words.ts'
import type {CheckOutcome} from '../types.ts'
import {countOf} from '../words.ts'
import {literalOf} from './text.ts'

/** So many essays have a row; of more, those with most to do. */
const rows = 40

/** How far each essay has come in each locale, as a table. */
export function matrixOf({coverage}: Pick<CheckOutcome, 'coverage'>, language: Language): string {
  const locales = localesOf(coverage)
  if (locales.length === 0) return ''
  const shown = coverage.length <= rows ? coverage : coverage.toSorted((a, b) => workIn(b) - workIn(a)).slice(0, rows)
  const head = [say({words: pageWords.essay}, language), ...locales]
  const lines = [head, head.map(() => '---'), ...shown.map((essay) => rowOf(essay, locales, language))]
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
  const hidden = coverage.length - shown.length
  if (hidden === 0) return table
  const values = {essays: countOf('essays', hidden, language)}
  return `${table}\n\n${say({words: pageWords.cutRows, values}, language)}`
}

function rowOf({slug, status, locales}: EssayCoverage, all: readonly Locale[], language: Language): string[] {
  const mark = status === 'published' ? '' : ` (${pageWords[status][language]})`
  const cells = all.map((locale) => {
    const found = locales.find((one) => one.locale === locale)
    return found ? cellOf(found.coverage, language) : ''
  })
  return [literalOf(slug) + mark, ...cells]
}

function cellOf(coverage: Coverage, language: Language): string {
  return [`${percentOf(coverage)} %`, ...leftOf(coverage, language)].join(' · ')
}
