import type {Colors} from './voice.ts'
import {pad, widthOf} from './width.ts'

/** One column of a table. */
export interface Column {
  readonly title: string
  /** Where the spaces go: `left` for numbers. */
  readonly side?: 'left' | 'right'
  /** Colour of its cells, where they have none of their own. */
  readonly tint?: (text: string) => string
}

/** The lines of a table, aligned as a terminal shows them. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], {dim}: Colors): string[] {
  const widths = columns.map(({title}, at) => Math.max(widthOf(title), ...rows.map((row) => widthOf(row[at] ?? ''))))
  const line = (cells: readonly string[]) =>
    columns
      .map(({side}, at) => pad(cells[at] ?? '', widths[at] ?? 0, side))
      .join('  ')
      .trimEnd()
  const tinted = rows.map((row) =>
    row.map((cell, at) => (/^\d/u.test(cell) ? (columns[at]?.tint?.(cell) ?? cell) : cell))
  )
  return [dim(line(columns.map(({title}) => title))), ...tinted.map(line)]
}
