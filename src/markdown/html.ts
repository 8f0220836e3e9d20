import type {Element, ElementContent, Nodes as HtmlNodes, Root as HtmlRoot} from 'hast'
import type {Nodes, Root} from 'mdast'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype, {type Options} from 'remark-rehype'
import {unified} from 'unified'
import {type MarksOf, mark} from './marks.ts'
import {prepare} from './prepare.ts'
import {schema} from './sanitise.ts'

/** How an essay becomes HTML: what only its page knows. */
export interface HtmlOptions {
  readonly language: string
  /** What ids of notes begin with; it has a hyphen, so that no key is like it. */
  readonly notePrefix: string
  readonly words: HtmlWords
  readonly marksOf: MarksOf
  /** Where a link leads. An external one leaves the site. */
  readonly linkTo: (address: string) => {readonly href: string; readonly external: boolean}
  /** Where a picture of the site is; nothing if it is not the site's own. */
  readonly pictureAt: (address: string) => string | undefined
}

/** What the reader is told in the page's language. */
interface HtmlWords {
  readonly notes: string
  readonly backToText: (note: string) => string
  readonly done: string
  readonly notDone: string
}

/** An essay in HTML, whole and block by block. */
export interface Rendered {
  readonly html: string
  /** The HTML of one block of the tree that was rendered; empty for what is not published. */
  readonly htmlOf: (node: Nodes) => string
}

const printer = unified().use(rehypeStringify).freeze()

/**
 * Turn a composed essay into HTML that can do nothing but be read.
 *
 * Raw HTML is dropped. Addresses are relative or of http, https and mailto. Pictures from elsewhere become
 * links, so that a page asks nobody else for anything. What is left passes the sanitiser, last of all.
 */
export function renderHtml(essay: Root, options: HtmlOptions): Rendered {
  const tree = prepare(essay)
  mark(tree, options.marksOf, options.language)
  const rough = unified().use(remarkRehype, noteOptions(options)).runSync(tree) as HtmlRoot
  settle(rough, options)
  const safe = unified().use(rehypeSanitize, schema).runSync(rough) as HtmlRoot
  let find: ((node: Nodes) => string) | undefined
  const htmlOf = (node: Nodes): string => {
    find ??= finder(safe)
    return find(node)
  }
  return {html: printer.stringify(safe), htmlOf}
}

function noteOptions({notePrefix, words}: HtmlOptions): Options {
  return {
    clobberPrefix: notePrefix,
    footnoteLabel: words.notes,
    footnoteLabelProperties: {},
    footnoteBackLabel: (index, again) => words.backToText(again > 1 ? `${index + 1}-${again}` : String(index + 1)),
    // The variation selector keeps the arrow from being shown as a picture.
    footnoteBackContent: '\u21A9\uFE0E'
  }
}

/** Addresses, alignment and boxes of everything below a node. */
function settle(parent: Element | HtmlRoot, options: HtmlOptions, inLink = false): void {
  for (const node of parent.children) {
    if (node.type !== 'element') continue
    if (node.tagName === 'a') settleLink(node, options.linkTo)
    else if (node.tagName === 'img') settlePicture(node, options.pictureAt, options.linkTo, inLink)
    else if (node.tagName === 'input') settleBox(node, options.words)
    else if (node.tagName === 'td' || node.tagName === 'th') settleCell(node)
    settle(node, options, inLink || node.tagName === 'a')
  }
}

function settleLink(node: Element, linkTo: HtmlOptions['linkTo']): void {
  const {href, external} = linkTo(String(node.properties.href ?? ''))
  if (!isFollowable(href)) {
    node.tagName = 'span'
    node.properties = {}
    return
  }
  node.properties.href = href
  if (external) node.properties.rel = ['external', 'noopener']
}

/** Whether an address is relative or has a scheme that cannot do more than lead somewhere. */
function isFollowable(address: string): boolean {
  const [start = ''] = address.split(/[/?#]/u, 1)
  return !start.includes(':') || /^(?:https?|mailto):/iu.test(address)
}

function settlePicture(
  node: Element,
  pictureAt: HtmlOptions['pictureAt'],
  linkTo: HtmlOptions['linkTo'],
  inLink: boolean
): void {
  const address = String(node.properties.src ?? '')
  const src = pictureAt(address)
  if (src !== undefined) {
    node.properties.src = src
    node.properties.loading = 'lazy'
    return
  }
  const alt = String(node.properties.alt ?? '')
  node.tagName = inLink ? 'span' : 'a'
  node.properties = inLink ? {} : {href: address}
  node.children = [{type: 'text', value: alt || address}]
  if (!inLink) settleLink(node, linkTo)
}

/** Each box of a task has a name for those who do not see it. */
function settleBox({properties}: Element, words: HtmlWords): void {
  properties.ariaLabel = properties.checked ? words.done : words.notDone
}

/** Alignment by class, since the attribute is obsolete and inline style forbidden. */
function settleCell({properties}: Element): void {
  const {align, className} = properties
  if (!align) return
  properties.className = [...(Array.isArray(className) ? className : []), `align-${align}`]
  delete properties.align
}

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

/** Blocks are found again by their positions; a paragraph of a tight list, which has no element, by its content. */
function finder(tree: HtmlRoot): (node: Nodes) => string {
  const found = new Map<string, ElementContent>()
  const note = (node: ElementContent): void => {
    const place = placeOf(node)
    const name = node.type === 'element' ? node.tagName : node.type
    if (place) for (const key of [`${name} ${place}`, place]) if (!found.has(key)) found.set(key, node)
    if (node.type === 'element') node.children.forEach(note)
  }
  for (const node of tree.children) if (node.type !== 'doctype') note(node)
  const htmlOf = (node: Nodes): string => {
    const place = placeOf(node)
    const names = elements[node.type]
    const own = names ? names.map((name) => found.get(`${name} ${place}`)).find(Boolean) : found.get(place)
    if (own) return printer.stringify({type: 'root', children: [own]})
    return 'children' in node ? node.children.map(htmlOf).join('') : ''
  }
  return htmlOf
}

function placeOf({position}: Nodes | HtmlNodes): string {
  return position ? `${position.start.offset} ${position.end.offset}` : ''
}
