import {readCsv} from '../memory/csv.ts'
import type {ReturnedFile, WorkFile} from '../model/exchange.ts'
import {decodeReturned} from './decode.ts'
import {readRows, rowsOf} from './table.ts'

/** An essay in one locale as CSV (RFC 4180), with the byte order mark that Excel needs. */
export function writeCsv(file: WorkFile): string {
  const lines = rowsOf(file).map((row) => row.map((cell) => quote(guard(cell))).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function quote(cell: string): string {
  return /[",\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** A spreadsheet would compute what begins like a formula; an apostrophe before it makes it text. */
function guard(cell: string): string {
  return /^'*[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell
}

function unguard(cell: string): string {
  return /^'+[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell
}

/** A table that comes back as CSV. @throws InputError with line and column. */
export function readCsvFile(bytes: Uint8Array, file: string): ReturnedFile[] {
  const rows = readCsv(decodeReturned(bytes, file, /^sep=$/u), file)
  return readRows(
    rows.map((row) => row.map((cell) => ({...cell, text: unguard(cell.text)}))),
    file
  )
}
