import type {Root as HtmlRoot} from 'hast'
import type {Root, RootContent} from 'mdast'
import rehypeSanitize from 'rehype-sanitize'
import remarkRehype, {type Options} from 'remark-rehype'
import {unified} from 'unified'
import {mark} from '../marks.ts'
import {prepare} from '../prepare.ts'
import {schema} from '../sanitise.ts'
import {type Find, finderIn} from './finder.ts'
import {type NotesOfText, notesOf, referenceHandler} from './notes.ts'
import type {HtmlOptions} from './options.ts'
import {settle} from './settle.ts'

/** Blocks of an essay, as they were given and as readers are to see them. */
interface PreparedStretch {
  readonly blocks: readonly RootContent[]
  readonly prepared: readonly RootContent[]
}

/** An essay on its way to HTML: prepared, marked, its notes rendered, the rest still to be. */
export class Rendering {
  /** The list of notes; without children where there are none. */
  readonly notes: HtmlRoot
  readonly findNote: Find
  readonly #essay: Root
  readonly #tree: Root
  readonly #text: NotesOfText
  readonly #options: HtmlOptions
  #toRehype: {runSync(tree: Root): HtmlRoot} | undefined

  constructor(essay: Root, options: HtmlOptions) {
    this.#essay = essay
    this.#tree = prepare(essay)
    this.#options = options
    mark(this.#tree, options.marksOf, options.language)
    this.#text = notesOf(this.#tree)
    this.notes = renderNotes(this.#text, options)
    this.findNote = finderIn(this.notes)
  }

  *stretches(length: number): Generator<PreparedStretch> {
    const {children} = this.#tree
    let at = 0
    for (const blocks of stretchesOf(this.#essay.children, length)) {
      const end = endOf(blocks.at(-1))
      const from = at
      while (at < children.length && endOf(children[at]) <= end) at++
      yield {blocks, prepared: children.slice(from, at)}
    }
  }

  /** Blocks as elements that are safe. To be asked in the order of the text, which counts references to notes. */
  toElements(blocks: readonly RootContent[]): HtmlRoot {
    const children = [...this.#text.definitionsFor(blocks), ...blocks]
    this.#toRehype ??= unified()
      .use(remarkRehype, {
        ...noteOptions(this.#options),
        handlers: {footnoteReference: referenceHandler(this.#options.notePrefix)}
      })
      .freeze()
    return settled(this.#toRehype.runSync({type: 'root', children}) as HtmlRoot, this.#options)
  }
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
