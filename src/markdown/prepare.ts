import type {FootnoteDefinition, FootnoteReference, Heading, Nodes, Parents, PhrasingContent, Root, Text} from 'mdast'
import {joinsAcross, lastCharacter} from '../locale/script.ts'
import {walk} from './walk.ts'

/**
 * A copy of a composed essay as readers are to see it. Positions stay those in the essay.
 *
 * The title is the only heading of the first level, so headings of an essay that has others move down.
 * Line breaks between Han characters vanish, since browsers and readers would show a space.
 * Notes are numbered in the order in which readers meet them, so that their anchors are plain and unique.
 */
export function prepare(tree: Root): Root {
  const copy = copyOf(tree)
  const found: Found = {headings: [], references: [], definitions: [], blocks: []}
  walk(copy, (node) => collect(node, found))
  lowerHeadings(found.headings)
  numberNotes(copy, found)
  for (const block of found.blocks) joinLines(block)
  return copy
}

interface Found {
  readonly headings: Heading[]
  readonly references: FootnoteReference[]
  readonly definitions: FootnoteDefinition[]
  /** Blocks of running text. */
  readonly blocks: Parents[]
}

function collect(node: Nodes, found: Found): void {
  if (node.type === 'heading') found.headings.push(node)
  if (node.type === 'footnoteReference') found.references.push(node)
  if (node.type === 'footnoteDefinition') found.definitions.push(node)
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') found.blocks.push(node)
}

function copyOf<Node extends Nodes>(node: Node): Node {
  if ('children' in node) return {...node, children: node.children.map(copyOf).filter((child) => !isHollow(child))}
  return 'value' in node ? {...node, value: node.value.replace(/\r\n?/gu, '\n')} : {...node}
}

/** A container that lost its text to a neighbour, whose translation tells it too. */
function isHollow(node: Nodes): boolean {
  return (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote') && node.children.length === 0
}

function lowerHeadings(headings: readonly Heading[]): void {
  if (!headings.some(({depth}) => depth === 1)) return
  for (const node of headings) node.depth = Math.min(6, node.depth + 1) as typeof node.depth
}

function numberNotes(tree: Root, {references, definitions}: Found): void {
  if (references.length === 0 && definitions.length === 0) return
  const content = new Map<string, readonly Nodes[]>()
  for (const {identifier, children} of definitions) if (!content.has(identifier)) content.set(identifier, children)
  const numbers = new Map<string, string>()
  const open: Nodes[] = [tree]
  const read = (node: Nodes): void => {
    if (node.type === 'footnoteReference' && !numbers.has(node.identifier)) {
      numbers.set(node.identifier, String(numbers.size + 1))
      open.push(...(content.get(node.identifier) ?? []))
    }
    if (node.type !== 'footnoteDefinition' && 'children' in node) node.children.forEach(read)
  }
  // A note that only a note refers to comes after those of the text: a definition is read when referred to.
  for (const node of open) read(node)
  for (const node of [...references, ...definitions]) {
    node.identifier = numbers.get(node.identifier) ?? `unused-${node.identifier}`
    node.label = node.identifier
  }
}

type Leaf = Exclude<PhrasingContent, Parents>

/** Remove soft line breaks where the text reads on without a space, also across the borders of emphasis and links. */
function joinLines(block: Parents): void {
  const leaves: Leaf[] = []
  walk(block, (node) => {
    // The only way to break a line in a table; all other HTML is dropped.
    if (node.type === 'html' && /^<br *\/?>$/iu.test(node.value)) Object.assign(node, {type: 'break'})
    // A note's number is set above the line and counts for nothing; so does HTML, which is not published.
    if (!('children' in node) && node.type !== 'footnoteReference' && node.type !== 'html') leaves.push(node as Leaf)
  })
  leaves.forEach((leaf, index) => {
    if (leaf.type === 'text' && leaf.value.includes('\n')) joinText(leaf, leaves[index - 1], leaves[index + 1])
  })
}

function joinText(text: Text, before: Leaf | undefined, after: Leaf | undefined): void {
  const {value} = text
  text.value = value.replace(/\n/gu, (newline, at: number) => {
    const left = at === 0 ? textOf(before).trimEnd() : value.slice(Math.max(0, at - 2), at)
    const right = at + 1 === value.length ? textOf(after).trimStart() : value.slice(at + 1, at + 3)
    if (left === '' || right === '') return newline
    return joinsAcross(lastCharacter(left), firstCharacter(right)) ? '' : newline
  })
}

function textOf(leaf: Leaf | undefined): string {
  return leaf && 'value' in leaf ? leaf.value : ''
}

function firstCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 32)
}
