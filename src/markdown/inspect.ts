import type {Nodes, Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {Prose} from '../model/check.ts'
import type {Context} from '../model/essay.ts'
import {walk} from './walk.ts'

/** Something found in a tree, and the stretch of the parsed text that holds it. */
export interface Located {
  readonly value: string
  readonly offset: number
  readonly length: number
}

/** What a reader sees of a tree, without marks; alternative texts of images are not part of it. */
export function plainText(tree: Nodes): string {
  return textOf(tree, {includeImageAlt: false, includeHtml: false})
}

/** Every link with its address, in order; references are looked up among the essay's definitions. */
export function links(tree: Root, definitions: ReadonlyMap<string, string>): Located[] {
  return collect(tree, ['link', 'linkReference'], (node) => addressIn(node, definitions))
}

/** Every image with its address, in order. */
export function images(tree: Root, definitions: ReadonlyMap<string, string>): Located[] {
  return collect(tree, ['image', 'imageReference'], (node) => addressIn(node, definitions))
}

function addressIn(node: Nodes, definitions: ReadonlyMap<string, string>): string | undefined {
  if ('url' in node) return node.url
  return 'identifier' in node ? (definitions.get(node.identifier) ?? node.identifier) : undefined
}

/** Every footnote reference with its label, in the form in which two labels are compared. */
export function footnotes(tree: Root): Located[] {
  return collect(tree, ['footnoteReference'], (node) => ('identifier' in node ? node.identifier : undefined))
}

/** Every code span and block with its content, in order. */
export function codes(tree: Root): Located[] {
  return collect(tree, ['inlineCode', 'code'], literalOf)
}

/** Alternative texts of all images, in order. */
export function imageTexts(tree: Root): Located[] {
  return collect(tree, ['image', 'imageReference'], (node) => ('alt' in node ? (node.alt ?? undefined) : undefined))
}

/** Every text node, in order, with the stretch of the parsed text it was read from: marks that stayed literal show. */
export function textNodes(tree: Root): Located[] {
  return collect(tree, ['text'], literalOf)
}

/** Every piece of HTML inside running text, in order; blocks of HTML are not among them. */
export function inlineHtml(tree: Root): Located[] {
  return tree.children.flatMap((block) => (block.type === 'html' ? [] : collect(block, ['html'], literalOf)))
}

function literalOf(node: Nodes): string | undefined {
  return 'value' in node ? node.value : undefined
}

/** What is read of all nodes of some types, in their order. */
function collect(tree: Nodes, types: readonly Nodes['type'][], read: (node: Nodes) => string | undefined): Located[] {
  const kinds = kindsIn(tree)
  const found: Located[] = []
  if (!types.some((type) => kinds.has(type))) return found
  walk(tree, (node) => {
    const value = types.includes(node.type) ? read(node) : undefined
    if (value !== undefined) found.push({value, ...extentOf(node)})
  })
  return found
}

const known = new WeakMap<Nodes, ReadonlySet<Nodes['type']>>()

/** The types of a tree's nodes, looked up once for all that ask: most texts have no links, pictures or notes. */
function kindsIn(tree: Nodes): ReadonlySet<Nodes['type']> {
  const before = known.get(tree)
  if (before) return before
  const kinds = new Set<Nodes['type']>()
  walk(tree, ({type}) => kinds.add(type))
  known.set(tree, kinds)
  return kinds
}

function extentOf(node: Nodes): {readonly offset: number; readonly length: number} {
  const offset = node.position?.start.offset ?? 0
  return {offset, length: (node.position?.end.offset ?? offset) - offset}
}

/** How many runs of emphasis and of strong emphasis there are. */
export function countEmphasis(tree: Root): {readonly emphasis: number; readonly strong: number} {
  return {emphasis: collect(tree, ['emphasis'], () => '').length, strong: collect(tree, ['strong'], () => '').length}
}

/** Stands in prose for what is not prose: code, images, notes, and what was asked to be left out. */
const placeholder = '\uFFFC'

/** Running text without marks, code, HTML and addresses; one line for each block. */
export function proseOf(tree: Root, without: readonly RootContent['type'][] = []): Prose {
  const pieces: {start: number; offset: number}[] = []
  let text = ''
  walk(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') text += text ? '\n' : ''
    else if (node.type === 'break') text += '\n'
    else if (node.type === 'html') return false
    else if (node.type === 'text') {
      pieces.push({start: text.length, offset: node.position?.start.offset ?? 0})
      text += node.value
    } else if (node.type !== 'root' && (!('children' in node) || without.includes(node.type))) {
      text += placeholder
      return false
    }
    return true
  })
  return {text, pieces}
}

/** Where a stretch of prose stands in the text that was parsed. Escapes before it may have moved it to the right. */
export function locate(prose: Prose, source: string, start: number, end: number): Omit<Located, 'value'> {
  const piece = prose.pieces.findLast((candidate) => candidate.start <= start)
  const words = prose.text.slice(start, end)
  const guess = (piece?.offset ?? 0) + start - (piece?.start ?? 0)
  const found = source.indexOf(words, guess)
  return found < 0 ? {offset: guess, length: 0} : {offset: found, length: words.length}
}

/** The link definitions of a context as a table from normalised label to address. */
export function definitionTable(tree: Root): Map<string, string> {
  const table = new Map<string, string>()
  walk(tree, (node) => {
    if (node.type === 'definition' && !table.has(node.identifier)) table.set(node.identifier, node.url)
  })
  return table
}

/** Addresses of an essay's link definitions, by normalised label. */
export function addressesOf({definitions}: Context): ReadonlyMap<string, string> {
  return new Map([...definitions].map(([label, {address}]) => [label, address]))
}
