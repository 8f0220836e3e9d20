import type {ElementContent, Root as HtmlRoot} from 'hast'
import type {Nodes, Root, RootContent} from 'mdast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {type Find, findIn} from './finder.ts'
import type {HtmlOptions} from './options.ts'
import {printPlain} from './plain.ts'
import {Rendering} from './rendering.ts'

/** A stretch of an essay in HTML. */
export interface Rendered {
  /** The essay's own blocks, as they were given; none for the list of notes. */
  readonly blocks: readonly RootContent[]
  readonly html: string
  /** The HTML of one block of the stretch; empty for what is not published. */
  readonly htmlOf: (node: Nodes) => string
}

/** The same as a tree, for those who print it themselves. Nobody else has it. */
export interface RenderedTree {
  readonly blocks: readonly RootContent[]
  readonly tree: HtmlRoot
  /** The elements of one block of the stretch; none for what is not published. */
  readonly elementsOf: (node: Nodes) => readonly ElementContent[]
}

/** Blocks are rendered together up to this many characters: memory holds the elements of one stretch. */
const stretchLength = 1 << 16

const printer = unified().use(rehypeStringify).freeze()

/**
 * Turn a composed essay into HTML that can do nothing but be read, stretch by stretch; the notes come last.
 *
 * Raw HTML is dropped. Addresses are relative or of http, https and mailto. Pictures from elsewhere become
 * links, so that a page asks nobody else for anything. What is left passes the sanitiser, last of all; only
 * plain prose is printed at once.
 */
export function* renderHtml(essay: Root, options: HtmlOptions, length: number = stretchLength): Generator<Rendered> {
  const rendering = new Rendering(essay, options)
  const {notes, findNote} = rendering
  for (const {blocks, prepared} of rendering.stretches(length)) yield printStretch(blocks, prepared, rendering, options)
  if (notes.children.length > 0) yield {blocks: [], html: printer.stringify(notes), htmlOf: printed(findNote)}
}

/** The same as trees of elements, plain prose among them. */
export function* renderTrees(
  essay: Root,
  options: HtmlOptions,
  length: number = stretchLength
): Generator<RenderedTree> {
  const rendering = new Rendering(essay, options)
  const {notes, findNote} = rendering
  for (const {blocks, prepared} of rendering.stretches(length)) {
    const tree = rendering.toElements(prepared)
    yield {blocks, tree, elementsOf: findIn([tree], findNote)}
  }
  if (notes.children.length > 0) yield {blocks: [], tree: notes, elementsOf: findNote}
}

/** Put the HTML of stretches together; those of nothing but raw HTML or definitions are empty. */
export function joinHtml(pieces: readonly string[]): string {
  return pieces.filter((piece) => piece !== '').join('\n')
}

/** Print plain prose block by block, and what stands between as elements. */
function printStretch(
  blocks: readonly RootContent[],
  prepared: readonly RootContent[],
  rendering: Rendering,
  options: HtmlOptions
): Rendered {
  const known = new Map<string, string>()
  const note = (node: Nodes, html: string) => known.set(nameOf(node), html)
  const trees: HtmlRoot[] = []
  const pieces: string[] = []
  let others: RootContent[] = []
  const printOthers = () => {
    if (others.length === 0) return
    const tree = rendering.toElements(others)
    trees.push(tree)
    pieces.push(printer.stringify(tree))
    others = []
  }
  for (const block of prepared) {
    const html = printPlain(block, options, note)
    if (html === undefined) others.push(block)
    else {
      printOthers()
      pieces.push(html)
    }
  }
  printOthers()
  const print = printed(findIn(trees, rendering.findNote))
  return {blocks, html: joinHtml(pieces), htmlOf: (node) => known.get(nameOf(node)) ?? print(node)}
}

function printed(find: Find): (node: Nodes) => string {
  return (node) => printer.stringify({type: 'root', children: [...find(node)]})
}

/** Blocks are known by their place, since those who ask have copies of their own. */
function nameOf({type, position}: Nodes): string {
  return `${type} ${position?.start.offset} ${position?.end.offset}`
}
