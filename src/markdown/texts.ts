import type {Code, Heading, Paragraph, Root, TableCell} from 'mdast'
import {SKIP, visit} from 'unist-util-visit'

/** A block that has text of its own, and no block inside. */
type TextBlock = Paragraph | Heading | TableCell | Code

/** Every block of an essay that has text of its own, in order. */
export function visitTexts(tree: Root, see: (block: TextBlock) => void): void {
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell' && node.type !== 'code')
      return
    see(node)
    return SKIP
  })
}
