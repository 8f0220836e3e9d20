import {type Decisions, decide, fill} from '../align/legacy/adopt.ts'
import {matchTranslation} from '../align/legacy/match.ts'
import type {Section} from '../align/legacy/review.ts'
import type {Lexicon} from '../align/legacy/types.ts'
import {localPicture} from '../emit/addresses.ts'
import {type Format, type Intake, type Known, picturesOf} from '../intake/index.ts'
import type {SplitEssay} from '../model/essay.ts'
import {InputError, type Words} from '../model/message.ts'
import type {Locale, Slug} from '../model/names.ts'
import type {SegmentFile} from '../model/segment-file.ts'
import type {TextChange} from '../project/changes.ts'
import type {Assembled} from './assemble.ts'
import {type PictureSource, picturesIn} from './import-pictures.ts'
import {type ReadOriginal, readOriginal} from './import-source.ts'
import type {Project} from './load.ts'
import {cut} from './old-translation.ts'

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

/** The segment file of a locale as `sync` would have it. */
export function targetOf({synced, essay}: Assembled, locale: Locale): SegmentFile {
  const target = synced.targets.find((candidate) => candidate.locale === locale)
  if (target) return target.file
  const known = synced.targets.map((candidate) => candidate.locale).join(', ')
  throw new InputError({words: ownLocale, values: {locale, slug: essay.slug, known}}, {file: essay.file})
}

/** A translation as it lies elsewhere. */
interface Unread {
  readonly bytes: Uint8Array
  readonly fileName?: string
  readonly folder?: string
  readonly pictures?: PictureSource
  readonly encoding?: string
  readonly format?: Format
  readonly known?: Known
  readonly locale: Locale
  readonly force: boolean
  readonly slug: Slug
  /** Pictures that the essay has, below `source/`. */
  readonly own: readonly string[]
  /** Pictures that are about to be written. */
  readonly pending?: readonly TextChange[]
}

/** Read a translation with its pictures. @throws InputError where it is in another language. */
export async function readTranslation({root, settings}: Project, unread: Unread): Promise<ReadOriginal> {
  const {bytes, fileName, folder, encoding, format, known, locale, force, slug, own, pending = []} = unread
  const pictures = unread.pictures ?? (folder === undefined ? undefined : picturesIn(folder))
  const read = await readOriginal(
    {bytes, root, slug: () => slug, known: own, pictures, pending},
    {
      ...(fileName === undefined ? {} : {fileName}),
      ...(encoding === undefined ? {} : {encoding}),
      ...(format ? {format} : {}),
      ...(known ? {known} : {}),
      locales: settings.locales.map((row) => row.locale),
      sourceLocale: settings.sourceLocale
    }
  )
  const found = read.intake.locale
  if (found === locale || force || languageOf(found) === languageOf(locale)) return read
  throw new InputError({words: otherLanguage, values: {found, locale}}, {file: fileName ?? '-'}, {words: useForce})
}

/** The pictures of an essay that lie in the project, below `source/`. */
export function ownPictures({blocks, meta}: SplitEssay): string[] {
  const text = blocks.map((block) => block.slice).join('')
  return [...(meta.image ? [meta.image.src] : []), ...picturesOf(text)].flatMap(
    (address) => localPicture(address) ?? []
  )
}

/** A translation that was read, and what it is to be. */
interface Adopting {
  readonly read: Intake
  readonly fileName: string
  readonly locale: Locale
  readonly force: boolean
  readonly translatable: readonly string[]
  readonly lexicon?: Lexicon
  /** Segment files that were filled already, instead of those of the essay. */
  readonly files?: readonly SegmentFile[]
}

/** What of a translation was taken, what a person has to decide, and the segment file with the former. */
interface Adopted {
  readonly decisions: Decisions
  readonly sections: readonly Section[]
  readonly file: SegmentFile
}

/**
 * Lay a translation beside its essay and take what is sure.
 * @throws InputError where it does not look like a translation of it.
 */
export function adoptTranslation(assembled: Assembled, adopting: Adopting): Adopted {
  const {read, fileName, locale, force, translatable, lexicon, files = []} = adopting
  const {essay, synced, sourceLocale} = assembled
  const target = targetOf(assembled, locale)
  const {pieces, rest} = cut(read, essay, {file: fileName, translatable})
  const {matches, likeness} = matchTranslation({
    segments: synced.segments,
    pieces,
    sourceLocale,
    targetLocale: locale,
    structured: read.format !== 'page',
    cognates: cognatesOf(assembled, locale, files),
    ...(lexicon ? {lexicon} : {})
  })
  if (likeness === 'none' && !force) {
    throw new InputError({words: otherEssay, values: {slug: essay.slug}}, {file: fileName}, {words: useForce})
  }
  const decisions = decide(matches, target)
  return {decisions, sections: [...decisions.sections, ...rest], file: fill(target, decisions.adopted)}
}

function languageOf(locale: string): string {
  return locale.split('-')[0] ?? ''
}

/** Translations into another variety of the same language. */
function cognatesOf({synced}: Assembled, locale: Locale, files: readonly SegmentFile[]): Map<string, string> {
  const others = synced.targets.filter(
    (target) => target.locale !== locale && languageOf(target.locale) === languageOf(locale)
  )
  return new Map(
    others.flatMap(({file}) =>
      (files.find((other) => other.file === file.file) ?? file).entries.flatMap(({key, text}) =>
        text === '' ? [] : [[key as string, text] as const]
      )
    )
  )
}
