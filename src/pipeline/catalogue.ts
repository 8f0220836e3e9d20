import {readFrontMatter} from '../markdown/front-matter.ts'
import {readMeta} from '../markdown/meta.ts'
import type {RelatedEssay} from '../model/emitter.ts'
import type {Meta} from '../model/essay.ts'
import {InputError} from '../model/message.ts'
import type {Key, Slug} from '../model/names.ts'
import type {Settings} from '../model/settings.ts'
import {parseSegmentFile} from '../segments/codec.ts'
import type {EssayInput} from './input.ts'

/** What front matter alone tells of an essay: enough to offer it to the reader of another. */
export interface CatalogueRow extends RelatedEssay {
  readonly meta: Meta
}

/**
 * Read the front matter of an essay and its translated titles.
 * @returns undefined for drafts, withdrawn essays and what cannot be read (reported elsewhere).
 */
export function catalogueRow(input: EssayInput, settings: Settings): CatalogueRow | undefined {
  try {
    const meta = readMeta(readFrontMatter(input.source.text, input.source.path), input.source.path)
    if (meta.status !== 'published') return undefined
    const source = meta.locale ?? settings.sourceLocale
    const wanted = settings.locales.filter(({locale}) => locale === source || (meta.locales?.includes(locale) ?? true))
    const editions = wanted.map(({locale}) => {
      const file = input.locales.find((row) => row.locale === locale)?.file
      const texts = locale !== source && file ? parseSegmentFile(file.text, file.path).entries : []
      const textOf = (key: string) => texts.find((entry) => entry.key === (key as Key))?.text || undefined
      const section = textOf('section') ?? meta.section
      const fallen = ['title' as Key, 'section' as Key].filter((key) => locale !== source && textOf(key) === undefined)
      return {
        locale,
        title: textOf('title') ?? meta.title,
        ...(section === undefined ? {} : {section}),
        ...(fallen.length === 0 ? {} : {fallen})
      }
    })
    return {slug: input.slug, sourceLocale: source, meta, editions}
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

const most = 3

/** The essays to offer beside one: same section, then shared tags, then the newest. */
export function relatedTo(slug: Slug, rows: readonly CatalogueRow[]): RelatedEssay[] {
  const self = rows.find((row) => row.slug === slug)
  if (!self) return []
  const likeness = ({meta}: CatalogueRow) =>
    (meta.section !== undefined && meta.section === self.meta.section ? 2 : 0) +
    meta.tags.filter((tag) => self.meta.tags.includes(tag)).length
  const newest = (a: CatalogueRow, b: CatalogueRow) =>
    compare(b.meta.date ?? '', a.meta.date ?? '') || compare(a.slug, b.slug)
  return rows
    .filter((row) => row !== self)
    .sort((a, b) => likeness(b) - likeness(a) || newest(a, b))
    .slice(0, most)
    .map(({slug, sourceLocale, editions}) => ({slug, sourceLocale, editions}))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
