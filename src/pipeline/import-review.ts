import {type Adoption, fill, textIn} from '../align/legacy/adopt.ts'
import {shaped} from '../align/legacy/form.ts'
import {parseReview, printReview, type Review, type Section} from '../align/legacy/review.ts'
import type {Segment} from '../model/essay.ts'
import {InputError, type Words} from '../model/message.ts'
import type {Key, Language, Slug} from '../model/names.ts'
import type {Entry} from '../model/segment-file.ts'
import type {TextChange} from '../project/changes.ts'
import {checkLocaleFolders, chooseEssays, readTextIfThere, type StoredText} from '../project/store.ts'
import {targetOf} from './adopt-translation.ts'
import {assemble} from './assemble.ts'
import {carryOut, type Plan} from './carry-out.ts'
import {filled, type ImportedTranslation} from './import-translation.ts'
import {loadEssay, type Project} from './load.ts'

/** A review file that a person has edited. */
export interface ReviewRequest {
  /** A path from the project's folder. */
  readonly review: string
  readonly dryRun: boolean
  readonly language: Language
}

const absent: Words = {
  en: 'Unexpected missing review file, expected one that `hexapla import --translation-of` wrote',
  'zh-Hans': '没有这个待定文件，应为 `hexapla import --translation-of` 写出的文件',
  'zh-Hant': '沒有這個待定檔，應為 `hexapla import --translation-of` 寫出的檔案'
}
const unknownKey: Words = {
  en: 'Unexpected key `{{key}}`, expected one that `{{slug}}` has',
  'zh-Hans': '`{{slug}}` 没有键 `{{key}}`',
  'zh-Hant': '`{{slug}}` 沒有鍵 `{{key}}`'
}
const twice: Words = {
  en: 'Unexpected second `{{key}}`, expected each key once',
  'zh-Hans': '键 `{{key}}` 出现了两次，每个键只能出现一次',
  'zh-Hant': '鍵 `{{key}}` 出現了兩次，每個鍵只能出現一次'
}
const unfit: Words = {
  en: 'Unexpected text below `{{key}}`, expected one line, as headings, cells and front matter have, and no line that reads as a marker',
  'zh-Hans': '`{{key}}` 下的文字不合要求：标题、单元格和文前信息只能有一行，且不能有像标记的行',
  'zh-Hant': '`{{key}}` 下的文字不合要求：標題、儲存格和文前資訊只能有一行，且不能有像標記的行'
}

/**
 * Carry on with what could not be decided: what now stands below a key goes into the segment file, `unverified`.
 *
 * What still has no key, and what meets a text that is there, stays in the review file; with nothing left, that is deleted.
 * @throws InputError where the file cannot be read or names what the essay does not have; then nothing is written.
 */
export async function importReview(project: Project, request: ReviewRequest): Promise<ImportedTranslation> {
  return carryOut(project, async () => planReview(project, request), request)
}

function planReview(project: Project, {review: path, language}: ReviewRequest): Plan<ImportedTranslation> {
  checkLocaleFolders(project.root, project.settings)
  const stored = readTextIfThere(project.root, path)
  if (!stored) throw new InputError({words: absent}, {file: path})
  const review = parseReview(stored.text, path)
  const [slug] = chooseEssays(project.root, [review.slug])
  const input = loadEssay(project, slug as Slug)
  const assembled = assemble(input, project.settings)
  const file = targetOf(assembled, review.locale)
  const {adopted, left} = sort(review, {path, segments: assembled.synced.segments, entries: file.entries})
  const written = filled(assembled, input, {files: [fill(file, adopted)], project})
  const changes = [...written, ...changeOfReview({...review, sections: left}, stored, language)]
  const result = {
    slug: input.slug,
    locale: review.locale,
    files: changes.map((change) => change.path),
    adopted: adopted.flatMap(({keys}) => keys.map(({key}) => key)),
    known: 0,
    dropped: [],
    sections: left,
    ...(left.length === 0 ? {} : {review: path})
  }
  return {result, changes}
}

function changeOfReview(review: Review, stored: StoredText, language: Language): TextChange[] {
  const text = review.sections.length === 0 ? null : printReview(review, language)
  return text === stored.text ? [] : [{path: stored.path, text, expected: stored.hash}]
}

interface Known {
  readonly path: string
  readonly segments: readonly Segment[]
  readonly entries: readonly Entry[]
}

/** What can be taken, and what stays in the file. */
function sort({sections, slug}: Review, {path, segments, entries}: Known): {adopted: Adoption[]; left: Section[]} {
  const seen = new Set<Key>()
  const adopted: Adoption[] = []
  const left: Section[] = []
  for (const section of sections) {
    const place = {file: path, line: section.line ?? 1, column: 1}
    for (const {key} of section.keys) {
      if (seen.has(key)) throw new InputError({words: twice, values: {key}}, place)
      if (!segments.some((segment) => segment.key === key))
        throw new InputError({words: unknownKey, values: {key, slug}}, place)
      seen.add(key)
    }
    if (section.text === '') continue
    const [first] = section.keys
    const there = section.keys.flatMap(({key}) => textIn(entries.find((entry) => entry.key === key)) ?? [])
    const segment = segments.find(({key}) => key === first?.key)
    if (!segment) left.push(section)
    else if (there.length > 0) left.push({...section, source: sourceOf(section, segments), there, state: 'conflict'})
    else {
      const text = shaped(segment, section.text)
      if (text === undefined) throw new InputError({words: unfit, values: {key: segment.key}}, place)
      adopted.push({keys: section.keys, text})
    }
  }
  return {adopted, left}
}

function sourceOf({keys}: Section, segments: readonly Segment[]): string[] {
  return keys.flatMap(({key}) => segments.find((segment) => segment.key === key)?.text ?? [])
}
