import {createHash} from 'node:crypto'
import type {CatalogueEntry} from '../model/emitter.ts'
import type {Locale, Slug} from '../model/names.ts'
import {printJson} from './json-text.ts'
import {byCodePoint} from './order.ts'

/** A file of a release, by its content. */
interface ReleasedFile {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  readonly essay?: Slug
  readonly locale?: Locale
}

/** What a release consists of. */
export interface Release {
  /** Every file but the manifest. */
  readonly files: readonly ReleasedFile[]
  readonly essays: readonly {readonly entry: CatalogueEntry; readonly sourceHash: string}[]
  /** Name and version of the tool. */
  readonly generator: string
  readonly sourceCommit?: string
}

const mediaTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  css: 'text/css',
  epub: 'application/epub+zip',
  gif: 'image/gif',
  html: 'text/html',
  ico: 'image/vnd.microsoft.icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  ndjson: 'application/x-ndjson',
  png: 'image/png',
  svg: 'image/svg+xml',
  ts: 'text/plain',
  txt: 'text/plain',
  webp: 'image/webp',
  xml: 'application/xml'
}

/**
 * The manifest of a release: `manifest.json`, the only file that it does not list.
 *
 * `release` names the release by its content: the same files have the same name wherever they were built.
 */
export function manifestOf({files, essays, generator, sourceCommit}: Release): string {
  const sorted = [...files].sort((a, b) => byCodePoint(a.path, b.path))
  const fileList = sorted.map(({path, sha256}) => `${sha256}  ${path}\n`).join('')
  return printJson({
    schemaVersion: 1,
    generator,
    release: createHash('sha256').update(fileList).digest('hex'),
    ...(sourceCommit === undefined ? {} : {sourceCommit}),
    files: sorted.map(({path, sha256, bytes, essay, locale}) => ({
      path,
      sha256,
      bytes,
      mediaType: mediaTypeOf(path),
      ...(essay === undefined ? {} : {essay}),
      ...(locale === undefined ? {} : {locale})
    })),
    essays: [...essays].sort((a, b) => byCodePoint(a.entry.slug, b.entry.slug)).map(describe)
  })
}

function describe({entry, sourceHash}: Release['essays'][number]) {
  const rows = entry.editions.map(({locale, coverage}) => {
    const {segments, translated, stale, missing} = coverage
    return [locale, {segments, translated, stale, missing, coverage: coverage.coverage}]
  })
  return {slug: entry.slug, sourceLocale: entry.sourceLocale, sourceHash, locales: Object.fromEntries(rows)}
}

/** Types that the ending of a name does not tell. */
const named: readonly (readonly [RegExp, string])[] = [
  [/^_redirects$/u, 'text/plain'],
  [/\/feed\.xml$/u, 'application/atom+xml'],
  [/\/feed\.json$/u, 'application/feed+json'],
  [/^schema\/[^/]+\.json$/u, 'application/schema+json']
]

function mediaTypeOf(path: string): string {
  const own = named.find(([pattern]) => pattern.test(path))
  if (own) return own[1]
  const extension = /\.([^./]+)$/u.exec(path)?.[1]?.toLowerCase() ?? ''
  return mediaTypes[extension] ?? 'application/octet-stream'
}
