import {joinHtml} from '../../markdown/html/index.ts'
import type {Edition} from '../../model/edition.ts'
import type {Emitter} from '../../model/emitter.ts'
import type {Picture} from '../../model/essay.ts'
import type {Slug} from '../../model/names.ts'
import type {Settings} from '../../model/settings.ts'
import {assetAddress, fromEssay, localPicture} from '../addresses.ts'
import {renderBody} from '../body.ts'
import {printJson} from '../json-text.ts'
import {segmentFinder} from '../marking.ts'
import {blocksOf} from './blocks.ts'
import {indexOf, printCatalogue} from './catalogue.ts'
import {pick} from './pick.ts'
import {schemas} from './schemas.ts'
import type {BundleBlock, DocumentBundle} from './shapes.ts'

/** Essays for programs: each edition whole and block by block, an index of all, and the schemas of both. */
export const json: Emitter = {
  name: 'json',
  *emit(edition, {settings}) {
    const {slug, locale, meta} = edition
    if (meta.status === 'withdrawn') return
    const content = printJson(bundleOf(edition, settings))
    yield {path: `json/${locale}/${slug}.json`, content, essay: slug, locale}
  },
  *emitSite(catalogue, settings) {
    yield {path: 'json/index.json', content: printJson(indexOf(catalogue))}
    yield {path: 'json/catalog.ndjson', content: printCatalogue(catalogue, settings)}
    for (const [name, schema] of Object.entries(schemas)) {
      yield {path: `schema/${name}.json`, content: printJson(schema)}
    }
  }
}

function bundleOf(edition: Edition, settings: Settings): DocumentBundle {
  const {slug, locale, sourceLocale, meta, translators} = edition
  const {title, authors, image, tags, corrections, more} = meta
  const essayAddress = (other: Slug) => `${fromEssay}${locale}/${other}/index.html`
  const find = segmentFinder(edition)
  const blocks: BundleBlock[] = []
  const html: string[] = []
  for (const stretch of renderBody(edition, settings, {forPage: false, essayAddress})) {
    html.push(stretch.html)
    for (const block of blocksOf(edition, find, stretch)) blocks.push(block)
  }
  return {
    schemaVersion: 1,
    slug,
    locale,
    sourceLocale,
    title,
    ...pick(meta, ['subtitle', 'section', 'description', 'date', 'updated']),
    authors: authors.map(({name, note}) => (note === undefined ? {name} : {name, note})),
    ...(image === undefined ? {} : {image: pictureOf(image)}),
    translators,
    ...pick(meta, ['credit', 'rights']),
    ...(tags.length === 0 ? {} : {tags}),
    ...pick(meta, ['isbn']),
    ...(corrections.length === 0 ? {} : {corrections}),
    ...(Object.keys(more).length === 0 ? {} : {more}),
    html: joinHtml(html),
    blocks
  }
}

/** Addresses in a bundle resolve from where the bundle is. */
function pictureOf({src, alt, caption}: Picture): Picture {
  const local = localPicture(src)
  const address = local === undefined ? src : fromEssay + assetAddress(local)
  return {src: address, alt, ...(caption === undefined ? {} : {caption})}
}
