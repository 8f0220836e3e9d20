import type {ElementContent, Nodes as HtmlNodes, Root} from 'hast'
import type {Nodes} from 'mdast'

const elements: Readonly<Partial<Record<Nodes['type'], readonly string[]>>> = {
  paragraph: ['p', 'span'],
  heading: ['h2', 'h3', 'h4', 'h5', 'h6'],
  list: ['ul', 'ol'],
  listItem: ['li'],
  footnoteDefinition: ['li'],
  blockquote: ['blockquote'],
  table: ['table'],
  tableRow: ['tr'],
  tableCell: ['th', 'td'],
  code: ['pre'],
  thematicBreak: ['hr']
}

/** A block of Markdown in the HTML that was made of it: its elements, or nothing for what is not published. */
export type Find = (node: Nodes) => readonly ElementContent[]

/** Blocks are found again by their positions; a paragraph of a tight list, which has no element, by its content. */
export function finderIn(tree: Root): Find {
  let known: ReadonlyMap<string, ElementContent> | undefined
  const find: Find = (node) => {
    known ??= placesIn(tree)
    const found = known
    const place = placeOf(node)
    const names = elements[node.type]
    const own = names ? names.map((name) => found.get(`${name} ${place}`)).find(Boolean) : found.get(place)
    if (own) return [own]
    return 'children' in node ? node.children.flatMap((child) => [...find(child)]) : []
  }
  return find
}

/** Finds in the first of several trees that has the block, then in what is left to ask. */
export function findIn(trees: readonly Root[], otherwise: Find): Find {
  const finders = trees.map(finderIn)
  return (node) => {
    for (const find of finders) {
      const found = find(node)
      if (found.length > 0) return found
    }
    return otherwise(node)
  }
}

function placesIn(tree: Root): Map<string, ElementContent> {
  const found = new Map<string, ElementContent>()
  const note = (node: ElementContent): void => {
    const place = placeOf(node)
    const name = node.type === 'element' ? node.tagName : node.type
    if (place) for (const key of [`${name} ${place}`, place]) if (!found.has(key)) found.set(key, node)
    if (node.type === 'element') node.children.forEach(note)
  }
  for (const node of tree.children) if (node.type !== 'doctype') note(node)
  return found
}

function placeOf({position}: Nodes | HtmlNodes): string {
  return position ? `${position.start.offset} ${position.end.offset}` : ''
}
