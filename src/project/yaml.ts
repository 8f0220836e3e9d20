import {type Document, isMap, isScalar, LineCounter, type Node, parseDocument} from 'yaml'
import {InputError, type Place, type Words} from '../model/message.ts'
import type {JsonPath, JsonText} from './json.ts'

const badYaml: Words = {
  en: 'Unexpected YAML: {{reason}}',
  'zh-Hans': 'YAML 有误：{{reason}}',
  'zh-Hant': 'YAML 有誤：{{reason}}'
}

/** Read YAML, or JSON, and remember where everything stands, as `readJson` does. @throws InputError with line and column */
export function readYaml(text: string, file: string): JsonText {
  const lines = new LineCounter()
  const options = {version: '1.2', schema: 'core', uniqueKeys: true, prettyErrors: false} as const
  const document = parseDocument(text, {...options, lineCounter: lines})
  const placeOf = (offset: number): Place => {
    const {line, col} = lines.linePos(offset)
    return {file, line, column: col}
  }
  const fail = (reason: string, offset: number): never => {
    throw new InputError({words: badYaml, values: {reason}}, placeOf(offset))
  }
  const [error] = document.errors
  if (error) fail(error.message, error.pos[0])
  let value: unknown
  try {
    value = document.toJS({maxAliasCount: 0}) ?? {}
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error), 0)
  }
  return {
    value,
    valueAt: (path) => placeOf(startOf(document, path, 'value')),
    keyAt: (path) => placeOf(startOf(document, path, 'key'))
  }
}

/** Offset of what a path names, or of the nearest thing around it. */
function startOf(document: Document, path: JsonPath, part: 'key' | 'value'): number {
  for (let length = path.length; length > 0; length--) {
    const inner = path.slice(0, length)
    const found =
      (part === 'key' && length === path.length ? keyNode(document, inner) : undefined) ?? document.getIn(inner, true)
    const start = (found as Node | undefined)?.range?.[0]
    if (start !== undefined) return start
  }
  return document.contents?.range?.[0] ?? 0
}

function keyNode(document: Document, path: JsonPath): Node | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  const pair = isMap(parent)
    ? parent.items.find(({key}) => isScalar(key) && String(key.value) === String(path.at(-1)))
    : undefined
  return pair?.key as Node | undefined
}
