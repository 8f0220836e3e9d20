import {printReview} from '../../align/legacy/review.ts'
import type {Known} from '../../intake/index.ts'
import {InputError} from '../../model/message.ts'
import type {Locale} from '../../model/names.ts'
import type {SegmentFile} from '../../model/segment-file.ts'
import type {TextChange} from '../../project/changes.ts'
import {readTextIfThere} from '../../project/store.ts'
import {adoptTranslation, ownPictures, readTranslation, targetOf} from '../adopt-translation.ts'
import {carryOn, reviewThere} from '../import-translation.ts'
import type {Project} from '../load.ts'
import {type Article, nameOf} from './articles.ts'
import type {ArticleNews} from './news.ts'
import {accountOf, type Original} from './original.ts'
import {attempt, type Read} from './outcome.ts'
import type {ArchiveWork} from './work.ts'

/** What became of the translations of an essay: the files that they fill, and those that come beside. */
interface Translated {
  readonly news: ReadonlyMap<Article, ArticleNews>
  readonly files: readonly SegmentFile[]
  readonly changes: readonly TextChange[]
}

/** Lay the translations of a group beside their essay, one after the other: each helps to recognise the next. */
export async function translate(
  project: Project,
  original: Original,
  {rows, work}: {readonly rows: readonly Read[]; readonly work: ArchiveWork}
): Promise<Translated> {
  const news = new Map<Article, ArticleNews>()
  const files: SegmentFile[] = []
  const changes: TextChange[] = []
  for (const row of rows) {
    const made = await attempt(row.article, () => translationOf(project, original, {row, work, files, changes}))
    if ('value' in made) {
      files.push(...made.value.files)
      changes.push(...made.value.changes)
    }
    news.set(row.article, 'value' in made ? made.value.news : made.news)
  }
  return {news, files, changes}
}

interface Translating {
  readonly row: Read
  readonly work: ArchiveWork
  readonly files: readonly SegmentFile[]
  readonly changes: readonly TextChange[]
}

async function translationOf(project: Project, original: Original, {row, work, files, changes}: Translating) {
  if ('fault' in row) throw row.fault
  const {article, text} = row
  const {assembled, input} = original
  const locale = article.locale as Locale // a group without locales is refused with the mapping
  targetOf(assembled, locale)
  const {translatable} = project.settings
  const {slug} = input
  const read = await readTranslation(project, {
    bytes: text.bytes,
    ...(article.item.read ? {fileName: article.place.file} : {}),
    ...(text.format ? {format: text.format} : {}),
    pictures: work.picturesOf(article),
    known: translatedFields(text.known, translatable),
    own: ownPictures(assembled.essay),
    pending: [...original.changes, ...changes],
    ...{locale, force: work.force, slug}
  })
  const fileName = nameOf(article.place)
  const adopted = adoptTranslation(assembled, {
    read: read.intake,
    fileName,
    locale,
    force: work.force,
    translatable,
    files
  })
  const {decisions, sections, file} = adopted
  const from = {slug, locale, from: fileName, sections}
  const review =
    sections.length === 0
      ? []
      : reviewChange(project.root, printReview(from, work.language), `review/${slug}.${locale}.md`)
  const news: ArticleNews = {
    ...{id: article.id, place: article.place, slug, locale},
    outcome: 'translation',
    taken: decisions.adopted.flatMap(({keys}) => keys).length,
    toDecide: sections.length,
    ...(sections.length === 0 ? {} : {review: `review/${slug}.${locale}.md`}),
    ...accountOf(read, text.doubts)
  }
  return {news, files: [file], changes: [...read.changes, ...review]}
}

/** Of a translation only what is translated counts; all else is told by the essay. */
function translatedFields(
  {title, subtitle, description, section, authors, image, more = {}}: Known,
  translatable: readonly string[]
): Known {
  const own = Object.entries(more).filter(([field]) => translatable.includes(field))
  const all = {
    title,
    subtitle,
    description,
    section,
    authors,
    image,
    more: own.length > 0 ? Object.fromEntries(own) : undefined
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

function reviewChange(root: string, text: string, path: string): TextChange[] {
  const there = readTextIfThere(root, path)
  if (there?.text === text) return []
  if (there) throw new InputError({words: reviewThere}, {file: path}, {words: carryOn, values: {file: path}})
  return [{path, text, expected: null}]
}
