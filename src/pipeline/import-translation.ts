import {parseDictionary} from '../align/legacy/lexicon.ts'
import {printReview, type Section} from '../align/legacy/review.ts'
import type {Intake} from '../intake/index.ts'
import {InputError, type Words} from '../model/message.ts'
import type {Key, Language, Locale, Slug} from '../model/names.ts'
import type {SegmentFile} from '../model/segment-file.ts'
import type {TextChange} from '../project/changes.ts'
import {checkLocaleFolders, chooseEssays, readTextIfThere} from '../project/store.ts'
import {printSegmentFile} from '../segments/codec.ts'
import {adoptTranslation, ownPictures, readTranslation, targetOf} from './adopt-translation.ts'
import {type Assembled, assemble} from './assemble.ts'
import {carryOut, type Plan} from './carry-out.ts'
import type {ImportRequest} from './import.ts'
import type {PictureNews} from './import-pictures.ts'
import type {EssayInput} from './input.ts'
import {loadEssay, type Project} from './load.ts'
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
  readonly pictures?: readonly PictureNews[]
}

export const reviewThere: Words = {
  en: 'Unexpected review file that is there already, expected a new one',
  'zh-Hans': '待定文件已经存在，不会覆盖它',
  'zh-Hant': '待定檔已經存在，不會覆寫它'
}
export const carryOn: Words = {
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
  return carryOut(project, () => planTranslation(project, request), request)
}

async function planTranslation(project: Project, request: TranslationRequest): Promise<Plan<ImportedTranslation>> {
  const {root, settings} = project
  const {locale, translationOf, force, dictionary} = request
  checkLocaleFolders(root, settings)
  const [slug] = chooseEssays(root, [translationOf])
  const input = loadEssay(project, slug as Slug)
  const assembled = assemble(input, settings)
  const fileName = request.fileName ?? '-'
  targetOf(assembled, locale)
  const read = await readTranslation(project, {...request, slug: input.slug, own: ownPictures(assembled.essay)})
  const adopted = adoptTranslation(assembled, {
    read: read.intake,
    fileName,
    locale,
    force,
    translatable: settings.translatable,
    ...(dictionary ? {lexicon: parseDictionary(new TextDecoder().decode(dictionary.bytes), dictionary.file)} : {})
  })
  const {decisions, sections, file} = adopted
  const review = sections.length === 0 ? undefined : reviewPath(project, request)
  const written = filled(assembled, input, {files: [file], project})
  const text = printReview({slug: input.slug, locale, from: fileName, sections}, request.language)
  const changes: TextChange[] = [
    ...written,
    ...read.changes,
    ...(review === undefined ? [] : [{path: review, text, expected: null}])
  ]
  const result = {
    slug: input.slug,
    locale,
    files: changes.map(({path}) => path),
    adopted: decisions.adopted.flatMap(({keys}) => keys.map(({key}) => key)),
    known: decisions.known,
    dropped: decisions.dropped.map(({key, text}) => ({key, text})),
    sections,
    intake: read.intake,
    pictures: read.pictures,
    ...(review === undefined ? {} : {review})
  }
  return {result, changes}
}

function reviewPath({root}: Project, {review, translationOf, locale}: TranslationRequest): string {
  const path = review ?? `review/${translationOf}.${locale}.md`
  if (readTextIfThere(root, path) === undefined) return path
  throw new InputError({words: reviewThere}, {file: path}, {words: carryOn, values: {file: path}})
}

/** The changes that bring filled segment files, the ledger and the other locales to the disk, as `sync` would leave them. */
export function filled(
  {synced}: Assembled,
  input: EssayInput,
  {files, project}: {readonly files: readonly SegmentFile[]; readonly project: Project}
): TextChange[] {
  const next = new Map(
    [synced.ledger, ...synced.targets.map((target) => target.file), ...files].map((one) => [one.file, one])
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
