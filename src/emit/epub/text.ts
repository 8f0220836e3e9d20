import {type RenderedTree, renderTrees} from '../../markdown/html/index.ts'
import type {Edition} from '../../model/edition.ts'
import type {Settings} from '../../model/settings.ts'
import {localPicture} from '../addresses.ts'
import {languageOptions} from '../body.ts'
import {idPrefix} from '../identifier.ts'
import {marksOf} from '../marking.ts'
import {treeOf} from '../tree.ts'
import {type Bound, bookLink} from './links.ts'
import {pictureName, pictureType} from './pictures.ts'
import {type Met, settleForBook} from './semantics.ts'

/** How the text of an edition stands in a book. */
export interface TextOptions {
  readonly settings: Settings
  readonly bound: Bound
  /** Behind every id: empty, or what tells the text from the one that it stands beside. */
  readonly suffix: string
  /** Gets the path below `source/` of every picture that is shown. */
  readonly onPicture: (path: string) => void
  readonly met: Met
}

/** The text of an edition as trees of XHTML, stretch by stretch; the notes come last. */
export function* textOf(edition: Edition, options: TextOptions): Generator<RenderedTree> {
  const {settings, bound, suffix, onPicture, met} = options
  const prefix = idPrefix(edition.slug)
  const nameOf = (key: string) => prefix + key + suffix
  const marks = marksOf(edition, settings, true)
  const notePrefix = suffix === '' ? prefix : `${prefix}${suffix.slice(1)}-`
  const trees = renderTrees(treeOf(edition), {
    ...languageOptions(edition.locale, settings),
    notePrefix,
    marksOf: (node) => {
      const found = marks(node)
      if (!found) return undefined
      const {permalink: _, alsoIds = [], ...rest} = found
      return {...rest, ...(found.id === undefined ? {} : {id: nameOf(found.id)}), alsoIds: alsoIds.map(nameOf)}
    },
    linkTo: (address) => bookLink(address, edition, bound, settings, nameOf),
    pictureAt: (address) => {
      const path = localPicture(address)
      if (path === undefined || pictureType(path) === undefined) return undefined
      onPicture(path)
      return {src: pictureName(path)}
    }
  })
  for (const stretch of trees) {
    settleForBook(stretch.tree, met, notePrefix)
    yield stretch
  }
}
