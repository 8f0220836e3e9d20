import {InputError, type Words} from '../../model/message.ts'
import {forbiddenInXml} from '../../model/xml.ts'

/** An element to be written. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | undefined>>
  readonly children: readonly (XmlNode | string)[]
}

const forbidden: Words = {
  en: 'Unexpected character U+{{code}} in `{{text}}`, expected characters that XML can hold',
  'zh-Hans': '`{{text}}` 中有字符 U+{{code}}，XML 无法保存这个字符',
  'zh-Hant': '`{{text}}` 中有字元 U+{{code}}，XML 無法儲存這個字元'
}
const remove: Words = {
  en: 'Take it out of the text; `hexapla check` shows where it stands',
  'zh-Hans': '请把它从文字中删去；`hexapla check` 会显示它的位置',
  'zh-Hant': '請把它從文字中刪去；`hexapla check` 會顯示它的位置'
}

/** An element; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: XmlNode['attributes'] = {},
  ...children: readonly (XmlNode | string | undefined | readonly XmlNode[])[]
): XmlNode {
  return {name, attributes, children: children.flat().filter((child) => child !== undefined)}
}

/**
 * An XML document as text. White space is added only between elements that stand in an element without text, so
 * that no tool finds a line break in a translation.
 * @throws InputError for characters that XML cannot hold.
 */
export function printXml(root: XmlNode, doctype = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${print(root, '')}\n`
}

function print(node: XmlNode, indent: string): string {
  const {name, children} = node
  if (children.length === 0) return `<${name}${attributesOf(node)}/>`
  const isMixed = node.attributes['xml:space'] === 'preserve' || children.some((child) => typeof child === 'string')
  if (isMixed) return printInline(node)
  const inner = `${indent}  `
  const lines = children.map((child) => inner + print(child as XmlNode, inner))
  return `<${name}${attributesOf(node)}>\n${lines.join('\n')}\n${indent}</${name}>`
}

function printInline(node: XmlNode): string {
  const inside = node.children.map((child) => (typeof child === 'string' ? escapeText(child) : printInline(child)))
  return inside.length === 0
    ? `<${node.name}${attributesOf(node)}/>`
    : `<${node.name}${attributesOf(node)}>${inside.join('')}</${node.name}>`
}

function attributesOf({attributes}: XmlNode): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeValue(value)}"`))
    .join('')
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;'
}

function escapeText(text: string): string {
  return known(text).replace(/[&<>\r]/gu, (character) => references[character] ?? character)
}

function escapeValue(text: string): string {
  return known(text).replace(/[&<>"\r\n\t]/gu, (character) => references[character] ?? character)
}

function known(text: string): string {
  const at = text.search(forbiddenInXml)
  if (at < 0) return text
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  throw new InputError({words: forbidden, values: {code, text: text.slice(0, at).slice(-40)}}, undefined, {
    words: remove
  })
}
