import type {Heading} from 'mdast'
import {plainText} from '../../../markdown/inspect.ts'
import type {Edition} from '../../../model/edition.ts'
import type {Settings} from '../../../model/settings.ts'
import {languageOf, segmentFinder} from '../../marking.ts'
import {treeOf} from '../../tree.ts'
import type {ContentsItem, Link} from '../theme/views.ts'

/** An essay with fewer headings needs no table of them. */
const fewest = 3

/** The headings of an edition on two levels, where there are three or more; headings further down are left out. */
export function contentsOf(edition: Edition, settings: Settings): readonly ContentsItem[] {
  const find = segmentFinder(edition)
  const headings = treeOf(edition).children.filter((node): node is Heading => node.type === 'heading')
  if (headings.length < fewest) return []
  const [first = 1, second = 0] = [...new Set(headings.map(({depth}) => depth))].sort()
  const items: {readonly link: Link; readonly below: ContentsItem[]}[] = []
  for (const node of headings) {
    const segment = find(node)
    const text = plainText(node).trim()
    if (!segment || text === '' || node.depth > Math.max(first, second)) continue
    const link = {href: `#${segment.key}`, text, ...languageOf(segment.lang, edition.locale, settings)}
    const last = items.at(-1)
    if (node.depth === first || !last) items.push({link, below: []})
    else last.below.push({...link, below: []})
  }
  return items.map(({link, below}) => ({...link, below}))
}
