/** A JSON Schema, draft 2020-12. */
export type Schema = Readonly<Record<string, unknown>>

export const draft = 'https://json-schema.org/draft/2020-12/schema'
export const text: Schema = {type: 'string'}
export const named: Schema = {type: 'string', minLength: 1}
export const slug: Schema = {type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 120}
export const locale: Schema = {type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'}
export const day: Schema = {type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$'}
export const path: Schema = {type: 'string', pattern: '^[^/\\\\][^\\\\]*$'}
export const hash: Schema = {type: 'string', pattern: '^[0-9a-f]{64}$'}
export const count: Schema = {type: 'integer', minimum: 0}
export const share: Schema = {type: 'number', minimum: 0, maximum: 1}
export const version: Schema = {const: 1}

export function list(items: Schema): Schema {
  return {type: 'array', items}
}

export function table(names: Schema, values: Schema): Schema {
  return {type: 'object', propertyNames: names, additionalProperties: values}
}

/** An object with these properties and no others; a name with `?` behind it may be absent. */
export function shape(properties: Readonly<Record<string, Schema>>): Schema {
  const entries = Object.entries(properties)
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, schema]) => [name.replace('?', ''), schema])),
    required: entries.map(([name]) => name).filter((name) => !name.endsWith('?')),
    additionalProperties: false
  }
}

export function whole(name: string, title: string, properties: Readonly<Record<string, Schema>>, definitions?: Schema) {
  const head = {$schema: draft, $id: `urn:hexapla:schema:${name}:1`, title}
  return {...head, ...shape(properties), ...(definitions ? {$defs: definitions} : {})}
}
