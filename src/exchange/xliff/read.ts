import type {ReturnedFile} from '../../model/exchange.ts'
import {InputError, type Words} from '../../model/message.ts'
import {descendants, readXml, type XmlElement} from '../xml/read.ts'
import {readUnit1} from './read-1.ts'
import {readUnit2} from './read-2.ts'

const notXliff: Words = {
  en: 'Unexpected element `{{name}}`, expected `xliff` of version 1.2 or 2.0 to 2.2',
  'zh-Hans': '根元素是 `{{name}}`，应为 1.2 版或 2.0 至 2.2 版的 `xliff`',
  'zh-Hant': '根元素是 `{{name}}`，應為 1.2 版或 2.0 至 2.2 版的 `xliff`'
}

/** The files in an XLIFF document that comes back, whatever its version. @throws InputError with line and column. */
export function readXliff(bytes: Uint8Array, file: string): ReturnedFile[] {
  const root = readXml(bytes, file)
  const version = root.attributes.get('version') ?? ''
  const isOld = version === '1.2'
  if (root.name !== 'xliff' || !(isOld || /^2\.[012]$/u.test(version))) {
    const name = root.name === 'xliff' ? `xliff ${version}` : root.name
    throw new InputError({words: notXliff, values: {name}}, {file, line: root.line, column: 1})
  }
  return [...descendants(root, 'file')].map((node) => (isOld ? read1(node) : read2(node, root)))
}

function read1(node: XmlElement): ReturnedFile {
  const original = node.attributes.get('original') ?? ''
  return {
    essay: node.attributes.get('product-name') ?? slugIn(original),
    sourceLocale: node.attributes.get('source-language') ?? '',
    locale: node.attributes.get('target-language') ?? '',
    units: [...descendants(node, 'trans-unit')].map(readUnit1)
  }
}

function read2(node: XmlElement, root: XmlElement): ReturnedFile {
  const original = node.attributes.get('original')
  return {
    essay: original === undefined ? (node.attributes.get('id') ?? '') : slugIn(original),
    sourceLocale: root.attributes.get('srcLang') ?? '',
    locale: root.attributes.get('trgLang') ?? '',
    units: [...descendants(node, 'unit')].map(readUnit2)
  }
}

/** The name of the essay in a path that was handed out. */
function slugIn(original: string): string {
  return /([^/\\]*?)(?:\.md)?$/u.exec(original)?.[1] ?? ''
}
