import {InputError, type Words} from '../model/message.ts'
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

const badRow: Words = {
  en: 'Unexpected line that is no row of the memory, expected a JSON object with {{fields}}',
  'zh-Hans': '这一行不是翻译记忆，应为含 {{fields}} 的 JSON 对象',
  'zh-Hant': '這一行不是翻譯記憶，應為含 {{fields}} 的 JSON 物件'
}
const fields = ['source', 'target', 'sourceLocale', 'locale', 'essay', 'key'] as const

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

/** The rows of a memory file with their lines. @throws InputError with the line that cannot be read */
export function readMemory(text: string, file: string): {readonly row: MemoryRow; readonly line: number}[] {
  return text.split(/\r?\n/u).flatMap((content, index) => {
    if (content.trim() === '') return []
    const row = parsed(content)
    if (row) return [{row, line: index + 1}]
    const values = {fields: fields.map((name) => `\`${name}\``).join(', ')}
    throw new InputError({words: badRow, values}, {file, line: index + 1, column: 1})
  })
}

function parsed(content: string): MemoryRow | undefined {
  try {
    const value: unknown = JSON.parse(content)
    if (typeof value !== 'object' || value === null) return undefined
    const row = value as Record<string, unknown>
    return fields.every((name) => typeof row[name] === 'string') ? (value as MemoryRow) : undefined
  } catch {
    return undefined
  }
}
