import matter from 'gray-matter'
import {type Document, isMap, isScalar, isSeq, LineCounter, parseDocument} from 'yaml'
import {InputError, type Message, type Words} from '../model/message.ts'
import {readPlainYaml} from './plain-yaml.ts'

/** A text's front matter and body. `head` and `body` together are the text. */
export interface FrontMatter {
  /** Everything up to and with the closing `---` and its line end; empty if there is none. */
  readonly head: string
  readonly body: string
  /** Line on which `body` begins, from 1. */
  readonly bodyLine: number
  readonly values: Readonly<Record<string, unknown>>
  /** Scalars with their paths, in the order of the file. */
  readonly scalars: readonly FrontMatterScalar[]
}

/** A value in the front matter: where it stands and what it says. */
export interface FrontMatterScalar {
  readonly path: readonly (string | number)[]
  /** The value as text, as the author wrote it where it is no string. */
  readonly text: string
  /** Offsets of the slice in the file. */
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
}

/** Front matter larger than this is refused: it is parsed whole, nested structures slowly. */
const sizeLimit = 65_536

const fence = /^\uFEFF?---[ \t]*(?:yaml)?[ \t]*\r?\n/u

const notYaml: Words = {
  en: 'Unexpected front matter `{{fence}}`, expected YAML between two lines `---`',
  'zh-Hans': '无法识别的文前信息 `{{fence}}`，应为两行 `---` 之间的 YAML',
  'zh-Hant': '無法辨識的文前資訊 `{{fence}}`，應為兩行 `---` 之間的 YAML'
}
const notClosed: Words = {
  en: 'Unexpected end of file in the front matter, expected a closing line `---`',
  'zh-Hans': '文前信息没有结束，应有一行 `---`',
  'zh-Hant': '文前資訊沒有結束，應有一行 `---`'
}
const tooLarge: Words = {
  en: 'Unexpected front matter of {{size}} characters, expected at most {{limit}}',
  'zh-Hans': '文前信息有 {{size}} 个字符，最多应为 {{limit}} 个',
  'zh-Hant': '文前資訊有 {{size}} 個字元，最多應為 {{limit}} 個'
}
const badYaml: Words = {
  en: 'Unexpected YAML in the front matter: {{reason}}',
  'zh-Hans': '文前信息的 YAML 有误：{{reason}}',
  'zh-Hant': '文前資訊的 YAML 有誤：{{reason}}'
}
const notMap: Words = {
  en: 'Unexpected front matter, expected lines such as `title: …`',
  'zh-Hans': '文前信息格式有误，应为 `title: …` 这样的行',
  'zh-Hant': '文前資訊格式有誤，應為 `title: …` 這樣的行'
}

/**
 * Read the front matter of a text.
 *
 * gray-matter finds it, but every engine of gray-matter is replaced: its JavaScript engine would run
 * code from the document, and its YAML engine is old. YAML is read in the core schema without aliases.
 * @throws InputError with the line, where it is not YAML, not closed or too large.
 */
export function readFrontMatter(text: string, file: string): FrontMatter {
  return readUsual(text) ?? readAny(text, file)
}

/** Front matter as nearly all is: plain, between two bare fences. gray-matter alone takes ten times as long. */
function readUsual(text: string): FrontMatter | undefined {
  const end = text.startsWith('---\n') ? text.indexOf('\n---', 3) : -1
  if (end < 4 || end > sizeLimit || text.charCodeAt(end + 4) !== 10) return undefined
  const source = text.slice(3, end)
  const plain = source.includes('#') || source.trim() === '' ? undefined : readPlain(source, 3, text)
  if (!plain) return undefined
  const head = text.slice(0, end + 5)
  return {head, body: text.slice(end + 5), bodyLine: head.split('\n').length, ...plain}
}

