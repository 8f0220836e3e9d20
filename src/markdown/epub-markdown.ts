import type {Html, Link, Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent} from 'mdast'
import {SKIP, type VisitorResult, visit} from 'unist-util-visit'
import {definitionTable} from './inspect.ts'
import type {Markable, Marks, MarksOf} from './marks.ts'
import {pandocMarkdown} from './pandoc.ts'
import {withoutEscapes} from './plain-paragraph.ts'
import {prepare} from './prepare.ts'

/** How an essay becomes EPUB-ready Markdown. */
export interface EpubMarkdownOptions {
  /** What identifiers begin with, so that essays can be bound into one book. */
  readonly prefix: string
  readonly marksOf: MarksOf
  /** Where a link leads that a book can have; nothing if it can only be plain text there. */
  readonly linkTo: (address: string) => string | undefined
  /** Where a picture is, seen from the file; nothing if it is not the site's own. */
  readonly pictureAt: (address: string) => string | undefined
  /** What stands before and behind the body. */
  readonly before: readonly RootContent[]
  readonly behind: readonly RootContent[]
}

/**
 * Print a composed essay as Pandoc's `markdown` reads it, without anything that a book cannot have.
 *
 * Raw HTML is dropped; references are written out and labels of notes prefixed, so that nothing clashes when
 * essays are bound together. A note on a heading would get into the table of contents: it moves to the end
 * of the paragraph that follows. Other languages are marked by `::: {lang=en}` and `[…]{lang=en}`.
 */
export function printEpubMarkdown(essay: Root, options: EpubMarkdownOptions): string {
  const tree = prepare(essay)
  dropAndResolve(tree)
  markBlocks(tree, options)
  settle(tree, options)
  const children = [...options.before, ...tree.children, ...options.behind].map(withoutEscapes)
  return pandocMarkdown.stringify({type: 'root', children}).normalize('NFC')
}

/** Markdown of Pandoc's own, which is printed as it is. */
export function pandocSyntax(value: string): Html {
  return {type: 'html', value}
}

/** Take out raw HTML, and write out what refers to definitions. */
function dropAndResolve(tree: Root): void {
  const table = definitionTable(tree)
  visit(tree, (node, index, parent) => {
    if (node.type === 'definition' || node.type === 'html') {
      parent?.children.splice(index ?? 0, 1)
      return [SKIP, index ?? 0]
    }
    if (node.type === 'linkReference') Object.assign(node, {type: 'link', url: table.get(node.identifier) ?? ''})
    if (node.type === 'imageReference') Object.assign(node, {type: 'image', url: table.get(node.identifier) ?? ''})
    return true
  })
}

function settle(tree: Root, {prefix, linkTo, pictureAt}: EpubMarkdownOptions): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') node.label = prefix + node.label
    if (node.type === 'code') {
      node.meta = null
      // Pandoc takes `{=html}` for a command.
      if (!/^[\w+#-]+$/u.test(node.lang ?? '')) node.lang = null
    }
    if (node.type === 'link' && parent && index !== undefined) return settleLink(node, parent, index, linkTo)
    if (node.type === 'image') settlePicture(node, parent, pictureAt, linkTo)
    return true
  })
  visit(tree, (node, index, parent) => {
    if (node.type === 'footnoteDefinition' && node.label?.startsWith(`${prefix}unused-`) && parent) {
      parent.children.splice(index ?? 0, 1)
      return [SKIP, index ?? 0]
    }
    if ('children' in node) dropEmpty(node)
    return true
  })
}

function settleLink(node: Link, parent: Parents, index: number, linkTo: EpubMarkdownOptions['linkTo']): VisitorResult {
  const address = linkTo(node.url)
  if (address !== undefined) {
    node.url = address
    return true
  }
  parent.children.splice(index, 1, ...(node.children as never[]))
  return [SKIP, index]
}

function settlePicture(
  node: Extract<Nodes, {type: 'image'}>,
  parent: Parents | undefined,
  pictureAt: EpubMarkdownOptions['pictureAt'],
  linkTo: EpubMarkdownOptions['linkTo']
): void {
  const address = node.url
  const own = pictureAt(address)
  if (own !== undefined) {
    node.url = own
    return
  }
  const text = {type: 'text' as const, value: node.alt || address}
  const url = parent?.type === 'link' ? undefined : linkTo(address)
  Object.assign(node, url === undefined ? text : {type: 'link', url, children: [text]})
}

/** What lost all its content with the HTML in it. */
function dropEmpty(node: Parents): void {
  node.children = node.children.filter((child) => child.type !== 'paragraph' || child.children.length > 0) as never[]
}

function markBlocks(parent: Parents, options: EpubMarkdownOptions): void {
  const children: Nodes[] = []
  let waiting: PhrasingContent[] = []
  for (const node of parent.children) {
    const marks = isMarkable(node) ? options.marksOf(node) : undefined
    if (node.type === 'heading') {
      waiting.push(...takeNotes(node))
      markHeading(node, options.prefix, marks)
      children.push(node)
    } else if (node.type === 'paragraph') {
      node.children.push(...waiting)
      waiting = []
      children.push(...markParagraph(node, parent, marks))
    } else {
      if (node.type === 'tableCell') wrapInSpan(node, marks)
      else if ('children' in node) markBlocks(node, options)
      children.push(node)
    }
  }
  if (waiting.length > 0) children.push({type: 'paragraph', children: waiting})
  parent.children = children as never[]
}

function isMarkable(node: Nodes): node is Markable {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
}

/** Take the notes out of a heading. */
function takeNotes(heading: Parents): PhrasingContent[] {
  const found: PhrasingContent[] = []
  visit(heading, 'footnoteReference', (node, index, parent) => {
    found.push(node)
    parent?.children.splice(index ?? 0, 1)
    return [SKIP, index ?? 0]
  })
  return found
}

function markHeading(node: Extract<Markable, {type: 'heading'}>, prefix: string, marks: Marks | undefined): void {
  visit(node, 'break', (line) => {
    Object.assign(line, {type: 'text', value: ' '})
  })
  if (marks) node.children.push(pandocSyntax(` {#${prefix}${marks.id}${attributesOf(marks).replace(/^(?=.)/u, ' ')}}`))
}

function markParagraph(node: Paragraph, parent: Parents, marks: Marks | undefined): Nodes[] {
  const attributes = marks ? attributesOf(marks) : ''
  if (attributes === '') return [node]
  if (parent.type === 'root') return [pandocSyntax(`::: {${attributes}}`), node, pandocSyntax(':::')]
  wrapInSpan(node, marks)
  return [node]
}

function wrapInSpan(node: Parents, marks: Marks | undefined): void {
  const attributes = marks ? attributesOf(marks) : ''
  if (attributes === '') return
  node.children = [pandocSyntax('['), ...node.children, pandocSyntax(`]{${attributes}}`)] as never[]
}

function attributesOf({classes, lang}: Marks): string {
  return [...classes.map((name) => `.${name}`), ...(lang === undefined ? [] : [`lang=${lang}`])].join(' ')
}
