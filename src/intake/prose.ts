import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'

/** The words of a tree without code and HTML: what tells its language. */
export function proseOf(tree: Root): string {
  const texts: string[] = []
  visit(tree, 'text', (node) => {
    texts.push(node.value)
  })
  return texts.join('\n')
}
