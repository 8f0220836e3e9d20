import type {Paragraph, Root, RootContent} from 'mdast'
import {normalizeIdentifier} from 'micromark-util-normalize-identifier'
import {visit} from 'unist-util-visit'
import type {Context, Definition} from '../model/essay.ts'
import {markdown} from './processor.ts'

/** A stretch of a long text, parsed by itself. Positions in `tree` count from the stretch's beginning. */
export interface Stretch {
  readonly tree: Root
  /** Where the stretch begins in the text: offset from 0, line from 1. */
  readonly offset: number
  readonly line: number
  readonly text: string
}

/** Below this many characters a text is parsed in one go; above, memory would grow with it. */
const stretchLength = 1 << 16

/**
 * Parse a text of any length, stretch by stretch.
 *
 * A cut is made only where a blank line is followed by a letter at the line's start and nothing is
 * open that could hold blank lines: there, block structure does not depend on what came before.
 * References to definitions in other stretches stay text; `parseMarkdown` mends that.
 */
export function* parseInStretches(text: string, length: number = stretchLength): Generator<Stretch> {
  let offset = 0
  let line = 1
  do {
    const stretch = readStretch(text, offset, line, length)
    yield stretch
    offset += stretch.text.length
    line += countLines(stretch.text)
  } while (offset < text.length)
}

/** Parse from an offset where nothing is open to the first place behind `length` where nothing is open again. */
function readStretch(text: string, offset: number, line: number, length: number): Stretch {
  for (let size = length; ; size *= 2) {
    const slice = text.slice(offset, cutAfter(text, offset + size))
    const tree = markdown.parse(slice) as Root
    if (offset + slice.length === text.length || isClosed(tree)) return {tree, offset, line, text: slice}
  }
}

const cut = /\n[ \t]*\r?\n(?=\p{L})/gu

function cutAfter(text: string, from: number): number {
  if (from >= text.length) return text.length
  cut.lastIndex = from
  const found = cut.exec(text)
  return found ? found.index + found[0].length : text.length
}

/** Only code and HTML hold blank lines and end neither at one nor at a letter: never cut behind them. */
function isClosed(tree: Root): boolean {
  const last = tree.children.at(-1)
  return last?.type !== 'code' && last?.type !== 'html'
}

/** Line endings as Markdown knows them: LF, CRLF and a lone CR. */
function countLines(text: string): number {
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
    const stretch = end < 0 ? readStretch(text, offset, line, 1) : plainStretch(text.slice(offset, end), offset, line)
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

/** Parse a whole text. Positions are those in the text; long texts take no more memory than their tree. */
export function parseMarkdown(text: string): Root {
  if (text.length <= stretchLength) return markdown.parse(text) as Root
  const context = contextOf(parseBlocks(text))
  const children: RootContent[] = []
  for (const stretch of parseInStretches(text)) {
    const tree = parseInContext(stretch.text, context)
    for (const child of tree.children) children.push(shift(child, stretch.offset, stretch.line - 1))
  }
  return {type: 'root', children}
}

/**
 * Parse a piece of an essay as if it stood there: its references find the essay's definitions.
 *
 * The definitions that it may mean are put behind the text and taken away from the tree.
 */
export function parseInContext(text: string, context: Context): Root {
  const behind = definitionsFor(text, context)
  if (behind === '') return markdown.parse(text) as Root
  const tree = markdown.parse(`${text}\n\n${behind}`) as Root
  return {...tree, children: tree.children.filter((child) => (child.position?.start.offset ?? 0) <= text.length)}
}

function definitionsFor(text: string, {definitions, footnotes}: Context): string {
  if (definitions.size + footnotes.size === 0) return ''
  const found = new Set<string>()
  for (const [, label = ''] of text.matchAll(/\[([^[\]]+)\]/gu)) {
    const footnote = label.startsWith('^') ? footnotes.get(identifierOf(label.slice(1))) : undefined
    const definition = definitions.get(identifierOf(label))
    if (footnote !== undefined) found.add(`[^${footnote}]: .\n`)
    if (definition !== undefined) found.add(definition.markdown)
  }
  return [...found].join('\n')
}

/** A label as mdast has it: references find definitions regardless of case and white space. */
function identifierOf(label: string): string {
  return normalizeIdentifier(label).toLowerCase()
}

/** Collect what the pieces of an essay need to be read alone. */
export function contextOf(stretches: Iterable<Stretch>): Context {
  const definitions = new Map<string, Definition>()
  const footnotes = new Map<string, string>()
  for (const {tree, text} of stretches) {
    visit(tree, (node) => {
      if (node.type === 'definition' && !definitions.has(node.identifier)) {
        const markdown = text
          .slice(node.position?.start.offset, node.position?.end.offset)
          .replace(/\s*\n[\s>]*/gu, ' ')
        definitions.set(node.identifier, {address: node.url, markdown})
      } else if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) {
        footnotes.set(node.identifier, node.label ?? node.identifier)
      }
    })
  }
  return {definitions, footnotes}
}

function shift<Node extends RootContent>(node: Node, offset: number, lines: number): Node {
  const {position} = node
  if (position) {
    for (const point of [position.start, position.end]) {
      point.line += lines
      point.offset = (point.offset ?? 0) + offset
    }
  }
  if ('children' in node) for (const child of node.children) shift(child, offset, lines)
  return node
}
