import type {Root} from 'mdast'
import {parseMarkdown} from '../markdown/parse.ts'
import type {Edition} from '../model/edition.ts'

/** An edition's body as a tree: the one that all emitters share, if composing it left one. Nobody may change it. */
export function treeOf({tree, body}: Edition): Root {
  return tree ?? parseMarkdown(body)
}
