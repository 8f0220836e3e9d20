import {InputError, type Message, type Words} from '../../model/message.ts'
import type {Slug} from '../../model/names.ts'
import type {TextChange} from '../../project/changes.ts'
import {readTextIfThere} from '../../project/store.ts'
import {type Assembled, assemble} from '../assemble.ts'
import {expectReadable, inputOf, taken} from '../import.ts'
import {type ReadOriginal, readOriginal} from '../import-source.ts'
import type {EssayInput} from '../input.ts'
import {loadEssay, type Project} from '../load.ts'
import type {Article, ArticleText} from './articles.ts'
import type {ArticleNews} from './news.ts'
import type {ArchiveWork} from './work.ts'

/** The essay of a group: as it lies in the project, or as it will. */
export interface Original {
  readonly input: EssayInput
  readonly assembled: Assembled
  /** Files of a new essay, but for its segment files. */
  readonly changes: readonly TextChange[]
  readonly isNew: boolean
  readonly news: ArticleNews
}

const secondSlug: Words = {
  en: 'Unexpected second article that asks for the name `{{slug}}`, expected each name once; the other is `{{other}}`',
  'zh-Hans': '文章名 `{{slug}}` 重复，每个名字只应出现一次；另一篇是 `{{other}}`',
  'zh-Hant': '文章名稱 `{{slug}}` 重複，每個名稱只應出現一次；另一篇是 `{{other}}`'
}

/**
 * Make an essay of an article. An essay of that very text that is there already counts as made: a run that was stopped
 * between writing its files and its journal left it.
 * @throws InputError where it cannot be made
 */
export async function makeOriginal(
  project: Project,
  work: ArchiveWork,
  {
    article,
    text,
    aliases
  }: {readonly article: Article; readonly text: ArticleText; readonly aliases: readonly Aliases[]}
): Promise<Original> {
  const {root, settings} = project
  let name: Slug | undefined
  const slugOf = (proposed: Slug): Slug => {
    name ??= claim(text.slug ?? proposed, article, {work, named: text.named})
    return name
  }
  const {format, known, bytes} = text
  const read = await readOriginal(
    {bytes, root, slug: slugOf, pictures: work.picturesOf(article)},
    {
      ...(article.item.read ? {fileName: article.place.file} : {}),
      ...(work.mapping.encoding === undefined || !article.item.read ? {} : {encoding: work.mapping.encoding}),
      ...(format ? {format} : {}),
      ...(article.locale ? {locale: article.locale} : {}),
      known: {...known, more: {...known.more, ...joined(aliases)}},
      locales: settings.locales.map(({locale}) => locale),
      sourceLocale: settings.sourceLocale
    }
  )
  const slug = slugOf(read.intake.slug)
  const {markdown} = read.intake
  const there = readTextIfThere(root, `source/${slug}.md`)
  if (there && there.text !== markdown)
    throw new InputError({words: taken, values: {slug}}, {file: `source/${slug}.md`})
  expectReadable(markdown, settings.encoding)
  const input = there ? loadEssay(project, slug) : inputOf(project, slug, markdown)
  const assembled = assemble(input, settings)
  const source: TextChange = {path: input.source.path, text: markdown, expected: null}
  const {id, place} = article
  const told = {id, place, slug, locale: assembled.sourceLocale, ...accountOf(read, text.doubts)}
  return {
    input,
    assembled,
    changes: there ? [] : [source, ...read.changes],
    isNew: !there,
    news: {...told, outcome: there ? 'there' : 'essay'}
  }
}

/** Former addresses that an article brings. */
export interface Aliases {
  readonly aliases?: unknown
  readonly 'former-addresses'?: unknown
}

/** The former addresses of an essay and of its translations together. */
function joined(all: readonly Aliases[]): Aliases {
  const listOf = (field: keyof Aliases): unknown[] => [...new Set(all.flatMap((one) => one[field] ?? []))]
  const [aliases, addresses] = [listOf('aliases'), listOf('former-addresses')]
  return {
    ...(aliases.length > 0 ? {aliases} : {}),
    ...(addresses.length > 0 ? {'former-addresses': addresses} : {})
  }
}

/** A name that no other article of the archive has; one that was made of a title gets a number. */
function claim(
  proposed: Slug,
  {id, place}: Article,
  {work, named}: {readonly work: ArchiveWork; readonly named: boolean}
): Slug {
  for (let number = 1; ; number++) {
    const slug = (number === 1 ? proposed : `${proposed}-${number}`) as Slug
    const other = work.claims.get(slug)
    if (other !== undefined && other !== id) {
      if (named) throw new InputError({words: secondSlug, values: {slug, other}}, place)
      continue
    }
    work.claims.set(slug, id)
    return slug
  }
}

/** What a person should know of a text that was read. */
export function accountOf({intake, pictures, changes}: ReadOriginal, doubts: readonly Message[]) {
  const faults = pictures.flatMap(({address, fault}) =>
    fault ? [{words: aboutPicture(address, fault)} satisfies Message] : []
  )
  return {
    pictures: changes.length,
    doubts: [...doubts, ...intake.doubts.map(({message}) => message), ...faults],
    removed: intake.removed.map(({text}) => text)
  }
}

function aboutPicture(address: string, {words, values = {}}: Message): Words {
  const filled = (language: keyof Words): string =>
    `\`${address}\`: ${words[language].replace(/\{\{(\w+)\}\}/gu, (hole, name: string) => String(values[name] ?? hole))}`
  return {en: filled('en'), 'zh-Hans': filled('zh-Hans'), 'zh-Hant': filled('zh-Hant')}
}
