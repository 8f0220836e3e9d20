import {
  count,
  day,
  draft,
  hash,
  list,
  locale,
  named,
  path,
  type Schema,
  shape,
  share,
  slug,
  table,
  text,
  version,
  whole
} from './schema-parts.ts'
import {searchSchemas} from './search-schemas.ts'

const block = shape({
  'key?': {...named, description: 'Lasting name of a segment; the id of the block in the HTML.'},
  kind: {
    enum: [
      ...['heading', 'paragraph', 'image', 'list', 'item', 'quotation'],
      ...['table', 'row', 'cell', 'note', 'code', 'rule']
    ]
  },
  markdown: {...text, description: 'As it stands in the essay, without the marks of its container on the first line.'},
  html: {...text, description: 'Sanitised. Empty for a note that nothing refers to.'},
  text: {...text, description: 'Without marks.'},
  state: {
    enum: ['source', 'current', 'stale', 'unverified', 'missing', 'merged', 'kept'],
    description: 'kept: a container, or what no translator touches. Others: how the segment came to be.'
  },
  'fingerprint?': {type: 'string', pattern: '^[0-9a-f]{8}$', description: "Of today's source."},
  'origin?': {enum: ['human', 'converted', 'memory', 'machine', 'imported']},
  'lang?': {...locale, description: 'Where it is not that of the document.'},
  'children?': list({$ref: '#/$defs/block'})
})

const authors = list(shape({name: named, 'note?': text}))

const document = whole(
  'document',
  'An essay in one locale',
  {
    schemaVersion: version,
    slug,
    locale,
    sourceLocale: locale,
    title: named,
    'subtitle?': text,
    'section?': text,
    'description?': text,
    'date?': day,
    'updated?': day,
    authors,
    'image?': shape({
      src: {...named, description: 'Resolves from where the document is.'},
      alt: text,
      'caption?': text
    }),
    translators: list(named),
    'credit?': text,
    'rights?': text,
    'tags?': list(named),
    'isbn?': text,
    'corrections?': list(shape({date: day, note: named})),
    'more?': {
      type: 'object',
      description: 'Fields of the front matter that Hexapla does not know, as they stand there.'
    },
    html: {...text, description: 'The whole body, sanitised. Relative addresses resolve from where the document is.'},
    blocks: list({$ref: '#/$defs/block'})
  },
  {block}
)

const index = whole('index', 'All essays of a release', {
  schemaVersion: version,
  essays: list(
    shape({
      slug,
      sourceLocale: locale,
      'date?': day,
      'updated?': day,
      'section?': text,
      locales: table(locale, shape({title: named, path, coverage: share}))
    })
  )
})

const catalog = whole('catalog', 'A line of the catalogue: an essay in one locale', {
  schemaVersion: version,
  identifier: {type: 'string', pattern: '^urn:uuid:[0-9a-f-]{36}$'},
  slug,
  locale,
  sourceLocale: locale,
  title: named,
  'subtitle?': text,
  'section?': text,
  'description?': text,
  'date?': day,
  'updated?': day,
  authors,
  translators: list(named),
  'rights?': text,
  tags: list(named),
  'publisher?': named,
  'url?': {...named, description: 'Of its page.'},
  path: {...path, description: 'Its document bundle, below the folder of the release.'},
  coverage: share
})

const changes = whole('changes', 'What differs from the release before', {
  schemaVersion: version,
  release: {...hash, description: 'The release that this belongs to.'},
  'since?': {...hash, description: 'The release before; absent for the first.'},
  added: list(path),
  changed: list(path),
  removed: list(path),
  essays: list(shape({slug, locale, keys: {...list(named), description: 'Of texts that are new, changed or gone.'}}))
})

/** Names are keys, texts Markdown; an empty text is told in another. */
const i18next: Schema = {
  $schema: draft,
  $id: 'urn:hexapla:schema:i18next:1',
  title: 'An essay in one locale as resources for i18next',
  ...table({type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_]*(-[A-Za-z0-9_]+)*$'}, text)
}

const manifest = whole('manifest', 'Every file of a release', {
  schemaVersion: version,
  generator: named,
  release: {...hash, description: 'SHA-256 of the file list: a line “<sha256>  <path>” for each file, in order.'},
  'sourceCommit?': {type: 'string', pattern: '^[0-9a-f]{40,64}$'},
  files: list(shape({path, sha256: hash, bytes: count, mediaType: named, 'essay?': slug, 'locale?': locale})),
  essays: list(
    shape({
      slug,
      sourceLocale: locale,
      sourceHash: hash,
      locales: table(locale, shape({segments: count, translated: count, stale: count, missing: count, coverage: share}))
    })
  )
})

/** The full word on the shapes of JSON outputs, by the names of their files. A change of shape is a new version. */
export const schemas = {document, index, catalog, changes, i18next, ...searchSchemas, manifest}
