import {deriveLocale} from '../align/derive/index.ts'
import {pairUp, requireApproval} from '../align/pair.ts'
import {type EssayFiles, type Synced, sync} from '../align/sync.ts'
import {upgrade} from '../align/upgrade.ts'
import {profileOf} from '../locale/profiles.ts'
import type {SplitEssay} from '../model/essay.ts'
import {InputError, type Words} from '../model/message.ts'
import type {Locale} from '../model/names.ts'
import type {Alignment, Pair} from '../model/pair.ts'
import type {Entry, SegmentFile} from '../model/segment-file.ts'
import type {LocaleSettings, Settings} from '../model/settings.ts'
import {parseSegmentFile, parseWithDuplicates} from '../segments/codec.ts'
import {attributeOf} from '../segments/marker.ts'
import {split} from '../segments/split.ts'
import {derivationsOf} from './derivation.ts'
import type {EssayInput, LocaleInput} from './input.ts'

/** An essay with its segment files as they are and as `sync` would have them. */
export interface Assembled {
  readonly essay: SplitEssay
  readonly sourceLocale: Locale
  /** Locales the essay is published in, the source locale among them, in the order of the settings. */
  readonly locales: readonly LocaleSettings[]
  readonly files: EssayFiles
  readonly synced: Synced
}

const unknownLocale: Words = {
  en: 'Unexpected locale `{{locale}}`, expected one of {{known}}',
  'zh-Hans': '不认识的语言 `{{locale}}`，应为 {{known}} 之一',
  'zh-Hant': '不認識的語言 `{{locale}}`，應為 {{known}} 之一'
}
const wrongHead: Words = {
  en: 'Unexpected `{{field}}: {{found}}` in the head, expected `{{wanted}}`',
  'zh-Hans': '文前信息 `{{field}}: {{found}}` 与文件位置不符，应为 `{{wanted}}`',
  'zh-Hant': '文前資訊 `{{field}}: {{found}}` 與檔案位置不符，應為 `{{wanted}}`'
}

/**
 * Read an essay and plan `sync` in memory, so that nobody has to have run it.
 * @param mend gets the files before that, and may repair what `sync` would refuse, such as a key that stands twice
 * @throws InputError where one of the files cannot be read.
 */
export function assemble(input: EssayInput, settings: Settings, mend?: (files: EssayFiles) => EssayFiles): Assembled {
  const {slug, source} = input
  const essay = split({slug, file: source.path, text: source.text, translatable: settings.translatable})
  const sourceLocale = essay.meta.locale ?? settings.sourceLocale
  const locales = localesOf(essay, sourceLocale, settings, source.text)
  const rowOf = (locale: Locale) => input.locales.find((row) => row.locale === locale)
  const read = (row: LocaleInput | undefined) =>
    row && readSegmentFile(row, input, sourceLocale, mend ? parseWithDuplicates : parseOnce(row))
  const ledgerRow = rowOf(sourceLocale)
  const ledger = read(ledgerRow)
  const found: EssayFiles = {
    essay,
    sourceLocale,
    ledgerFile: ledgerRow?.path ?? '',
    ...(ledger ? {ledger} : {}),
    targets: locales.flatMap(({locale}) => {
      const row = rowOf(locale)
      if (!row || locale === sourceLocale) return []
      const file = read(row)
      const {path, committed} = row
      return {locale, path, ...(file ? {file} : {}), ...(committed ? {committed} : {})}
    })
  }
  const upgraded = upgrade(found, {slug, file: source.path, text: source.text, translatable: settings.translatable})
  const files = mend ? mend(upgraded) : upgraded
  const synced = derivationsOf(settings, slug).reduce(
    (now, derivation) => deriveLocale(now, derivation, {sourceLocale, context: essay.context}),
    sync(files)
  )
  return {essay, sourceLocale, locales, files, synced}
}

function localesOf({meta, file}: SplitEssay, sourceLocale: Locale, settings: Settings, text: string): LocaleSettings[] {
  const known = settings.locales.map(({locale}) => locale)
  const wanted = meta.locales ?? known
  const unknown = [sourceLocale, ...wanted].find((locale) => !known.includes(locale))
  if (unknown !== undefined) {
    const line = text.split('\n').findIndex((row) => row.startsWith('locale') && row.includes(unknown)) + 1
    const values = {locale: unknown, known: known.join(', ')}
    throw new InputError({words: unknownLocale, values}, {file, line: Math.max(1, line), column: 1})
  }
  return settings.locales.filter(({locale}) => locale === sourceLocale || wanted.includes(locale))
}

function parseOnce({parsed}: LocaleInput): typeof parseSegmentFile {
  return parsed ? () => parsed : parseSegmentFile
}

function readSegmentFile(
  row: LocaleInput,
  input: EssayInput,
  sourceLocale: Locale,
  parse: typeof parseSegmentFile
): SegmentFile | undefined {
  if (!row.file) return undefined
  const file = parse(row.file.text, row.path)
  const wanted = {essay: input.slug, locale: row.locale, source: sourceLocale}
  for (const field of ['essay', 'locale', 'source'] as const) {
    if (file.head[field] === wanted[field]) continue
    const line = file.head.raw.split('\n').findIndex((text) => text.startsWith(`${field}:`)) + 2
    const values = {field, found: file.head[field], wanted: wanted[field]}
    throw new InputError({words: wrongHead, values}, {file: row.path, line, column: 1})
  }
  return file
}

/** The pairs of every target locale, as `sync` would leave them. */
export function alignmentsOf({essay, sourceLocale, locales, files, synced}: Assembled): Alignment[] {
  const profileIn = (wanted: Locale) => locales.find(({locale}) => locale === wanted)?.profile ?? profileOf(wanted)
  const policyIn = (wanted: Locale) => locales.find(({locale}) => locale === wanted)?.policy ?? {require: 'translated'}
  return synced.targets.map(({locale, path, file}) => {
    const before = files.targets.find((target) => target.locale === locale)?.file
    const absent = before === undefined
    const pairs = pairUp(synced.segments, file.entries, synced.ledger.head.minor)
    return {
      locale,
      sourceLocale,
      profile: profileIn(locale),
      sourceProfile: profileIn(sourceLocale),
      file: path,
      sourceFile: essay.file,
      context: essay.context,
      pairs: requireApproval(tellEmptied(pairs, before?.entries ?? []), policyIn(locale)),
      ...(absent ? {absent} : {}),
      ...(isDrifted({files, synced}) ? {drift: true} : {})
    }
  })
}

/** What lost its text on the disk is empty, although `sync` will call it missing: somebody deleted something. */
function tellEmptied(pairs: readonly Pair[], before: readonly Entry[]): readonly Pair[] {
  const emptied = new Set(before.filter((entry) => entry.text === '' && !isExplained(entry)).map(({key}) => key))
  return pairs.map((pair) =>
    pair.state === 'missing' && pair.target && emptied.has(pair.target.key)
      ? {state: 'empty', source: pair.source, target: pair.target}
      : pair
  )
}

function isExplained(entry: Entry): boolean {
  return (['missing', 'merged', 'orphan'] as const).some((name) => attributeOf(entry, name) !== undefined)
}

/** Whether the ledger on the disk is not that of today's source. */
function isDrifted({files, synced}: Pick<Assembled, 'files' | 'synced'>): boolean {
  const before = files.ledger?.entries ?? []
  const now = synced.ledger.entries
  return (
    before.length !== now.length ||
    now.some(({key, fingerprint}, index) => before[index]?.key !== key || before[index]?.fingerprint !== fingerprint)
  )
}
