import type {Root, RootContent} from 'mdast'
import type {Context} from '../model/essay.ts'
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
const stretchLength = 1 << 18

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
    let size = length
    let end = cutAfter(text, offset + size)
    let tree = markdown.parse(text.slice(offset, end)) as Root
    while (end < text.length && !isClosed(tree)) {
      size *= 2
      end = cutAfter(text, offset + size)
      tree = markdown.parse(text.slice(offset, end)) as Root
    }
    const stretch = text.slice(offset, end)
    yield {tree, offset, line, text: stretch}
    line += countLines(stretch)
    offset = end
  } while (offset < text.length)
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

function countLines(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

/** Parse a whole text. Positions are those in the text; long texts take no more memory than their tree. */
export function parseMarkdown(text: string): Root {
  if (text.length <= stretchLength) return markdown.parse(text) as Root
  const context = contextOf(parseInStretches(text))
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
 * The definitions are put behind the text and taken away from the tree.
 */
export function parseInContext(text: string, context: Context): Root {
  if (context.definitions === '' && context.footnotes.length === 0) return markdown.parse(text) as Root
  const stubs = context.footnotes.map((label) => `[^${label}]: .\n`).join('\n')
  const tree = markdown.parse(`${text}\n\n${context.definitions}\n\n${stubs}`) as Root
  return {...tree, children: tree.children.filter((child) => (child.position?.start.offset ?? 0) <= text.length)}
}

/** Collect what the pieces of an essay need to be read alone. */
export function contextOf(stretches: Iterable<Stretch>): Context {
  const definitions: string[] = []
  const footnotes: string[] = []
  for (const {tree, text} of stretches) collect(tree.children, text, definitions, footnotes)
  return {definitions: definitions.join('\n'), footnotes}
}

function collect(nodes: readonly RootContent[], text: string, definitions: string[], footnotes: string[]): void {
  for (const node of nodes) {
    if (node.type === 'definition') {
      definitions.push(text.slice(node.position?.start.offset, node.position?.end.offset).replace(/\s*\n[\s>]*/gu, ' '))
    } else if (node.type === 'footnoteDefinition') footnotes.push(node.label ?? node.identifier)
    if (
      node.type === 'blockquote' ||
      node.type === 'list' ||
      node.type === 'listItem' ||
      node.type === 'footnoteDefinition'
    ) {
      collect(node.children, text, definitions, footnotes)
    }
  }
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
