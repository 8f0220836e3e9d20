import type {Nodes, Parents, PhrasingContent, Root, Text} from 'mdast'
import {SKIP, visit} from 'unist-util-visit'
import {joinsAcross, lastCharacter} from '../locale/script.ts'

/**
 * A copy of a composed essay as readers are to see it. Positions stay those in the essay.
 *
 * The title is the only heading of the first level, so headings of an essay that has others move down.
 * Line breaks between Han characters vanish, since browsers and readers would show a space.
 * Notes are numbered in the order in which readers meet them, so that their anchors are plain and unique.
 */
export function prepare(tree: Root): Root {
  const copy = copyOf(tree)
  lowerHeadings(copy)
  numberNotes(copy)
  visit(copy, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') joinLines(node)
  })
  return copy
}

function copyOf<Node extends Nodes>(node: Node): Node {
  return 'children' in node ? {...node, children: node.children.map(copyOf)} : {...node}
}

function lowerHeadings(tree: Root): void {
  let highest = 6
  visit(tree, 'heading', (node) => {
    highest = Math.min(highest, node.depth)
  })
  if (highest > 1) return
  visit(tree, 'heading', (node) => {
    node.depth = Math.min(6, node.depth + 1) as typeof node.depth
  })
}

function numberNotes(tree: Root): void {
  const defined = new Map<string, Nodes[]>()
  visit(tree, 'footnoteDefinition', (node) => {
    if (!defined.has(node.identifier)) defined.set(node.identifier, node.children)
  })
  const numbers = new Map<string, string>()
  const open: Nodes[] = [tree]
  // A note that only a note refers to comes after those of the text: a definition is read when referred to.
  for (const node of open) {
    visit(node, (inner) => {
      if (inner.type === 'footnoteDefinition') return SKIP
      if (inner.type === 'footnoteReference' && !numbers.has(inner.identifier)) {
        numbers.set(inner.identifier, String(numbers.size + 1))
        open.push(...(defined.get(inner.identifier) ?? []))
      }
      return true
    })
  }
  visit(tree, (node) => {
    if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return
    const name = numbers.get(node.identifier) ?? `unused-${node.identifier}`
    node.identifier = name
    node.label = name
  })
}

type Leaf = Exclude<PhrasingContent, Parents>

/** Remove soft line breaks where the text reads on without a space, also across the borders of emphasis and links. */
function joinLines(block: Parents): void {
  const leaves: Leaf[] = []
  visit(block, (node) => {
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
    const left = at === 0 ? textOf(before) : value.slice(Math.max(0, at - 2), at)
    const right = at + 1 === value.length ? textOf(after) : value.slice(at + 1, at + 3)
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
