import type {Key, Locale, Slug} from '../model/names.ts'

/** A translation that the project remembers although no segment has it any more. */
export interface MemoryRow {
  readonly source: string
  readonly target: string
  readonly sourceLocale: Locale
  readonly locale: Locale
  readonly essay: Slug
  /** The key that it once had. */
  readonly key: Key
  /** People's remarks on it, if there were any. */
  readonly remarks?: readonly string[]
}

/** Where the memory of a locale lies. */
export function memoryPath(locale: Locale): string {
  return `memory/${locale}.ndjson`
}

/**
 * Add rows to the text of a memory file: one JSON object a line, so that branches merge it line by line.
 *
 * Lines that are there stay as they are; what is remembered already is not written again.
 */
export function addRows(text: string, rows: readonly MemoryRow[]): string {
  const lines = text.split(/\r?\n/u).filter((line) => line !== '')
  const all = new Set([...lines, ...rows.map((row) => JSON.stringify(row))])
  return [...all].map((line) => `${line}\n`).join('')
}
