import {InputError, type Place, type Words} from '../model/message.ts'

/** A cell, and where it begins in the file. */
export interface Cell {
  readonly text: string
  readonly line: number
  readonly column: number
}

const openQuote: Words = {
  en: 'Unexpected end of file in a quoted cell, expected a closing `"`',
  'zh-Hans': '引号内的单元格没有结束，应有右引号 `"`',
  'zh-Hant': '引號內的儲存格沒有結束，應有右引號 `"`'
}
const afterQuote: Words = {
  en: 'Unexpected `{{found}}` behind a closing quotation mark, expected `,` or the end of the line; a quotation mark inside is written twice',
  'zh-Hans': '右引号后多出 `{{found}}`，应为 `,` 或换行；单元格内的引号要写两个',
  'zh-Hant': '右引號後多出 `{{found}}`，應為 `,` 或換行；儲存格內的引號要寫兩個'
}
const strayQuote: Words = {
  en: 'Unexpected `"` inside a cell, expected the whole cell in quotation marks',
  'zh-Hans': '单元格中间出现 `"`，应给整个单元格加上引号',
  'zh-Hant': '儲存格中間出現 `"`，應替整個儲存格加上引號'
}

/**
 * The rows of a CSV file as RFC 4180 describes it, with the place of every cell. Empty lines are left out.
 * @throws InputError with line and column
 */
export function readCsv(text: string, file: string): Cell[][] {
  const rows: Cell[][] = []
  let row: Cell[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let line = 1
  let lineStart = at
  while (at <= text.length) {
    const place = {file, line, column: at - lineStart + 1}
    const {value, end} = text[at] === '"' ? quotedCell(text, at, place) : plainCell(text, at, place)
    row.push({text: value, line: place.line, column: place.column})
    for (let next = text.indexOf('\n', at); next >= 0 && next < end; next = text.indexOf('\n', next + 1)) {
      line++
      lineStart = next + 1
    }
    at = end + 1
    if (text[end] === ',') continue
    if (row.some((cell) => cell.text !== '')) rows.push(row)
    row = []
    if (text.startsWith('\r\n', end)) at++
    line++
    lineStart = at
  }
  return rows
}

interface Read {
  readonly value: string
  /** Where the comma or the line break stands. */
  readonly end: number
}

function plainCell(text: string, at: number, place: Place): Read {
  const end = nextEnd(text, at)
  const value = text.slice(at, end)
  const quote = value.indexOf('"')
  if (quote >= 0) throw new InputError({words: strayQuote}, {...place, column: (place.column ?? 1) + quote})
  return {value: value.trim(), end}
}

function quotedCell(text: string, at: number, place: Place): Read {
  const pattern = /"((?:[^"]|"")*)"/uy
  pattern.lastIndex = at
  const found = pattern.exec(text)
  if (!found) throw new InputError({words: openQuote}, place)
  const close = at + found[0].length
  const end = nextEnd(text, close)
  const rest = text.slice(close, end)
  if (rest.trim() !== '') throw new InputError({words: afterQuote, values: {found: rest.trim().slice(0, 20)}}, place)
  return {value: (found[1] ?? '').replaceAll('""', '"').trim(), end}
}

const cellEnd = /,|\r?\n/gu

function nextEnd(text: string, from: number): number {
  cellEnd.lastIndex = from
  return cellEnd.exec(text)?.index ?? text.length
}
