import type {Root, RootContent} from 'mdast'
import type {Context} from '../model/essay.ts'
import {contextOf, definitionsFor, parsePiece, shift} from './pieces.ts'
import {proseEnd, skipBlankLines} from './prose/extent.ts'
import {readProse} from './prose.ts'
import {countLines, readStretch, type Stretch} from './stretches.ts'

/**
 * Parse a piece of an essay as if it stood there: its references find the essay's definitions.
 *
 * Most pieces are one paragraph or one heading, which needs no parser.
 */
export function parseInContext(text: string, context: Context): Root {
  const read = readProse(text, context)
  if ('declined' in read) return parsePiece(text, context)
  const start = {line: 1, column: 1, offset: 0}
  return {type: 'root', children: [read.block], position: {start, end: {...start, ...read.block.position?.end}}}
}

/**
 * Parse a whole text: the same tree that remark-parse gives, in less time, and with no more memory than the tree.
 *
 * Paragraphs and headings that can be nothing else are read one by one, the rest by remark-parse in stretches. What
 * a text refers to may come later, so it is collected first.
 */
export function parseMarkdown(text: string): Root {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  const pieces = [...readPieces(body)]
  const context = contextOf(pieces.filter((piece) => 'tree' in piece))
  const children: RootContent[] = []
  for (const piece of pieces) addBlocks(children, piece, context)
  const end = {line: countLines(body) + 1, column: body.length - lastLineStart(body) + 1, offset: body.length}
  return {type: 'root', children, position: {start: {line: 1, column: 1, offset: 0}, end}}
}

/** A paragraph or a heading that is still to be read, or a stretch. */
type Piece = Omit<Stretch, 'tree'> | Stretch

function* readPieces(text: string): Generator<Piece> {
  let offset = 0
  let line = 1
  while (offset < text.length) {
    const end = proseEnd(text, offset)
    const piece = end > offset ? {text: text.slice(offset, end), offset, line} : readStretch(text, offset, line)
    yield piece
    const next = skipBlankLines(text, offset + piece.text.length)
    line += countLines(text.slice(offset, next))
    offset = next
  }
}

function addBlocks(blocks: RootContent[], piece: Piece, context: Context): void {
  const {text, offset, line} = piece
  if (!('tree' in piece)) {
    const read = readProse(text, context, {line, column: 1, offset})
    if ('block' in read) {
      blocks.push(read.block)
      return
    }
  }
  const isRead = 'tree' in piece && definitionsFor(text, context) === ''
  for (const block of (isRead ? piece.tree : parsePiece(text, context)).children) {
    shift(block, offset, line - 1)
    blocks.push(block)
  }
}

function lastLineStart(text: string): number {
  return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1
}
