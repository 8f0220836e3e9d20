import {sumOf, totalOf, type WordCounts} from '../memory/plan.ts'
import type {StatusRow} from '../pipeline/status.ts'
import type {Session} from './session.ts'
import {type Column, table} from './table.ts'

const noWords = sumOf([])

/** Cells of a count in the order of the columns. */
function cellsOf(words: WordCounts): number[] {
  const {new: fresh, fuzzy, exact, repeated, stale} = words
  return [totalOf(words), fresh, fuzzy['75-84'], fuzzy['85-94'], fuzzy['95-99'], exact, repeated, stale]
}

/** What there is to do in words, essay by essay, and for each locale together. */
export function sayWords({out, say}: Session, rows: readonly StatusRow[]): void {
  const {bold, dim, red, yellow} = out.colors
  const columns: Column[] = [
    {title: say('status.essay')},
    {title: say('status.locale')},
    {title: say('status.total'), side: 'left'},
    {title: say('status.new'), side: 'left', tint: red},
    ...['75–84', '85–94', '95–99'].map((title): Column => ({title, side: 'left'})),
    {title: say('status.exact'), side: 'left'},
    {title: say('status.repeated'), side: 'left'},
    {title: say('status.stale'), side: 'left', tint: yellow}
  ]
  const numbers = (words: WordCounts) => cellsOf(words).map((count) => (count === 0 ? dim('·') : String(count)))
  const lines = rows.flatMap(({slug, locales}) =>
    locales.map(({locale, words = noWords}, index) => [index === 0 ? bold(slug) : '', locale, ...numbers(words)])
  )
  const all = [...new Set(rows.flatMap(({locales}) => locales.map(({locale}) => locale)))]
  const sums = all.map((tag, index) => {
    const own = rows.flatMap(({locales}) => locales.filter(({locale}) => locale === tag))
    return [index === 0 ? say('status.sum') : '', tag, ...numbers(sumOf(own.map(({words = noWords}) => words)))]
  })
  out.say(...table(columns, rows.length > 1 ? [...lines, ...sums] : lines, out.colors))
}

const names = ['total', 'new', '75-84', '85-94', '95-99', 'exact', 'repeated', 'stale']

/** The same as CSV, a row for each essay and locale. No cell needs quotation marks. */
export function wordsAsCsv(rows: readonly StatusRow[]): string {
  const lines = rows.flatMap(({slug, sourceLocale, locales}) =>
    locales.map(({locale, words = noWords}) => [slug, sourceLocale, locale, ...cellsOf(words)])
  )
  return [['essay', 'from', 'to', ...names], ...lines].map((cells) => `${cells.join(',')}\r\n`).join('')
}
