import {joinHtml} from '../../markdown/html/index.ts'
import type {Edition} from '../../model/edition.ts'
import type {CatalogueEntry, Emitter} from '../../model/emitter.ts'
import type {Picture} from '../../model/essay.ts'
import type {Slug} from '../../model/names.ts'
import type {Settings} from '../../model/settings.ts'
import {assetAddress, fromEssay, localPicture} from '../addresses.ts'
import {renderBody} from '../body.ts'
import {printJson} from '../json-text.ts'
import {segmentFinder} from '../marking.ts'
import {byCodePoint} from '../order.ts'
import {blocksOf} from './blocks.ts'
import {schemas} from './schemas.ts'
import type {BundleBlock, BundleIndex, DocumentBundle} from './shapes.ts'

/** Essays for programs: each edition whole and block by block, an index of all, and the schemas of both. */
export const json: Emitter = {
  name: 'json',
  *emit(edition, {settings}) {
    const {slug, locale, meta} = edition
    if (meta.status === 'withdrawn') return
    const content = printJson(bundleOf(edition, settings))
    yield {path: `json/${locale}/${slug}.json`, content, essay: slug, locale}
  },
  *emitSite(catalogue) {
    yield {path: 'json/index.json', content: printJson(indexOf(catalogue))}
    for (const [name, schema] of Object.entries(schemas)) {
      yield {path: `schema/${name}.json`, content: printJson(schema)}
    }
  }
}

function bundleOf(edition: Edition, settings: Settings): DocumentBundle {
  const {slug, locale, sourceLocale, meta, translators} = edition
  const {title, section, description, date, authors, image} = meta
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
    ...(section === undefined ? {} : {section}),
    ...(description === undefined ? {} : {description}),
    ...(date === undefined ? {} : {date}),
    authors: authors.map(({name, note}) => (note === undefined ? {name} : {name, note})),
    ...(image === undefined ? {} : {image: pictureOf(image)}),
    translators,
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

function indexOf(catalogue: readonly CatalogueEntry[]): BundleIndex {
  const essays = catalogue.filter(({status}) => status === 'published').sort((a, b) => byCodePoint(a.slug, b.slug))
  return {
    schemaVersion: 1,
    essays: essays.map(({slug, sourceLocale, date, editions}) => {
      const section = (editions.find(({locale}) => locale === sourceLocale) ?? editions[0])?.section
      const rows = editions.map(({locale, title, coverage: {coverage}}) => [
        locale,
        {title, path: `json/${locale}/${slug}.json`, coverage}
      ])
      return {
        slug,
        sourceLocale,
        ...(date === undefined ? {} : {date}),
        ...(section === undefined ? {} : {section}),
        locales: Object.fromEntries(rows)
      }
    })
  }
}
