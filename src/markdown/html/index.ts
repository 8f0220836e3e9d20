import type {ElementContent, Root as HtmlRoot} from 'hast'
import type {Nodes, Root, RootContent} from 'mdast'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype, {type Options} from 'remark-rehype'
import {unified} from 'unified'
import {mark} from '../marks.ts'
import {prepare} from '../prepare.ts'
import {schema} from '../sanitise.ts'
import {finderIn} from './finder.ts'
import {type NotesOfText, notesOf, referenceHandler} from './notes.ts'
import type {HtmlOptions} from './options.ts'
import {settle} from './settle.ts'

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
 * links, so that a page asks nobody else for anything. What is left passes the sanitiser, last of all.
 */
export function* renderHtml(essay: Root, options: HtmlOptions, length: number = stretchLength): Generator<Rendered> {
  for (const {blocks, tree, elementsOf} of renderTrees(essay, options, length)) {
    const htmlOf = (node: Nodes) => printer.stringify({type: 'root', children: [...elementsOf(node)]})
    yield {blocks, html: printer.stringify(tree), htmlOf}
  }
}

/** The same, not yet printed. */
export function* renderTrees(
  essay: Root,
  options: HtmlOptions,
  length: number = stretchLength
): Generator<RenderedTree> {
  const tree = prepare(essay)
  mark(tree, options.marksOf, options.language)
  const toRehype = unified()
    .use(remarkRehype, {...noteOptions(options), handlers: {footnoteReference: referenceHandler(options.notePrefix)}})
    .freeze()
  const text = notesOf(tree)
  const notes = renderNotes(text, options)
  const findNote = finderIn(notes)
  let at = 0
  for (const blocks of stretchesOf(essay.children, length)) {
    const end = endOf(blocks.at(-1))
    const from = at
    while (at < tree.children.length && endOf(tree.children[at]) <= end) at++
    const children = [...text.definitionsFor(tree.children.slice(from, at)), ...tree.children.slice(from, at)]
    const safe = settled(toRehype.runSync({type: 'root', children}) as HtmlRoot, options)
    yield rendered(blocks, safe, findNote)
  }
  if (notes.children.length > 0) yield rendered([], notes, findNote)
}

/** Put the HTML of stretches together; those of nothing but raw HTML or definitions are empty. */
export function joinHtml(pieces: readonly string[]): string {
  return pieces.filter((piece) => piece !== '').join('\n')
}

function rendered(blocks: readonly RootContent[], tree: HtmlRoot, findNote: ReturnType<typeof finderIn>): RenderedTree {
  const find = finderIn(tree)
  const elementsOf = (node: Nodes) => {
    const own = find(node)
    return own.length > 0 ? own : findNote(node)
  }
  return {blocks, tree, elementsOf}
}

function settled(rough: HtmlRoot, options: HtmlOptions): HtmlRoot {
  settle(rough, options)
  return unified().use(rehypeSanitize, schema).runSync(rough) as HtmlRoot
}

/** The list of notes, as an essay of nothing but references would have it. */
function renderNotes({references, definitions, linked}: NotesOfText, options: HtmlOptions): HtmlRoot {
  if (references.length === 0) return {type: 'root', children: []}
  const children: RootContent[] = [{type: 'paragraph', children: [...references]}, ...definitions, ...linked]
  const whole = unified().use(remarkRehype, noteOptions(options)).runSync({type: 'root', children}) as HtmlRoot
  const list = whole.children.filter((node) => node.type === 'element' && node.tagName === 'section')
  return settled({type: 'root', children: list}, options)
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

function* stretchesOf(blocks: readonly RootContent[], length: number): Generator<readonly RootContent[]> {
  let from = 0
  let start = 0
  for (let at = 1; at <= blocks.length; at++) {
    if (at < blocks.length && endOf(blocks[at - 1]) - start < length) continue
    yield blocks.slice(from, at)
    from = at
    start = endOf(blocks[at - 1])
  }
}

/** A heading behind a definition can begin where the definition does, so blocks are told apart by their ends. */
function endOf(node: RootContent | undefined): number {
  return node?.position?.end.offset ?? 0
}
