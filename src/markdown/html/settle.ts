import type {Element, Root} from 'hast'
import {toString as textOf} from 'mdast-util-to-string'
import {hasHan} from '../../locale/script.ts'
import type {HtmlOptions} from './options.ts'

/** Addresses, alignment and boxes of everything below a node. */
export function settle(parent: Element | Root, options: HtmlOptions, inLink = false): void {
  for (const node of parent.children) {
    if (node.type !== 'element') continue
    if (node.tagName === 'a' && !isNote(node)) settleLink(node, options.linkTo)
    else if (node.tagName === 'img') settlePicture(node, options.pictureAt, options.linkTo, inLink)
    else if (node.tagName === 'input') settleBox(node, options.words)
    else if (node.tagName === 'em' && options.dotted) settleEmphasis(node)
    else if (node.tagName === 'table' && options.scrolls) node.properties.tabIndex = 0
    else if (node.tagName === 'td' || node.tagName === 'th') settleCell(node)
    settle(node, options, inLink || node.tagName === 'a')
  }
}

/** A way to a note or back from it, which is of our own making. */
function isNote({properties}: Element): boolean {
  return 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties
}

function settleLink(node: Element, linkTo: HtmlOptions['linkTo']): void {
  const {href, external} = linkTo(String(node.properties.href ?? '')) ?? {href: undefined, external: false}
  if (href === undefined || !isFollowable(href)) {
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
  const picture = pictureAt(address)
  if (picture) {
    Object.assign(node.properties, picture, {loading: 'lazy'})
    return
  }
  const alt = String(node.properties.alt ?? '')
  node.tagName = inLink ? 'span' : 'a'
  node.properties = inLink ? {} : {href: address}
  node.children = [{type: 'text', value: alt || address}]
  if (!inLink) settleLink(node, linkTo)
}

/** Dots belong below Han; Latin words have italics. */
function settleEmphasis(node: Element): void {
  if (!hasHan(textOf(node))) node.properties.className = ['latin']
}

/** Each box of a task has a name for those who do not see it. */
function settleBox({properties}: Element, words: HtmlOptions['words']): void {
  properties.ariaLabel = properties.checked ? words.done : words.notDone
}

/** Alignment by class, since the attribute is obsolete and inline style forbidden. */
function settleCell({properties}: Element): void {
  const {align, className} = properties
  if (!align) return
  properties.className = [...(Array.isArray(className) ? className : []), `align-${align}`]
  delete properties.align
}
