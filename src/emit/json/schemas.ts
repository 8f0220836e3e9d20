/** A JSON Schema, draft 2020-12. */
type Schema = Readonly<Record<string, unknown>>

const draft = 'https://json-schema.org/draft/2020-12/schema'
const text: Schema = {type: 'string'}
const named: Schema = {type: 'string', minLength: 1}
const slug: Schema = {type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 120}
const locale: Schema = {type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'}
const day: Schema = {type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$'}
const path: Schema = {type: 'string', pattern: '^[^/\\\\][^\\\\]*$'}
const hash: Schema = {type: 'string', pattern: '^[0-9a-f]{64}$'}
const count: Schema = {type: 'integer', minimum: 0}
const share: Schema = {type: 'number', minimum: 0, maximum: 1}
const version: Schema = {const: 1}

function list(items: Schema): Schema {
  return {type: 'array', items}
}

function table(names: Schema, values: Schema): Schema {
  return {type: 'object', propertyNames: names, additionalProperties: values}
}

/** An object with these properties and no others; a name with `?` behind it may be absent. */
function shape(properties: Readonly<Record<string, Schema>>): Schema {
  const entries = Object.entries(properties)
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, schema]) => [name.replace('?', ''), schema])),
    required: entries.map(([name]) => name).filter((name) => !name.endsWith('?')),
    additionalProperties: false
  }
}

function whole(name: string, title: string, properties: Readonly<Record<string, Schema>>, definitions?: Schema) {
  const head = {$schema: draft, $id: `urn:hexapla:schema:${name}:1`, title}
  return {...head, ...shape(properties), ...(definitions ? {$defs: definitions} : {})}
}

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

const document = whole(
  'document',
  'An essay in one locale',
  {
    schemaVersion: version,
    slug,
    locale,
    sourceLocale: locale,
    title: named,
    'section?': text,
    'description?': text,
    'date?': day,
    authors: list(shape({name: named, 'note?': text})),
    'image?': shape({
      src: {...named, description: 'Resolves from where the document is.'},
      alt: text,
      'caption?': text
    }),
    translators: list(named),
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
      'section?': text,
      locales: table(locale, shape({title: named, path, coverage: share}))
    })
  )
})

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
export const schemas = {document, index, manifest}
