import type {Element, Root} from 'hast'
import {furnitureOf} from './furniture.ts'
import {attribute, elements, find, isElement, lineOf, type Node, visibleBlocks, visibleText} from './hast.ts'
import {isProse} from './sentences.ts'
import type {Account, Furniture} from './types.ts'

/** The part of a page that is the article. What stands outside it is written down as removed. */
export function articleOf(page: Root, title: string | undefined, account: Account): Element | Root {
  const body = find(page, 'body') ?? page
  const root = chooseRoot(body)
  const around = new Set<Node>()
  const removeOutside = (node: Node): boolean => {
    if (node === root) return true
    if (!('children' in node)) return false
    const holds = node.children.filter((child) => removeOutside(child))
    if (holds.length > 0) for (const child of node.children) if (!holds.includes(child as never)) around.add(child)
    return holds.length > 0
  }
  removeOutside(body)
  for (const node of around) record(node, account, title)
  return root
}

function chooseRoot(body: Element | Root): Element | Root {
  const articles: Element[] = []
  const mains: Element[] = []
  for (const element of elements(body)) {
    if (element.tagName === 'article') articles.push(element)
    if (element.tagName === 'main' || attribute(element, 'role') === 'main') mains.push(element)
  }
  const sized = articles
    .map((element) => ({element, size: visibleText(element).length}))
    .sort((a, b) => b.size - a.size)
  const [largest, second] = sized
  const main = mains[0] ?? body
  // A page of teasers has many articles of one size: then none of them is the page.
  const one = largest && (!second || largest.size > 2 * second.size || contains(largest.element, second.element))
  return one && largest.size * 3 > visibleText(main).length ? largest.element : main
}

function contains(outer: Element, inner: Element): boolean {
  for (const element of elements(outer)) if (element === inner) return true
  return false
}

const dropped: Readonly<Record<string, Furniture>> = {
  nav: 'navigation',
  menu: 'navigation',
  aside: 'other',
  form: 'subscribe',
  button: 'navigation',
  select: 'navigation',
  textarea: 'other',
  dialog: 'other',
  iframe: 'other',
  object: 'other',
  noscript: 'other'
}
const droppedRoles = /^(?:navigation|banner|contentinfo|complementary|search|dialog|alert|menu|menubar|toolbar)$/u
const droppedClasses =
  /^(?:share|sharing|social|social-share|share-buttons|related|related-posts|related-articles|recommended|newsletter|subscribe|comments|sidebar|breadcrumbs?|advert|advertisement|ads?|pagination|pager|cookie-banner|back-to-top|backtotop|language-switcher|lang-switcher|skip-link|sr-only|visually-hidden)$/u

/** Take out of the article what its structure says is none of it; its words are written down. */
export function dropFurniture(root: Element | Root, account: Account): void {
  const isBody = root.type === 'root' || root.tagName === 'body'
  const walk = (node: Element | Root): void => {
    node.children = (node.children as Element[]).filter((child) => {
      if (child.type !== 'element') return (child as Node).type === 'text'
      if (isElement(child, 'script', 'style', 'template', 'svg', 'link', 'meta', 'head')) return false
      const what = furnitureElement(child, isBody && node === root)
      if (what) {
        record(child, account, undefined, what)
        return false
      }
      walk(child)
      return true
    })
  }
  walk(root)
}

/** Marks that editors of systems leave in the text for themselves. */
const editorMarks = /^\s*(?:\/?wp:|(?:more|nextpage|noteaser)\b|StartFragment|EndFragment|\[if\b|<!\[endif)/u

/** Take out of a text what no reader of it sees; comments that somebody wrote are written down. */
export function dropUnseen(root: Element | Root, account: Account): void {
  root.children = (root.children as Element[]).filter((child: Node) => {
    if (child.type === 'comment') {
      const text = child.value.replace(/\s+/gu, ' ').trim()
      if (text !== '' && !editorMarks.test(text)) account.removed.push({line: lineOf(child), text, what: 'other'})
      return false
    }
    if (child.type !== 'element') return child.type === 'text'
    if (isElement(child, 'script', 'style', 'template', 'svg', 'link', 'meta')) return false
    dropUnseen(child, account)
    return true
  })
}

function furnitureElement(element: Element, atTop: boolean): Furniture | undefined {
  const named = dropped[element.tagName]
  if (named) return named
  if (element.tagName === 'footer' && atTop) return 'other'
  if (element.tagName === 'header' && atTop && !find(element, 'h1')) return 'navigation'
  if (isHidden(element) || droppedRoles.test(attribute(element, 'role') ?? '')) return 'other'
  const names = [attribute(element, 'className') ?? '', attribute(element, 'id') ?? '']
    .join(' ')
    .toLowerCase()
    .split(/\s+/u)
  // A class is only a hint: what holds prose stays.
  const hinted = names.some((name) => droppedClasses.test(name.replaceAll('_', '-')))
  return hinted && !visibleBlocks(element).some(({text}) => isProse(text)) ? 'other' : undefined
}

function isHidden(element: Element): boolean {
  const {hidden, ariaHidden} = element.properties
  const style = attribute(element, 'style') ?? ''
  return (
    (hidden !== undefined && hidden !== false) || String(ariaHidden) === 'true' || /display\s*:\s*none/iu.test(style)
  )
}

function record(node: Node, account: Account, known: string | undefined, what: Furniture = 'other'): void {
  for (const {text, line} of visibleBlocks(node)) {
    if (text !== known) account.removed.push({line, text, what: furnitureOf(text)?.what ?? what})
  }
}
