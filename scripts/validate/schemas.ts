import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js'
import {textsOf} from './files.ts'
import type {Release, Validator} from './validator.ts'

/** Which schema in `schema/` a file of a release is held against. */
const kinds: readonly (readonly [path: RegExp, schema: string])[] = [
  [/^manifest\.json$/u, 'manifest'],
  [/^json\/index\.json$/u, 'index'],
  [/^json\/[^/]+\/[^/]+\.json$/u, 'document'],
  [/^i18next\/[^/]+\/[^/]+\.json$/u, 'i18next']
]

/** Flat keys; a text that is told in another is empty. */
const i18next = {
  type: 'object',
  propertyNames: {pattern: '^[^.:]+$'},
  additionalProperties: {type: 'string'}
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
  const files = textsOf([release], '.json')
  const ajv = new Ajv2020({strict: true, allErrors: true})
  const known = new Map<string, ValidateFunction>([['i18next', ajv.compile(i18next)]])
  for (const {path, text} of files.filter(({path}) => path.startsWith('schema/'))) {
    known.set(path.slice('schema/'.length, -'.json'.length), ajv.compile(JSON.parse(text)))
  }
  const others = files.filter(({path}) => !path.startsWith('schema/'))
  const faults = others.flatMap(({path, label, text}) => {
    const kind = kinds.find(([pattern]) => pattern.test(path))?.[1]
    const validate = kind === undefined ? undefined : known.get(kind)
    if (!validate) return `${label}: no schema is known for it`
    validate(JSON.parse(text))
    return (validate.errors ?? []).map(({instancePath, message}) => `${label}: ${instancePath} ${message}`)
  })
  return {looked: files.length, faults}
}
