import type {Synced} from '../align/sync.ts'
import type {ReturnedFile} from '../model/exchange.ts'
import {InputError, type Words} from '../model/message.ts'
import type {Locale, Slug} from '../model/names.ts'
import type {Entry, SegmentFile} from '../model/segment-file.ts'

const noEssay: Words = {
  en: 'Unexpected essay `{{essay}}`, expected one of this project: {{known}}',
  'zh-Hans': '文件属于文章 `{{essay}}`，本项目没有这篇文章，只有 {{known}}',
  'zh-Hant': '檔案屬於文章 `{{essay}}`，本專案沒有這篇文章，只有 {{known}}'
}
const noLocale: Words = {
  en: 'Unexpected translation from `{{from}}` into `{{to}}`, expected one from `{{source}}` into {{known}}',
  'zh-Hans': '文件是从 `{{from}}` 到 `{{to}}` 的译文，应为从 `{{source}}` 译成 {{known}}',
  'zh-Hant': '檔案是從 `{{from}}` 到 `{{to}}` 的譯文，應為從 `{{source}}` 譯成 {{known}}'
}
const noKey: Words = {
  en: 'Unexpected key `{{key}}`, expected keys that `{{essay}}` has or once had; the file may come from another project',
  'zh-Hans': '`{{essay}}` 从来没有键 `{{key}}`，文件可能来自另一个项目',
  'zh-Hant': '`{{essay}}` 從來沒有鍵 `{{key}}`，檔案可能來自另一個專案'
}
const twice: Words = {
  en: 'Unexpected second unit `{{key}}`, expected each key once',
  'zh-Hans': '键 `{{key}}` 重复出现，每个键只应出现一次',
  'zh-Hant': '鍵 `{{key}}` 重複出現，每個鍵只應出現一次'
}
const untouched: Words = {
  en: 'Nothing was written',
  'zh-Hans': '什么都没有写入',
  'zh-Hant': '什麼都沒有寫入'
}

function fault(words: Words, values: Record<string, string>, file: string, line = 1): InputError {
  return new InputError({words, values}, {file, line, column: 1}, {words: untouched})
}

/** The essay that a file belongs to. */
export function expectEssay({essay}: ReturnedFile, slugs: readonly Slug[], file: string): Slug {
  const found = slugs.find((slug) => slug === essay)
  if (found === undefined) throw fault(noEssay, {essay, known: slugs.join(', ') || '–'}, file)
  return found
}

/** The segment file that a file's translations go into. */
export function expectFile(
  {sourceLocale: from, locale: to}: ReturnedFile,
  known: {readonly sourceLocale: Locale; readonly files: ReadonlyMap<Locale, SegmentFile>},
  file: string
): SegmentFile {
  const target = known.files.get(to as Locale)
  if (target && from === known.sourceLocale) return target
  throw fault(noLocale, {from, to, source: known.sourceLocale, known: [...known.files.keys()].join(', ')}, file)
}

/** Every key must be one that the essay has or had, and stand once. */
export function expectKeys(
  {essay, units}: ReturnedFile,
  {synced, entries}: {readonly synced: Synced; readonly entries: readonly Entry[]},
  file: string
): void {
  const known = new Set<string>([
    ...synced.segments.map(({key}) => key),
    ...synced.ledger.head.retired,
    ...entries.map(({key}) => key)
  ])
  const seen = new Set<string>()
  for (const {key, line} of units) {
    if (!known.has(key)) throw fault(noKey, {key, essay}, file, line)
    if (seen.has(key)) throw fault(twice, {key}, file, line)
    seen.add(key)
  }
}
