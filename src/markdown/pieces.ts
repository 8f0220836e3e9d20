import type {Root, RootContent} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Context, Definition} from '../model/essay.ts'
import {identifierOf} from './labels.ts'
import {markdown} from './processor.ts'
import type {Stretch} from './stretches.ts'

/**
 * Parse a piece of a text by remark-parse, with the definitions of the rest in reach. Positions count from its beginning.
 *
 * What the piece may refer to is put before it and taken away from the tree: behind it, unclosed code would hold it.
 */
export function parsePiece(text: string, context: Context = nothing): Root {
  const before = definitionsFor(text, context) || (text.startsWith('\uFEFF') ? '\n' : '')
  if (before === '') return markdown.parse(text) as Root
  const tree = markdown.parse(before + text) as Root
  const children = tree.children.filter((child) => (child.position?.start.offset ?? 0) >= before.length)
  const lines = before.split('\n').length - 1
  for (const child of children) shift(child, -before.length, -lines)
  const end = tree.position?.end ?? {line: 1, column: 1, offset: 0}
  const position = {
    start: {line: 1, column: 1, offset: 0},
    end: {line: end.line - lines, column: end.column, offset: (end.offset ?? 0) - before.length}
  }
  return {type: 'root', children, position}
}

const nothing: Context = {definitions: new Map(), footnotes: new Map()}

/**
 * Definitions of all that a text may refer to, without what they say.
 *
 * A note goes on in what is indented behind it, so a thematic break ends the last one. A byte order mark at the
 * beginning of a text is taken away; in the middle it is a character like others.
 */
export function definitionsFor(text: string, {definitions, footnotes}: Context): string {
  if (definitions.size + footnotes.size === 0) return ''
  const found = new Set<string>()
  for (const [, label = ''] of text.matchAll(/\[((?:\\[\s\S]|[^[\]\\])+)\]/gu)) {
    const note = label.startsWith('^') ? identifierOf(label.slice(1)) : ''
    const identifier = identifierOf(label)
    if (footnotes.has(note)) found.add(`[^${note}]: .`)
    if (definitions.has(identifier)) found.add(definitionOf(identifier, text))
  }
  return found.size === 0 ? '' : `${[...found, '***'].join('\n\n')}\n\n`
}

/** With a caret it would be a note's, unless it is indented behind another one: one that the text does not refer to. */
function definitionOf(identifier: string, text: string): string {
  if (!identifier.startsWith('^')) return `[${identifier}]: .`
  let unused = '0'
  while (text.includes(unused)) unused += '0'
  return `[${unused}]: .\n    [${identifier}]: .`
}

/** Collect what the pieces of an essay need to be read alone. */
export function contextOf(stretches: Iterable<Pick<Stretch, 'tree'>>): Context {
  const definitions = new Map<string, Definition>()
  const footnotes = new Map<string, string>()
  for (const {tree} of stretches) {
    visit(tree, (node) => {
      if (node.type === 'definition' && !definitions.has(node.identifier)) {
        definitions.set(node.identifier, {address: node.url})
      } else if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) {
        footnotes.set(node.identifier, node.label ?? node.identifier)
      }
    })
  }
  return {definitions, footnotes}
}

/** Move the positions of a node and of all below it. */
export function shift(node: RootContent, offset: number, lines: number): void {
  const {position} = node
  if (position) {
    for (const point of [position.start, position.end]) {
      point.line += lines
      point.offset = (point.offset ?? 0) + offset
    }
  }
  if ('children' in node) for (const child of node.children) shift(child, offset, lines)
}
