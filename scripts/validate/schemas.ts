import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js'
import {textsOf} from './files.ts'
import type {Release, Validator} from './validator.ts'

/** Which schema in `schema/` a file of a release is held against; JSON Feed has one of its own below. */
const kinds: readonly (readonly [path: RegExp, schema: string])[] = [
  [/^manifest\.json$/u, 'manifest'],
  [/^changes\.json$/u, 'changes'],
  [/^json\/index\.json$/u, 'index'],
  [/^json\/[^/]+\/[^/]+\.json$/u, 'document'],
  [/^json\/catalog\.ndjson$/u, 'catalog'],
  [/^i18next\/[^/]+\/[^/]+\.json$/u, 'i18next'],
  [/^search\/variants-[0-9a-f]+\.json$/u, 'variants'],
  [/^search\/[^/]+\/index\.json$/u, 'search'],
  [/^search\/[^/]+\/terms-\d+-[0-9a-f]+\.json$/u, 'terms'],
  [/^search\/[^/]+\/[^/]+\.json$/u, 'texts'],
  [/^[^/]+\/feed\.json$/u, 'feed']
]

const address = {type: 'string', pattern: '^https?://'}
const authors = {
  type: 'array',
  minItems: 1,
  items: {type: 'object', required: ['name'], properties: {name: {type: 'string', minLength: 1}, url: address}}
}

/** What JSON Feed 1.1 demands (https://www.jsonfeed.org/version/1.1/); fields of extensions begin with `_`. */
const feed = {
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: {const: 'https://jsonfeed.org/version/1.1'},
    title: {type: 'string', minLength: 1},
    home_page_url: address,
    feed_url: address,
    description: {type: 'string'},
    icon: address,
    language: {type: 'string'},
    authors,
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id'],
        anyOf: [{required: ['content_html']}, {required: ['content_text']}],
        properties: {
          id: {type: 'string', minLength: 1},
          url: address,
          title: {type: 'string'},
          summary: {type: 'string'},
          content_html: {type: 'string'},
          content_text: {type: 'string'},
          image: address,
          date_published: {type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(?:Z|[+-]\\d\\d:\\d\\d)$'},
          date_modified: {type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(?:Z|[+-]\\d\\d:\\d\\d)$'},
          authors,
          tags: {type: 'array', items: {type: 'string'}},
          language: {type: 'string'}
        },
        patternProperties: {'^_': {}},
        additionalProperties: false
      }
    }
  },
  patternProperties: {'^_': {}},
  additionalProperties: false
}

/** JSON Schema by Ajv, strictly. A file that no schema is known for is a fault: nobody has looked at it. */
export const schemas: Validator = {
  name: 'JSON Schema',
  things: 'files',
  needs: [],
  run(releases) {
    const verdicts = releases.map(verdictOf)
    return {
      looked: verdicts.reduce((sum, {looked}) => sum + looked, 0),
      faults: verdicts.flatMap(({faults}) => faults)
    }
  }
}

function verdictOf(release: Release) {
  const files = [...textsOf([release], '.json'), ...textsOf([release], '.ndjson')]
  const ajv = new Ajv2020({strict: true, allErrors: true, strictRequired: false})
  const known = new Map<string, ValidateFunction>([['feed', ajv.compile(feed)]])
  for (const {path, text} of files.filter(({path}) => path.startsWith('schema/'))) {
    known.set(path.slice('schema/'.length, -'.json'.length), ajv.compile(JSON.parse(text)))
  }
  const others = files.filter(({path}) => !path.startsWith('schema/'))
  const faults = others.flatMap(({path, label, text}) => {
    const kind = kinds.find(([pattern]) => pattern.test(path))?.[1]
    const validate = kind === undefined ? undefined : known.get(kind)
    if (!validate) return `${label}: no schema is known for it`
    const values = path.endsWith('.ndjson') ? text.split('\n').filter((line) => line !== '') : [text]
    return values.flatMap((value) => {
      validate(JSON.parse(value))
      return (validate.errors ?? []).map(({instancePath, message}) => `${label}: ${instancePath} ${message}`)
    })
  })
  return {looked: files.length, faults}
}
