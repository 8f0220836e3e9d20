import {InputError, type Words} from '../model/message.ts'
import {childOf, descendants, elementsOf, readXml, textOf, type XmlElement} from './xml/read.ts'

/** A text of a memory of elsewhere, in all languages that it has there. */
export interface TmxUnit {
  readonly line: number
  /** The language that the unit says it is translated from; absent where any may be. */
  readonly from?: string
  /** Language tags as the file has them, and the texts. */
  readonly texts: readonly {readonly language: string; readonly text: string}[]
}

const notTmx: Words = {
  en: 'Unexpected element `{{name}}`, expected a translation memory that begins with `tmx`',
  'zh-Hans': '文件以元素 `{{name}}` 开头，应为以 `tmx` 开头的翻译记忆',
  'zh-Hant': '檔案以元素 `{{name}}` 開頭，應為以 `tmx` 開頭的翻譯記憶'
}

/**
 * The units of a translation memory, TMX 1.1 to 1.4b.
 *
 * Codes are marks of whatever format the texts came from; only where that is Markdown they belong to the text.
 * @throws InputError with line and column where it is no such file, or none that is safe to read.
 */
export function readTmx(bytes: Uint8Array, file: string): TmxUnit[] {
  const root = readXml(bytes, file)
  if (root.name !== 'tmx') {
    throw new InputError({words: notTmx, values: {name: root.name}}, {file, line: root.line, column: root.column})
  }
  const header = childOf(root, 'header')
  const isMarkdown = header?.attributes.get('datatype') === 'x-markdown'
  const from = header?.attributes.get('srclang')
  return [...descendants(root, 'tu')].map((unit) => unitOf(unit, from, isMarkdown))
}

function unitOf(unit: XmlElement, srclang: string | undefined, isMarkdown: boolean): TmxUnit {
  const from = unit.attributes.get('srclang') ?? srclang
  const texts = elementsOf(unit).flatMap((variant) => {
    const language = variant.attributes.get('xml:lang') ?? variant.attributes.get('lang')
    const segment = childOf(variant, 'seg')
    if (variant.name !== 'tuv' || language === undefined || !segment) return []
    const text = (isMarkdown ? textOf(segment) : wordsIn(segment)).trim()
    return text === '' ? [] : [{language, text}]
  })
  return {line: unit.line, texts, ...(from === undefined || from === '*all*' ? {} : {from})}
}

/** Text without codes; what is highlighted is text. */
function wordsIn({children}: XmlElement): string {
  return children
    .map((child) => (typeof child === 'string' ? child : child.name === 'hi' ? wordsIn(child) : ''))
    .join('')
}
