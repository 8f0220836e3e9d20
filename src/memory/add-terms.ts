import {readCsv} from './csv.ts'

/** A term as a row of the glossary: its form in each of some columns. */
export type TermRow = Readonly<Record<string, string>>

/**
 * The text of a glossary with terms added at its end; what is there stays to the letter. A column that is not there
 * yet comes behind the others.
 */
export function addTerms(text: string, rows: readonly TermRow[], file: string): string {
  const [header = []] = readCsv(text, file)
  const columns = header.map((cell) => cell.text)
  const missing = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => !columns.includes(name))
  const all = [...columns, ...missing]
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const lines = rows.map((row) => all.map((name) => quoted(row[name] ?? '')).join(','))
  const headed = columns.length === 0 ? all.join(',') + end : withColumns(text, missing)
  return `${headed}${/\n$/u.test(headed) ? '' : end}${lines.join(end)}${end}`
}

/** The first line that says something with more names behind it. */
function withColumns(text: string, names: readonly string[]): string {
  if (names.length === 0) return text
  return text.replace(
    /^(\uFEFF?(?:[ \t]*\r?\n)*)([^\r\n]+)/u,
    (_, before, line) => `${before}${line},${names.join(',')}`
  )
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
