import {SaxesParser} from 'saxes'
import {InputError, type Words} from '../../model/message.ts'
import {decodeReturned} from '../decode.ts'

/** An element that was read; names are those of the document, namespaces are told apart by their address. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string
  readonly namespace: string
  /** By their names as written. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
  readonly line: number
  readonly column: number
}

const malformed: Words = {
  en: 'Unexpected XML that is not well-formed ({{reason}}), expected a whole file as the tool wrote it',
  'zh-Hans': 'XML 格式有误（{{reason}}），应为工具写出的完整文件',
  'zh-Hant': 'XML 格式有誤（{{reason}}），應為工具寫出的完整檔案'
}
const subset: Words = {
  en: 'Unexpected declarations in the DOCTYPE, expected none: a file with entities of its own is never read',
  'zh-Hans': 'DOCTYPE 中带有声明；含自定义实体的文件一律不读取',
  'zh-Hant': 'DOCTYPE 中帶有宣告；含自訂實體的檔案一律不讀取'
}
const tooDeep: Words = {
  en: 'Unexpected depth of more than {{most}} elements, expected an ordinary file',
  'zh-Hans': '元素嵌套超过 {{most}} 层，应为普通文件',
  'zh-Hant': '元素巢狀超過 {{most}} 層，應為一般檔案'
}
const tooMany: Words = {
  en: 'Unexpected number of more than {{most}} elements, expected an ordinary file',
  'zh-Hans': '元素超过 {{most}} 个，应为普通文件',
  'zh-Hant': '元素超過 {{most}} 個，應為一般檔案'
}

const deepest = 64
const mostElements = 1_000_000

type Growing = Omit<XmlElement, 'children'> & {readonly children: (XmlElement | string)[]}

/**
 * Read an XML file that comes back.
 *
 * Nothing is loaded, and no entity is known but the five of XML itself; a DOCTYPE with declarations is refused, so
 * that no text can grow while it is read.
 * @throws InputError with line and column
 */
export function readXml(bytes: Uint8Array, file: string): XmlElement {
  const text = decodeReturned(bytes, file, /^<\?xml[^>]*?encoding\s*=\s*["']([^"']+)/u)
  const parser = new SaxesParser({xmlns: true})
  const open: Growing[] = []
  let root: XmlElement | undefined
  let count = 0
  const here = () => ({file, line: parser.line, column: parser.column + 1})
  const fail = (words: Words, values: Record<string, string | number> = {}): never => {
    throw new InputError({words, values}, here())
  }
  parser.on('error', ({message}) => fail(malformed, {reason: message.replace(/^\d+:\d+: /u, '')}))
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) fail(subset)
  })
  parser.on('opentag', ({local, uri, attributes}) => {
    if (open.length >= deepest) fail(tooDeep, {most: deepest})
    if (++count > mostElements) fail(tooMany, {most: mostElements})
    const pairs = Object.values(attributes).map(({name, value}) => [name, value] as const)
    const {line, column} = here()
    const node: Growing = {name: local, namespace: uri, attributes: new Map(pairs), children: [], line, column}
    open.at(-1)?.children.push(node)
    root ??= node
    open.push(node)
  })
  parser.on('closetag', () => void open.pop())
  const addText = (piece: string) => void open.at(-1)?.children.push(piece)
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(text).close()
  return root ?? fail(malformed, {reason: 'no element'})
}

/** All elements of a name below one, at any depth. */
export function* descendants(node: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsOf(node)) {
    if (child.name === name) yield child
    yield* descendants(child, name)
  }
}

/** The elements directly below one. */
export function elementsOf({children}: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string')
}

/** The first element of a name directly below one. */
export function childOf(node: XmlElement, name: string): XmlElement | undefined {
  return elementsOf(node).find((child) => child.name === name)
}

/** All text in an element. */
export function textOf(node: XmlElement): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