function readAny(text: string, file: string): FrontMatter {
  const start = text.startsWith('\uFEFF') ? 1 : 0
  if (!text.startsWith('---', start) || /^-+[ \t]*-/u.test(text.slice(start + 3, start + 200))) return withoutHead(text)
  if (!fence.test(text)) {
    const line = text.slice(start, start + 80).split(/\r?\n/u, 1)[0] ?? ''
    if (text.length <= start + 3) throw new InputError({words: notClosed}, {file, line: 1, column: 1})
    throw new InputError({words: notYaml, values: {fence: line}}, {file, line: 1, column: 1})
  }
  let source = ''
  const refuse = (): never => {
    throw new InputError({words: notYaml, values: {fence: '---'}}, {file, line: 1, column: 1})
  }
  const read = (yaml: string): object => {
    source = yaml.replace(/\r$/u, '') // of the line end before the closing fence
    return {}
  }
  // Any options object keeps gray-matter from its cache, which forgets errors and shares results.
  const found = matter(text, {
    language: 'yaml',
    engines: {yaml: read, javascript: refuse, js: refuse, json: refuse, coffee: refuse, toml: refuse}
  })
  const head = text.slice(0, text.length - found.content.length)
  if (!/\n---[ \t]*(?:\r?\n)?$/u.test(head) || !/^[ \t]*(?:\r?\n|$)/u.test(head.endsWith('\n') ? '' : found.content)) {
    throw new InputError({words: notClosed}, {file, line: 1, column: 1})
  }
  if (source.length > sizeLimit) {
    const values = {size: source.length, limit: sizeLimit}
    throw new InputError({words: tooLarge, values}, {file, line: 1, column: 1})
  }
  const offset = source === '' ? 0 : text.indexOf(source, start + 3)
  const {values, scalars} = readPlain(source, offset, text) ?? readYaml(source, offset, text, file)
  return {head, body: found.content, bodyLine: head.split('\n').length, values, scalars}
}

function withoutHead(text: string): FrontMatter {
  return {head: '', body: text, bodyLine: 1, values: {}, scalars: []}
}

function readPlain(source: string, offset: number, text: string) {
  const skipped = /^\r?\n/u.exec(source)?.[0].length ?? 0 // the end of the fence's line
  const plain = readPlainYaml(source.slice(skipped))
  if (!plain) return undefined
  let line = 1
  let counted = 0
  const scalars = plain.scalars.map((scalar) => {
    const start = offset + skipped + scalar.start
    const lineStart = text.lastIndexOf('\n', start - 1) + 1
    for (; counted < lineStart; counted++) if (text.charCodeAt(counted) === 10) line++
    return {...scalar, start, end: offset + skipped + scalar.end, line, column: start - lineStart + 1}
  })
  return {values: plain.values, scalars}
}

function readYaml(source: string, offset: number, text: string, file: string) {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (let at = text.indexOf('\n'); at >= 0 && at < offset + source.length; at = text.indexOf('\n', at + 1)) {
    lines.addNewLine(at + 1)
  }
  const fail = (message: Message, at: number): never => {
    const {line, col} = lines.linePos(at)
    throw new InputError(message, {file, line, column: col})
  }
  const document = parseDocument(source, {version: '1.2', schema: 'core', uniqueKeys: true, prettyErrors: false})
  const error = document.errors[0]
  if (error) fail({words: badYaml, values: {reason: error.message}}, offset + error.pos[0])
  let values: unknown
  try {
    values = document.toJS({maxAliasCount: 0}) ?? {}
  } catch (error) {
    fail({words: badYaml, values: {reason: error instanceof Error ? error.message : String(error)}}, offset)
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values)) fail({words: notMap}, offset)
  const scalars = listScalars(document, source).map((scalar) => {
    const start = offset + scalar.start
    const {line, col} = lines.linePos(start)
    return {...scalar, start, end: offset + scalar.end, line, column: col}
  })
  return {values: values as Record<string, unknown>, scalars}
}

type PlainScalar = Omit<FrontMatterScalar, 'line' | 'column'>

function listScalars(document: Document, source: string): PlainScalar[] {
  const found: PlainScalar[] = []
  const walk = (node: unknown, path: readonly (string | number)[]): void => {
    if (isMap(node)) {
      for (const {key, value} of node.items) walk(value, [...path, String(isScalar(key) ? key.value : key)])
    } else if (isSeq(node))
      node.items.forEach((item, index) => {
        walk(item, [...path, index])
      })
    else if (isScalar(node) && node.range && node.value !== null) {
      const [start, end] = node.range
      const text = typeof node.value === 'string' ? node.value : source.slice(start, end)
      found.push({path, text: text.trim(), start, end})
    }
  }
  walk(document.contents, [])
  return found
}
