import {definitionTable} from '../markdown/inspect.ts'
import {walk} from '../markdown/walk.ts'
import type {Edition} from '../model/edition.ts'
import type {Meta} from '../model/essay.ts'
import {linkedPicture, localPicture} from './addresses.ts'
import {byCodePoint} from './order.ts'
import {treeOf} from './tree.ts'

/**
 * The pictures that an edition needs, as paths below `source/`; each is to be copied to `assets/<path>`.
 *
 * Only the site's own: what an address from elsewhere names is linked to, never fetched.
 */
export function pictureSources(edition: Edition): readonly string[] {
  const tree = treeOf(edition)
  const definitions = definitionTable(tree)
  const found = new Set<string>()
  const add = (path: string | undefined) => path !== undefined && found.add(path)
  if (edition.meta.image) add(localPicture(edition.meta.image.src))
  add(coverPicture(edition.meta))
  walk(tree, (node) => {
    if (node.type === 'image') add(localPicture(node.url))
    else if (node.type === 'imageReference') add(localPicture(definitions.get(node.identifier) ?? ''))
    else if (node.type === 'link') add(linkedPicture(node.url))
    else if (node.type === 'linkReference') add(linkedPicture(definitions.get(node.identifier) ?? ''))
  })
  return [...found].sort(byCodePoint)
}

/** The cover that an essay brings along for its books, as a path below `source/`. */
export function coverPicture({more}: Meta): string | undefined {
  return typeof more.cover === 'string' ? localPicture(more.cover) : undefined
}
