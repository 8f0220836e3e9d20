import {hash} from 'node:crypto'
import type {Slug} from '../model/names.ts'
import {readEssay} from '../project/store.ts'
import {hashesOf, type Maker} from './cached.ts'
import {type CatalogueRow, catalogueRow} from './catalogue.ts'
import type {Project} from './load.ts'

const listName = 'offered.json'

/** What an essay's files tell, by their hashes; null for an essay that is not offered. */
type Row = readonly [hashes: string, row: CatalogueRow | null]

interface Kept {
  /** What else the rows depend on. */
  readonly common: string
  readonly rows: Readonly<Record<string, Row>>
}

/**
 * What front matter tells of the essays that are built.
 *
 * All are known before the first is made, so each would be read twice. What earlier runs read is kept in one list.
 */
export function offeredOf(project: Project, slugs: readonly Slug[], maker: Maker): CatalogueRow[] {
  const {root, settings, extensions} = project
  const cache = extensions?.length ? undefined : project.cache
  const common = cache ? hash('sha256', JSON.stringify([cache.program, settings]), 'hex') : ''
  const kept: Partial<Kept> = JSON.parse(cache?.readList(listName) ?? '{}')
  const before = (kept.common === common && kept.rows) || {}
  const rows = slugs.map((slug): readonly [Slug, Row] => {
    const known = before[slug]
    if (known && known[0] === maker.hashesOf(slug)) return [slug, known]
    const essay = readEssay(root, slug, settings)
    const hashes = hashesOf(essay)
    return [slug, known?.[0] === hashes ? known : [hashes, catalogueRow(essay, settings) ?? null]]
  })
  if (rows.length !== Object.keys(before).length || rows.some(([slug, row]) => before[slug] !== row)) {
    cache?.writeList(listName, JSON.stringify({common, rows: Object.fromEntries(rows)} satisfies Kept))
  }
  return rows.flatMap(([, [, row]]) => row ?? [])
}
