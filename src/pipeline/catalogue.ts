import {readFrontMatter} from '../markdown/front-matter.ts'
import {readMeta} from '../markdown/meta.ts'
import type {RelatedEssay} from '../model/emitter.ts'
import type {Meta} from '../model/essay.ts'
import {InputError} from '../model/message.ts'
import type {Key, Slug} from '../model/names.ts'
import type {Settings} from '../model/settings.ts'
import {textFor} from '../segments/codec.ts'
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
      const textOf = (key: string) => (locale !== source && file && textFor(key, file.text, file.path)) || undefined
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

/** Published essays that have the same section and tags, the newest first: to any other essay all of them are alike. */
interface Kin {
  readonly section?: string
  readonly tags: readonly string[]
  readonly rows: CatalogueRow[]
}

/**
 * What gives the essays to offer beside one: same section, then shared tags, then the newest.
 *
 * Of ten thousand essays nobody wants to compare each with each, so they are compared by kin.
 */
export function relatedAmong(rows: readonly CatalogueRow[]): (slug: Slug) => RelatedEssay[] {
  const kins = new Map<string, Kin>()
  const kinOf = new Map<Slug, Kin>()
  for (const row of rows.toSorted(newest)) {
    const {section, tags} = row.meta
    const name = JSON.stringify([section, tags])
    const kin = kins.get(name) ?? {...(section === undefined ? {} : {section}), tags, rows: []}
    kin.rows.push(row)
    kins.set(name, kin)
    kinOf.set(row.slug, kin)
  }
  const best = new Map<Kin, readonly CatalogueRow[]>()
  return (slug) => {
    const own = kinOf.get(slug)
    if (!own) return []
    const offered = best.get(own) ?? bestFor(own, [...kins.values()])
    best.set(own, offered)
    return offered
      .filter((row) => row.slug !== slug)
      .slice(0, most)
      .map(({slug, sourceLocale, editions}) => ({slug, sourceLocale, editions}))
  }
}

/** One more than are shown, since the essay itself may be among them. */
function bestFor(own: Kin, kins: readonly Kin[]): CatalogueRow[] {
  return kins
    .flatMap((kin) => kin.rows.slice(0, most + 1).map((row) => ({row, likeness: likenessOf(own, kin)})))
    .sort((a, b) => b.likeness - a.likeness || newest(a.row, b.row))
    .slice(0, most + 1)
    .map(({row}) => row)
}

function likenessOf(own: Kin, {section, tags}: Kin): number {
  const isSame = section !== undefined && section === own.section
  return (isSame ? 2 : 0) + tags.filter((tag) => own.tags.includes(tag)).length
}

function newest(a: CatalogueRow, b: CatalogueRow): number {
  return compare(b.meta.date ?? '', a.meta.date ?? '') || compare(a.slug, b.slug)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
