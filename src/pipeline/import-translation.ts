import {decide, fill} from '../align/legacy/adopt.ts'
import {parseDictionary} from '../align/legacy/lexicon.ts'
import {matchTranslation} from '../align/legacy/match.ts'
import {printReview, type Section} from '../align/legacy/review.ts'
import {type Intake, intake} from '../intake/index.ts'
import {InputError, type Words} from '../model/message.ts'
import type {Key, Language, Locale, Slug} from '../model/names.ts'
import type {SegmentFile} from '../model/segment-file.ts'
import type {TextChange} from '../project/changes.ts'
import {checkLocaleFolders, chooseEssays, readTextIfThere} from '../project/store.ts'
import {printSegmentFile} from '../segments/codec.ts'
import {type Assembled, assemble} from './assemble.ts'
import {carryOut, type Plan} from './carry-out.ts'
import type {ImportRequest} from './import.ts'
import type {EssayInput} from './input.ts'
import {loadEssay, type Project} from './load.ts'
import {cut} from './old-translation.ts'
import {changeOf} from './sync.ts'

/** A translation from elsewhere, and the essay that it belongs to. */
export interface TranslationRequest extends Omit<ImportRequest, 'slug'> {
  readonly translationOf: string
  readonly locale: Locale
  /** Where what cannot be decided goes: a path from the project's folder. */
  readonly review?: string
  /** Take it although it does not look like a translation of this essay. */
  readonly force: boolean
  /** A dictionary in the format of CC-CEDICT, and its name for reports. */
  readonly dictionary?: {readonly bytes: Uint8Array; readonly file: string}
  /** The language that the review file speaks to people. */
  readonly language: Language
}

/** What became of a translation. */
export interface ImportedTranslation {
  readonly slug: Slug
  readonly locale: Locale
  /** Paths of the files that are written. */
  readonly files: readonly string[]
  /** Keys that got a text, or are told in that of another. */
  readonly adopted: readonly Key[]
  /** How many texts the file had already, word for word. */
  readonly known: number
  /** Segments that wait for a translation and have none here. */
  readonly dropped: readonly {readonly key: Key; readonly text: string}[]
  /** What stands in the review file. */
  readonly sections: readonly Section[]
  readonly review?: string
  /** What was read; absent where a review was carried on. */
  readonly intake?: Intake
}

const ownLocale: Words = {
  en: 'Unexpected locale `{{locale}}`, expected one that `{{slug}}` is translated into: {{known}}',
  'zh-Hans': '`{{slug}}` 没有译文语言 `{{locale}}`，应为 {{known}} 之一',
  'zh-Hant': '`{{slug}}` 沒有譯文語言 `{{locale}}`，應為 {{known}} 之一'
}
const otherEssay: Words = {
  en: 'Unexpected text, expected a translation of `{{slug}}`: too little of it has a counterpart there',
  'zh-Hans': '这不像 `{{slug}}` 的译文：能对应上的文字太少',
  'zh-Hant': '這不像 `{{slug}}` 的譯文：能對應上的文字太少'
}
const otherLanguage: Words = {
  en: 'Unexpected text in `{{found}}`, expected one in `{{locale}}`',
  'zh-Hans': '文字像是 `{{found}}`，应为 `{{locale}}`',
  'zh-Hant': '文字像是 `{{found}}`，應為 `{{locale}}`'
}
const useForce: Words = {
  en: 'Look at the file; if it is one all the same, add `--force`',
  'zh-Hans': '请检查文件；如果确实是，请加上 `--force`',
  'zh-Hant': '請檢查檔案；如果確實是，請加上 `--force`'
}
const reviewThere: Words = {
  en: 'Unexpected review file that is there already, expected a new one',
  'zh-Hans': '待定文件已经存在，不会覆盖它',
  'zh-Hant': '待定檔已經存在，不會覆寫它'
}
const carryOn: Words = {
  en: 'Carry it on with `hexapla import --review {{file}}`, or name another one',
  'zh-Hans': '请用 `hexapla import --review {{file}}` 接着做，或另取一个名字',
  'zh-Hant': '請用 `hexapla import --review {{file}}` 接著做，或另取一個名稱'
}

/**
 * Give an essay a translation that somebody made elsewhere; with `dryRun` only plan it.
 *
 * Only segments without a text get one, and it is `unverified`. What is not sure, what has no counterpart and what
 * meets another text goes to a review file: no word is lost. All files are written, or none.
 * @throws InputError where the text cannot be read, or is none of this essay.
 */
export async function importTranslation(project: Project, request: TranslationRequest): Promise<ImportedTranslation> {
  return carryOut(project, async () => planTranslation(project, request), request)
}

