import type {Nodes, Paragraph, Root} from 'mdast'
import {parsePiece} from './pieces.ts'
import {readQuickly} from './quick-blocks.ts'

/** A stretch of a long text, parsed by itself. Positions in `tree` count from the stretch's beginning. */
export interface Stretch {
  readonly tree: Root
  /** Where the stretch begins in the text: offset from 0, line from 1. */
  readonly offset: number
  readonly line: number
  readonly text: string
}

/**
 * Parse, by remark-parse unless it is simple, from an offset where nothing is open to the next where nothing is open again.
 *
 * A cut is made only where a blank line is followed by what begins a new block whatever came before, and nothing
 * is open that could hold blank lines.
 */
export function readStretch(text: string, offset: number, line: number): Stretch {
  return readQuickly(text, offset, line) ?? readSlowly(text, offset, line)
}

function readSlowly(text: string, offset: number, line: number): Stretch {
  for (let end = offset + 1; ; ) {
    end = cutAfter(text, end)
    const slice = text.slice(offset, end)
    const tree = parsePiece(slice)
    if (end === text.length || isClosed(tree, slice)) return {tree, offset, line, text: slice}
    end += slice.length // twice as much, so that what is open for long is not read for each of its blank lines
  }
}

/** Neither indented nor an item: letters, headings, quotes and brackets of prose, emphasis, pictures. */
const cut = /\n[ \t]*\r?\n(?=[\p{L}#!“‘「『《〈（"'(…—]|\*{1,2}[^\s*])/gu

function cutAfter(text: string, from: number): number {
  if (from >= text.length) return text.length
  cut.lastIndex = from
  const found = cut.exec(text)
  return found ? found.index + found[0].length : text.length
}

/** Only code and HTML hold blank lines, at whatever depth: where one reaches into those at the end, it is open. */
function isClosed(tree: Root, text: string): boolean {
  let last: Nodes = tree
  for (let child: Nodes | undefined = tree; child; child = 'children' in child ? child.children.at(-1) : undefined) {
    last = child
  }
  if (last.type !== 'code' && last.type !== 'html') return true
  return (last.position?.end.offset ?? 0) <= text.trimEnd().length
}

/** Line endings as Markdown knows them: LF, CRLF and a lone CR. */
export function countLines(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return text.includes('\r') ? lines + (text.match(/\r(?!\n)/gu)?.length ?? 0) : lines
}

/**
 * Parse the block structure of a text, stretch by stretch; inline marks of plain paragraphs are left as text.
 *
 * A paragraph whose lines all begin with a letter, after a blank line where nothing is open, can be nothing
 * else: no other block begins with a letter, and what could make it a heading or a table does not either.
 * Such paragraphs are most of an essay and need no parser.
 */
export function* parseBlocks(text: string): Generator<Stretch> {
  let offset = 0
  let line = 1
  while (offset < text.length) {
    const end = plainParagraphEnd(text, offset)
    const stretch = end < 0 ? readStretch(text, offset, line) : plainStretch(text.slice(offset, end), offset, line)
    yield stretch
    offset += stretch.text.length
    line += countLines(stretch.text)
  }
}

const letter = /\p{L}/uy
const blankLine = /[ \t]*(?:\r?\n|$)/y

/** Where the plain paragraph at an offset and the blank lines behind it end, or -1 if there is none. */
function plainParagraphEnd(text: string, offset: number): number {
  let at = offset
  while (at < text.length && matches(letter, text, at)) {
    const lineEnd = text.indexOf('\n', at)
    at = lineEnd < 0 ? text.length : lineEnd + 1
  }
  if (at === offset || /\r(?!\n)/u.test(text.slice(offset, at))) return -1
  if (at < text.length && !matches(blankLine, text, at)) return -1
  while (at < text.length && matches(blankLine, text, at)) at = blankLine.lastIndex
  return at
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

function plainStretch(text: string, offset: number, line: number): Stretch {
  const value = text.replace(/[ \t]*(?:\r?\n[ \t]*)*$/u, (run) => run.split(/\r?\n/u, 1)[0] ?? '')
  const lines = countLines(value)
  const position = {
    start: {line: 1, column: 1, offset: 0},
    end: {line: lines + 1, column: value.length - value.lastIndexOf('\n'), offset: value.length}
  }
  const paragraph: Paragraph = {type: 'paragraph', children: [{type: 'text', value}], position}
  return {tree: {type: 'root', children: [paragraph]}, offset, line, text}
}
