import type {Blockquote, Root, RootContent} from 'mdast'
import type {Context} from '../model/essay.ts'
import {isBlank} from './prose/characters.ts'
import {proseEnd, skipBlankLines} from './prose/extent.ts'
import {readProse} from './prose.ts'
import type {Stretch} from './stretches.ts'

const nothing: Context = {definitions: new Map(), footnotes: new Map()}

/**
 * Read a heading, a quotation of one line or blank lines that begin at an offset where nothing is open, without remark-parse.
 *
 * Most essays hold no other blocks than these and paragraphs. Undefined where there is anything else.
 */
export function readQuickly(text: string, offset: number, line: number): Stretch | undefined {
  const blank = skipBlankLines(text, offset)
  if (blank > offset) return {tree: rootOf(), offset, line, text: text.slice(offset, blank)}
  const first = text.charAt(offset)
  const read = first === '#' ? readHeading : first === '>' ? readQuotation : undefined
  const found = read?.(text, offset)
  if (!found) return undefined
  const {block, end} = found
  return {tree: rootOf(block), offset, line, text: text.slice(offset, skipBlankLines(text, end))}
}

function readHeading(text: string, offset: number): {block: RootContent; end: number} | undefined {
  const end = proseEnd(text, offset)
  if (end === offset) return undefined
  const read = readProse(text.slice(offset, end), nothing)
  return 'block' in read ? {block: read.block, end} : undefined
}

/** One line behind `> `, and nothing on the next that could belong to it. */
function readQuotation(text: string, offset: number): {block: Blockquote; end: number} | undefined {
  const next = text.indexOf('\n', offset)
  const end = next < 0 ? text.length : next
  const line = text.slice(offset + 2, end)
  const isAlone = next < 0 || skipBlankLines(text, next + 1) > next + 1 || next + 1 === text.length
  if (text.charAt(offset + 1) !== ' ' || !isAlone || line.includes('\r') || isBlank(line.charCodeAt(line.length - 1))) {
    return undefined
  }
  const read = readProse(line, nothing, {line: 1, column: 3, offset: 2})
  if ('declined' in read || read.block.type !== 'paragraph' || !read.block.position) return undefined
  const position = {start: {line: 1, column: 1, offset: 0}, end: {...read.block.position.end}}
  return {block: {type: 'blockquote', children: [read.block], position}, end}
}

function rootOf(block?: RootContent): Root {
  const end = block?.position?.end ?? {line: 1, column: 1, offset: 0}
  return {
    type: 'root',
    children: block ? [block] : [],
    position: {start: {line: 1, column: 1, offset: 0}, end: {...end}}
  }
}
