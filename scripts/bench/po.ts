import type {DocumentBlock, Kept} from './gold.ts'

/** An entry of a PO file: source, translation, and the lines of the document where the source stands. */
export interface PoEntry {
  readonly source: string
  readonly target: string
  readonly lines: readonly number[]
}

/** Read a PO file as gettext writes it. The head, obsolete entries and flags are left out: fuzzy is a translation. */
export function parsePo(text: string): PoEntry[] {
  return text.split(/\n{2,}/u).flatMap((paragraph) => {
    const rows = paragraph.split('\n')
    const source = stringOf(rows, 'msgid')
    if (source === '') return []
    const references = rows.filter((row) => row.startsWith('#: ')).join(' ')
    const lines = [...references.matchAll(/:(\d+)/gu)].map(([, line]) => Number(line))
    return [{source, target: stringOf(rows, 'msgstr'), lines}]
  })
}

function stringOf(rows: readonly string[], field: 'msgid' | 'msgstr'): string {
  const start = rows.findIndex((row) => row.startsWith(`${field} "`))
  if (start < 0) return ''
  const rest = rows.slice(start + 1)
  const end = rest.findIndex((row) => !row.startsWith('"'))
  const quoted = [rows[start]?.slice(field.length + 1) ?? '""', ...(end < 0 ? rest : rest.slice(0, end))]
  return quoted.map((row) => JSON.parse(row) as string).join('')
}

/**
 * Which new block carries which old one, by a PO file in which each old text was its own translation.
 *
 * Repeated texts are one entry for gettext; their places are paired in order. Of a block with several entries,
 * such as a list, the old block that most of them come from is taken.
 */
export function keptByPo(
  merged: readonly PoEntry[],
  before: readonly PoEntry[],
  old: readonly DocumentBlock[],
  now: readonly DocumentBlock[]
): Kept[] {
  const places = new Map(before.map((entry) => [entry.source, blocksOf(entry, old)]))
  const votes = new Map<number, Map<number, number>>()
  for (const entry of merged) {
    const froms = places.get(entry.target) ?? []
    for (const [index, to] of blocksOf(entry, now).entries()) {
      const from = froms[Math.min(index, froms.length - 1)]
      if (from === undefined) continue
      const row = votes.get(to) ?? new Map<number, number>()
      votes.set(to, row.set(from, (row.get(from) ?? 0) + 1))
    }
  }
  return [...votes].map(([to, row]) => ({
    to,
    from: [...row].reduce((best, vote) => (vote[1] > best[1] ? vote : best))[0]
  }))
}

/** The blocks that an entry stands in. po4a names the line of a heading, but the line behind a paragraph. */
function blocksOf({source, lines}: PoEntry, blocks: readonly DocumentBlock[]): number[] {
  const words = folded(source).slice(0, 40)
  return lines.flatMap((line) => {
    const near = [...blocks.keys()].filter((index) => {
      const [first, last] = blocks[index]?.lines ?? [0, 0]
      return first <= line && line - 1 <= last
    })
    return near.find((index) => folded(blocks[index]?.text ?? '').includes(words)) ?? near[0] ?? []
  })
}

function folded(text: string): string {
  return text.replace(/[\s>]+/gu, ' ').trim()
}