function planTranslation(project: Project, request: TranslationRequest): Plan<ImportedTranslation> {
  const {root, settings} = project
  const {locale, translationOf, force, dictionary} = request
  checkLocaleFolders(root, settings)
  const [slug] = chooseEssays(root, [translationOf])
  const input = loadEssay(project, slug as Slug)
  const assembled = assemble(input, settings)
  const file = targetOf(assembled, locale)
  const read = readTranslation(project, request)
  const fileName = request.fileName ?? '-'
  const {pieces, rest} = cut(read, assembled.essay, {file: fileName, translatable: settings.translatable})
  const {matches, likeness} = matchTranslation({
    segments: assembled.synced.segments,
    pieces,
    sourceLocale: assembled.sourceLocale,
    targetLocale: locale,
    structured: read.format !== 'page',
    cognates: cognatesOf(assembled, locale),
    ...(dictionary ? {lexicon: parseDictionary(new TextDecoder().decode(dictionary.bytes), dictionary.file)} : {})
  })
  if (likeness === 'none' && !force) {
    throw new InputError({words: otherEssay, values: {slug: translationOf}}, {file: fileName}, {words: useForce})
  }
  const decisions = decide(matches, file)
  const sections = [...decisions.sections, ...rest]
  const review = sections.length === 0 ? undefined : reviewPath(project, request)
  const written = filled(assembled, input, {file: fill(file, decisions.adopted), project})
  const text = printReview({slug: input.slug, locale, from: fileName, sections}, request.language)
  const changes: TextChange[] = [...written, ...(review === undefined ? [] : [{path: review, text, expected: null}])]
  const result = {
    slug: input.slug,
    locale,
    files: changes.map(({path}) => path),
    adopted: decisions.adopted.flatMap(({keys}) => keys.map(({key}) => key)),
    known: decisions.known,
    dropped: decisions.dropped.map(({key, text}) => ({key, text})),
    sections,
    intake: read,
    ...(review === undefined ? {} : {review})
  }
  return {result, changes}
}

/** The segment file of a locale as `sync` would have it. */
export function targetOf({synced, essay}: Assembled, locale: Locale): SegmentFile {
  const target = synced.targets.find((candidate) => candidate.locale === locale)
  if (target) return target.file
  const known = synced.targets.map((candidate) => candidate.locale).join(', ')
  throw new InputError({words: ownLocale, values: {locale, slug: essay.slug, known}}, {file: essay.file})
}

function readTranslation({settings}: Project, request: TranslationRequest): Intake {
  const {bytes, fileName, encoding, format, locale, force} = request
  const known = {
    ...(fileName === undefined ? {} : {fileName}),
    ...(encoding === undefined ? {} : {encoding}),
    ...(format ? {format} : {})
  }
  const locales = settings.locales.map((row) => row.locale)
  const read = intake(bytes, {...known, locales, sourceLocale: settings.sourceLocale})
  if (read.locale === locale || force || languageOf(read.locale) === languageOf(locale)) return read
  const values = {found: read.locale, locale}
  throw new InputError({words: otherLanguage, values}, {file: fileName ?? '-'}, {words: useForce})
}

function languageOf(locale: string): string {
  return locale.split('-')[0] ?? ''
}

/** Translations into another variety of the same language. */
function cognatesOf({synced}: Assembled, locale: Locale): Map<string, string> {
  const others = synced.targets.filter(
    (target) => target.locale !== locale && languageOf(target.locale) === languageOf(locale)
  )
  return new Map(
    others.flatMap(({file}) =>
      file.entries.flatMap(({key, text}) => (text === '' ? [] : [[key as string, text] as const]))
    )
  )
}

function reviewPath({root}: Project, {review, translationOf, locale}: TranslationRequest): string {
  const path = review ?? `review/${translationOf}.${locale}.md`
  if (readTextIfThere(root, path) === undefined) return path
  throw new InputError({words: reviewThere}, {file: path}, {words: carryOn, values: {file: path}})
}

/** The changes that bring a filled segment file, the ledger and the other locales to the disk, as `sync` would leave them. */
export function filled(
  {synced}: Assembled,
  input: EssayInput,
  {file, project}: {readonly file: SegmentFile; readonly project: Project}
): TextChange[] {
  const next = new Map(
    [synced.ledger, ...synced.targets.map((target) => target.file), file].map((one) => [one.file, one])
  )
  const locales = input.locales.map((row) => {
    const made = next.get(row.path)
    return made
      ? {locale: row.locale, path: row.path, file: {path: row.path, text: printSegmentFile(made), hash: ''}}
      : row
  })
  const again = assemble({...input, locales}, project.settings).synced
  return [again.ledger, ...again.targets.map((target) => target.file)].flatMap((one) => changeOf(one, input) ?? [])
}
