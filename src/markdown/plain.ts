import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {prepare} from './prepare.ts'

/** A copy of a composed essay for reading it as plain text: a hard line break is a line break, a soft one a space. */
export function prepareForText(tree: Root): Root {
  const copy = prepare(tree)
  visit(copy, (node) => {
    if (node.type === 'text') node.value = node.value.replace(/\n/gu, ' ')
    else if (node.type === 'break') Object.assign(node, {type: 'text', value: '\n'})
  })
  return copy
}
