import {InputError, type Words} from '../../model/message.ts'
import type {Done} from '../../project/archive-journal.ts'
import {readTextIfThere} from '../../project/store.ts'
import {assemble} from '../assemble.ts'
import type {Plan} from '../carry-out.ts'
import {filled} from '../import-translation.ts'
import {loadEssay, type Project} from '../load.ts'
import {type Article, nameOf, readArticle} from './articles.ts'
import type {ArticleNews} from './news.ts'
import {type Aliases, makeOriginal, type Original} from './original.ts'
import {attempt, beforeNews, failed, type Read} from './outcome.ts'
import {translate} from './translations.ts'
import type {ArchiveWork} from './work.ts'

const noEssay: Words = {
  en: 'Unexpected translation of an article that could not be brought in, expected that one first: {{other}}',
  'zh-Hans': '原文没有导入，译文也无法导入；原文在 {{other}}',
  'zh-Hant': '原文沒有匯入，譯文也無法匯入；原文在 {{other}}'
}
const changed: Words = {
  en: 'Unexpected change of this article since it was brought in as `{{slug}}`, expected the same; the essay stays as it is',
  'zh-Hans': '这篇导入为 `{{slug}}` 之后，存档中的内容有变；项目中的文章保持不变',
  'zh-Hant': '這篇匯入為 `{{slug}}` 之後，封存中的內容有變；專案中的文章保持不變'
}
const gone: Words = {
  en: 'Unexpected missing essay `{{slug}}`, which this article was brought in as, expected it in `source/`',
  'zh-Hans': '这篇曾导入为 `{{slug}}`，但 `source/` 中已没有它',
  'zh-Hant': '這篇曾匯入為 `{{slug}}`，但 `source/` 中已沒有它'
}
const forceIt: Words = {
  en: 'Compare them; `--force` brings in what is missing and takes this for settled',
  'zh-Hans': '请比较两者；`--force` 会补上缺少的部分，并不再提示',
  'zh-Hant': '請比較兩者；`--force` 會補上缺少的部分，並不再提示'
}

/** What was found out about a group of translations, and what the journal is to remember. */
export interface GroupResult {
  readonly news: readonly ArticleNews[]
  readonly done: readonly Done[]
}

/**
 * Plan one article with its translations: all its files are written together, so a group is in the project whole or
 * not at all. What cannot be brought in is told with its place, and keeps nothing else from coming.
 */
export async function planGroup(
  project: Project,
  group: readonly Article[],
  work: ArchiveWork
): Promise<Plan<GroupResult>> {
  const [first, ...others] = group.map((article) => read(article, work))
  if (!first) return {result: {news: [], done: []}, changes: []}
  const waiting = others.filter((row) => !isDone(row, work))
  const before = work.journal.done.get(first.article.id)
  if (
    before &&
    waiting.length === 0 &&
    isDone(first, work) &&
    readTextIfThere(project.root, `source/${before.slug}.md`)
  )
    return {result: {news: group.map((article) => beforeNews(article, work)), done: []}, changes: []}
  const made = await attempt(first.article, () => originalOf(project, work, {first, others}))
  if ('fault' in made) {
    const fault = new InputError({words: noEssay, values: {other: nameOf(first.article.place)}})
    const news = [made.news, ...others.map((row) => failed(row.article, 'fault' in row ? row.fault : fault))]
    return {result: {news, done: []}, changes: []}
  }
  const translated = await translate(project, made.value, {rows: waiting, work})
  const news = [
    made.value.news,
    ...others.map((row) => translated.news.get(row.article) ?? beforeNews(row.article, work))
  ]
  const {input, assembled, changes, isNew} = made.value
  const files = translated.files
  const written = isNew || files.length > 0 ? filled(assembled, input, {files, project}) : []
  const slug = input.slug
  const done = [first, ...waiting].flatMap((row): Done[] => {
    const told = news.find(({id, place}) => id === row.article.id && place === row.article.place)
    return 'text' in row && told?.outcome !== 'failed' ? [{id: row.article.id, digest: row.text.digest, slug}] : []
  })
  return {result: {news, done}, changes: [...changes, ...written, ...translated.changes]}
}

function read(article: Article, {mapping}: ArchiveWork): Read {
  if (article.fault) return {article, fault: article.fault}
  try {
    return {article, text: readArticle(article, mapping)}
  } catch (error) {
    if (error instanceof InputError) return {article, fault: error}
    throw error
  }
}

function isDone(row: Read, {journal, force}: ArchiveWork): boolean {
  return !force && 'text' in row && journal.done.get(row.article.id)?.digest === row.text.digest
}

/** The essay that an earlier run made of the first article, or a new one. */
async function originalOf(
  project: Project,
  work: ArchiveWork,
  {first, others}: {readonly first: Read; readonly others: readonly Read[]}
): Promise<Original> {
  if ('fault' in first) throw first.fault
  const {article, text} = first
  const before = work.journal.done.get(article.id)
  const isThere = before && readTextIfThere(project.root, `source/${before.slug}.md`) !== undefined
  if (before && !isThere && !work.force)
    throw new InputError({words: gone, values: {slug: before.slug}}, article.place, {words: forceIt})
  if (!before || !isThere) {
    const aliases = [first, ...others].flatMap((row): Aliases[] => ('text' in row ? [row.text.known.more ?? {}] : []))
    return makeOriginal(project, work, {article, text, aliases})
  }
  const input = loadEssay(project, before.slug)
  const assembled = assemble(input, project.settings)
  const differs = before.digest !== text.digest && !work.force
  const fault = new InputError({words: changed, values: {slug: before.slug}}, article.place, {words: forceIt})
  const news = differs ? failed(article, fault) : beforeNews(article, work)
  return {input, assembled, changes: [], isNew: false, news}
}
