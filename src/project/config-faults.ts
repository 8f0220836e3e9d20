import type * as z from 'zod'
import {InputError, type Place, type Words} from '../model/message.ts'
import {isLocale} from '../model/names.ts'
import {configSchema} from './config-schema.ts'
import type {JsonPath, JsonText} from './json.ts'
import {nearest} from './nearest.ts'

type Issue = z.core.$ZodIssue

const wrongValue: Words = {
  en: 'Unexpected {{found}} as `{{key}}`, expected {{wanted}}',
  'zh-Hans': '`{{key}}` 的值 {{found}} 有误，应为 {{wanted}}',
  'zh-Hant': '`{{key}}` 的值 {{found}} 有誤，應為 {{wanted}}'
}
const unknownKey: Words = {
  en: 'Unexpected key `{{key}}`, expected {{wanted}}',
  'zh-Hans': '未知的键 `{{key}}`，应为 {{wanted}}',
  'zh-Hant': '未知的鍵 `{{key}}`，應為 {{wanted}}'
}

/** What is wrong about one value or key, before it is said. */
interface Fault {
  readonly path: JsonPath
  /** What would be right, as JSON; absent where the key itself is wrong. */
  readonly wanted?: string
  /** Keys that would be right, where the schema does not list them. */
  readonly known?: readonly string[]
}

/** The first fault of a file that people write, in the order of the file, as a report. */
export function firstFault(
  issues: readonly Issue[],
  json: JsonText,
  schema: Readonly<Record<string, unknown>> = configSchema()
): InputError {
  const reports = issues
    .flatMap((issue) => [...faultsOf(issue, [], schema)])
    .map(({path, wanted, known}) =>
      wanted === undefined
        ? unknownKeyAt(json, path, known ?? keysAt(path.slice(0, -1), schema))
        : wrongValueAt(json, path, wanted)
    )
  const order = ({line = 0, column = 0}: Place): number => line * 1e6 + column
  return reports.sort((a, b) => order(a.place!) - order(b.place!))[0]!
}

/** A report on a value. @param wanted what would be right, in back quotes */
export function wrongValueAt(json: JsonText, path: JsonPath, wanted: string): InputError {
  const text = JSON.stringify(path.reduce(inside, json.value)) ?? ''
  const found = `\`${text.length > 60 ? `${text.slice(0, 60)}…` : text}\``
  return new InputError(
    {words: wrongValue, values: {key: path.join('.') || json.valueAt([]).file, found, wanted}},
    json.valueAt(path)
  )
}

/** A report on a key that nothing is known of, with the one that was most likely meant. */
export function unknownKeyAt(
  json: JsonText,
  path: JsonPath,
  known: readonly string[] = keysAt(path.slice(0, -1), configSchema())
): InputError {
  const near = nearest(String(path.at(-1)), known)
  const wanted = (near === undefined ? known : [near]).map((name) => `\`${[...path.slice(0, -1), name].join('.')}\``)
  const values = {key: path.join('.'), wanted: wanted.join(', ')}
  return new InputError({words: unknownKey, values}, json.keyAt(path))
}

function* faultsOf(issue: Issue, before: JsonPath, schema: SchemaNode): Iterable<Fault> {
  const path = [...before, ...issue.path]
  const [top, tag] = path
  const isPolicyKey = (): boolean => isLocale(String(tag)) || keysAt(['policy'], schema).includes(String(tag))
  if (top === 'policy' && path.length === 2 && !isPolicyKey()) yield {path}
  else if (issue.code === 'unrecognized_keys') for (const key of issue.keys) yield {path: [...path, key]}
  else if (issue.code === 'invalid_key') yield {path, known: ['en', 'zh-Hans', 'zh-Hant']}
  else if (issue.code === 'invalid_union') {
    // The form that was meant is the one that does not already fail by its type.
    const meant = issue.errors.find((issues) =>
      issues.some((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys')
    )
    if (meant === undefined)
      yield {path, wanted: [...new Set(issue.errors.flat().map((inner) => wantedBy(inner, path, schema)))].join(', ')}
    else for (const inner of meant) yield* faultsOf(inner, path, schema)
  } else yield {path, wanted: wantedBy(issue, path, schema)}
}

function wantedBy(issue: Issue, path: JsonPath, schema: SchemaNode): string {
  const values = issue.code === 'invalid_value' ? issue.values : nodeAt(path, schema)?.examples
  if (values) return values.map((value) => `\`${JSON.stringify(value)}\``).join(', ')
  const type = issue.code === 'invalid_type' ? issue.expected : 'origin' in issue ? issue.origin : 'string'
  const forms: Readonly<Record<string, string>> = {
    ...{object: '`{…}`', record: '`{…}`'},
    ...{array: '`["…"]`', boolean: '`true`, `false`'}
  }
  return forms[type] ?? '`"…"`'
}

/** The keys that the schema knows at a place. */
function keysAt(path: JsonPath, schema: SchemaNode): string[] {
  return Object.keys(nodeAt(path, schema)?.properties ?? {})
}

/** What the schema says of a place. */
function nodeAt(path: JsonPath, schema: SchemaNode): SchemaNode | undefined {
  let node: SchemaNode | undefined = schema
  for (const name of path) {
    const next: SchemaNode | undefined = node?.properties?.[String(name)] ?? node?.additionalProperties
    node = next?.anyOf?.find(({properties}) => properties) ?? next
  }
  return node
}

interface SchemaNode {
  readonly examples?: readonly unknown[]
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly additionalProperties?: SchemaNode
  readonly anyOf?: readonly SchemaNode[]
}

function inside(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<PropertyKey, unknown>>)[key]
    : undefined
}
