import {remarksOf, sourceInNote} from '../align/notes.ts'
import {addRows, type MemoryRow, memoryPath} from '../memory/rows.ts'
import type {Entry, SegmentFile, SegmentFileHead} from '../model/segment-file.ts'
import type {TextChange} from '../project/changes.ts'
import {readTextIfThere} from '../project/store.ts'
import {attributeOf} from '../segments/marker.ts'

/** A segment file without its orphans, and the orphans. */
export function withoutOrphans(file: SegmentFile): {readonly file: SegmentFile; readonly orphans: readonly Entry[]} {
  const isOrphan = (entry: Entry) => attributeOf(entry, 'orphan') !== undefined
  const entries = file.entries.filter((entry) => !isOrphan(entry))
  return {file: {...file, entries}, orphans: file.entries.filter(isOrphan)}
}

/** What the memory keeps of an orphan: both texts, and where they stood. */
export function rowOf(orphan: Entry, {essay, locale, source}: SegmentFileHead): MemoryRow {
  const remarks = remarksOf(orphan)
  return {
    source: sourceInNote(orphan) ?? '',
    target: orphan.text,
    sourceLocale: source,
    locale,
    essay,
    key: orphan.key,
    ...(remarks.length === 0 ? {} : {remarks})
  }
}

/** The changes of the memory's files that add these rows. */
export function remember(root: string, rows: readonly MemoryRow[]): TextChange[] {
  return [...new Set(rows.map(({locale}) => locale))].map((locale) => {
    const path = memoryPath(locale)
    const before = readTextIfThere(root, path)
    const own = rows.filter((row) => row.locale === locale)
    return {path, text: addRows(before?.text ?? '', own), expected: before?.hash ?? null}
  })
}
