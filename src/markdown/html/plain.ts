import type {Link, Nodes, Parents, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {hasHan} from '../../locale/script.ts'
import type {HtmlOptions} from './options.ts'

/** Told the HTML of a block. */
type Note = (node: Nodes, html: string) => void

/**
 * The HTML of a block of plain prose, straight from Markdown: what the way over elements, sanitiser and printer gives
 * to the byte, in a fiftieth of the time. Whatever is not surely the same is declined.
 *
 * Safe without a sanitiser: it writes a handful of elements and attributes, and escapes every text in them.
 * @param note is told the block and each block in it
 * @returns undefined where it declines
 */
export function printPlain(block: RootContent, options: HtmlOptions, note: Note): string | undefined {
  const html = blockHtml(block, options, note)
  if (html !== undefined) note(block, html)
  return html
}

function blockHtml(node: RootContent, options: HtmlOptions, note: Note): string | undefined {
  if (node.type === 'paragraph') return element('p', node, options)
  if (node.type === 'heading') return node.depth === 1 ? undefined : element(`h${node.depth}`, node, options)
  if (node.type !== 'blockquote' || node.data) return undefined
  const inside = node.children.map((child) => printPlain(child, options, note))
  return inside.includes(undefined) ? undefined : `<blockquote>\n${inside.join('\n')}\n</blockquote>`
}

/** An element of running text with what `mark` put on it; undefined where anything in it is not plain. */
function element(name: string, node: Parents, options: HtmlOptions): string | undefined {
  const attributes = node.data?.hProperties ? attributesOf(node.data.hProperties) : ''
  return attributes === undefined ? undefined : wrapped(`${name}${attributes}`, name, node, options)
}

function wrapped(start: string, name: string, {children}: Parents, options: HtmlOptions): string | undefined {
  let html = `<${start}>`
  for (const [index, child] of children.entries()) {
    const printed = child.type === 'break' ? breakBefore(children[index + 1]) : inline(child, options)
    if (printed === undefined) return undefined
    html += printed
  }
  return `${html}</${name}>`
}

function inline(node: Nodes, options: HtmlOptions): string | undefined {
  switch (node.type) {
    case 'text':
      return /[ \t]\n|\n[ \t]/u.test(node.value) ? undefined : escapeText(node.value)
    case 'inlineCode':
      return node.data ? undefined : `<code>${escapeText(node.value.replaceAll('\n', ' '))}</code>`
    case 'strong':
      return element('strong', node, options)
    case 'delete':
      return element('del', node, options)
    case 'emphasis': {
      const {hName} = node.data ?? {}
      if (hName !== undefined) return element(hName, node, options)
      return wrapped(options.dotted && !hasHan(textOf(node)) ? 'em class="latin"' : 'em', 'em', node, options)
    }
    case 'link':
      return link(node, options)
    default:
      return undefined
  }
}

/** A break is a line in the text, too; spaces that follow it are the printer's to remove. */
function breakBefore(next: Nodes | undefined): string | undefined {
  const isPlain = next === undefined || (next.type === 'text' && !/^[ \t]/u.test(next.value))
  return isPlain ? '<br>\n' : undefined
}

/** Addresses with other characters are written in another way, or need a closer look. */
const plainAddress = /^[\w.~:/?#@!$&()*+,;=-]*$/u

function link(node: Link, options: HtmlOptions): string | undefined {
  if (!plainAddress.test(node.url)) return undefined
  const {href, external} = options.linkTo(node.url) ?? {}
  if (href === undefined || !plainAddress.test(href) || !leads(href)) return undefined
  const own = node.data?.hProperties ? attributesOf(node.data.hProperties) : ''
  if (own === undefined) return undefined
  const title = node.title ? ` title="${escapeAttribute(node.title)}"` : ''
  const start = `a href="${escapeAttribute(href)}"${title}${own}${external ? ' rel="external noopener"' : ''}`
  return wrapped(start, 'a', node, options)
}

/** Whether an address is relative or has one of the schemes that the sanitiser lets pass. */
function leads(href: string): boolean {
  const [start = ''] = href.split(/[/?#]/u, 1)
  return !start.includes(':') || /^(?:https?|mailto):/u.test(start)
}

const names: Readonly<Record<string, string>> = {
  id: 'id',
  lang: 'lang',
  dir: 'dir',
  className: 'class',
  ariaLabel: 'aria-label'
}

/** The attributes that `mark` gives; undefined if there are others. */
function attributesOf(properties: NonNullable<NonNullable<Nodes['data']>['hProperties']>): string | undefined {
  let html = ''
  for (const [property, value] of Object.entries(properties)) {
    const name = names[property]
    const text = Array.isArray(value) ? value.join(' ') : value
    if (name === undefined || typeof text !== 'string' || text === '') return undefined
    html += ` ${name}="${escapeAttribute(text)}"`
  }
  return html
}

function escapeText(text: string): string {
  return /[<&]/u.test(text) ? text.replace(/[<&]/gu, reference) : text
}

function escapeAttribute(text: string): string {
  return /["&'`\0]/u.test(text) ? text.replace(/["&'`\0]/gu, reference) : text
}

function reference(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`
}
