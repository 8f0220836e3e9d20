import {createHash} from 'node:crypto'
import {plainText} from '../../markdown/inspect.ts'
import {prepareForText} from '../../markdown/plain.ts'
import {visitTexts} from '../../markdown/texts.ts'
import type {Artifact, Edition, Kept} from '../../model/edition.ts'
import type {CatalogueEntry, Emitter} from '../../model/emitter.ts'
import type {Locale} from '../../model/names.ts'
import {segmentFinder} from '../marking.ts'
import {byCodePoint} from '../order.ts'
import {searchScript} from '../search-script.ts'
import {treeOf} from '../tree.ts'
import type {SearchIndex, SearchTexts, SearchVariants} from './shapes.ts'
import {fold, shardOf, termsOf} from './terms.ts'
import {variantPairs, variants} from './variants.ts'

/**
 * Search without a server: an index in small files of which a reader's browser loads those that a query needs.
 *
 * Of each edition the terms are kept until all are known; its texts are written at once.
 */
export const search: Emitter = {
  name: 'search',
  *emit(edition) {
    const {slug, locale, meta} = edition
    if (meta.status === 'withdrawn') return
    const shown = textsOf(edition)
    yield {path: `search/${locale}/${slug}.json`, content: `${JSON.stringify(shown)}\n`, essay: slug, locale}
    yield {keptFor: 'search', essay: slug, locale, content: printWeights(shown)}
  },
  *emitSite(catalogue, settings, kept = []) {
    yield searchScript
    yield variantsFile
    for (const {locale} of settings.locales) yield* indexOf(locale, catalogue, kept)
  }
}

const licence = 'From the dictionaries of OpenCC, by Carbo Kuo and contributors, under the Apache License 2.0'
const variantsFile = namedJson('search/variants', {source: licence, pairs: variantPairs} satisfies SearchVariants)

function textsOf(edition: Edition): SearchTexts {
  const find = segmentFinder(edition)
  const {title, section, subtitle, description, authors} = edition.meta
  const front = [subtitle, description, ...authors.map(({name}) => name)]
  const texts: [string, string][] = front.flatMap((text) => (text ? [['', text]] : []))
  visitTexts(prepareForText(treeOf(edition)), (node) => {
    const text = plainText(node).trim()
    if (text !== '') texts.push([node.type === 'code' ? '' : (find(node)?.key ?? ''), text])
  })
  return {title, ...(section === undefined ? {} : {section}), texts}
}

const most = 60

/** The terms of an essay, each with its weight: how often it occurs, and much more for what stands in the title. */
function printWeights({title, section, texts}: SearchTexts): string {
  const weights = new Map<string, number>()
  const add = (text: string, weight: number) => {
    for (const term of termsOf(fold(text, variants).text)) weights.set(term, (weights.get(term) ?? 0) + weight)
  }
  add(title, 20)
  if (section !== undefined) add(section, 5)
  for (const [key, text] of texts) add(text, key.startsWith('h') ? 4 : 1)
  return [...weights].map(([term, weight]) => `${term} ${Math.min(weight, most)}`).join('\n')
}

/** A file of terms holds about this many numbers: some tens of kilobytes, and half of it compressed. */
const perShard = 6000

function* indexOf(locale: Locale, catalogue: readonly CatalogueEntry[], kept: readonly Kept[]): Generator<Artifact> {
  const published = new Set(catalogue.filter(({status}) => status === 'published').map(({slug}) => slug))
  const own = kept
    .filter((row) => row.keptFor === 'search' && row.locale === locale && published.has(row.essay))
    .sort((a, b) => byCodePoint(a.essay, b.essay))
  const found = new Map<string, number[]>()
  let count = 0
  for (const [number, {content}] of own.entries()) {
    for (const row of content.split('\n')) {
      const [term = '', weight] = row.split(' ')
      if (weight === undefined) continue
      const list = found.get(term)
      if (list) list.push(number, Number(weight))
      else found.set(term, [number, Number(weight)])
      count += 2
    }
  }
  const files = shardsOf(found, Math.min(1024, 2 ** Math.ceil(Math.log2(Math.max(1, count / perShard))))).map(
    (terms, number) => namedJson(`search/${locale}/terms-${number}`, Object.fromEntries(terms))
  )
  for (const file of files) yield {...file, locale}
  const index: SearchIndex = {
    schemaVersion: 1,
    terms: files.map(({path}) => path.slice(`search/${locale}/`.length)),
    variants: variantsFile.path.slice('search/'.length),
    essays: own.map(({essay}) => essay)
  }
  yield {path: `search/${locale}/index.json`, content: `${JSON.stringify(index)}\n`, locale}
}

function shardsOf(found: ReadonlyMap<string, number[]>, shards: number): [string, number[]][][] {
  const all: [string, number[]][][] = Array.from({length: shards}, () => [])
  for (const entry of found) all[shardOf(entry[0], shards)]?.push(entry)
  for (const terms of all) terms.sort(([a], [b]) => byCodePoint(a, b))
  return all
}

/** A file that has its content in its name. */
function namedJson(path: string, value: unknown): Artifact {
  const content = `${JSON.stringify(value)}\n`
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
  return {path: `${path}-${hash}.json`, content}
}
