import type {Html, ListItem, Paragraph, Parents, PhrasingContent, Root, RootContent} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Stretch} from '../markdown/stretches.ts'
import type {Container, SegmentKind, TranslatableBlock} from '../model/essay.ts'
import {InputError, type Words} from '../model/message.ts'
import {withoutMarks} from './containers.ts'

/** A translatable block and the offsets of its slice in the file. */
export interface Found {
  readonly block: TranslatableBlock
  readonly start: number
  readonly end: number
}

const skipOpen: Words = {
  en: 'Unexpected end of file, expected `<!-- hexapla: end -->` for this `<!-- hexapla: skip -->`',
  'zh-Hans': '文件结束前应有 `<!-- hexapla: end -->`，与此处的 `<!-- hexapla: skip -->` 相配',
  'zh-Hant': '檔案結束前應有 `<!-- hexapla: end -->`，與此處的 `<!-- hexapla: skip -->` 相配'
}

/** Walks the trees of an essay, stretch by stretch, and notes what is to be translated. */
export class Finder {
  readonly found: Found[] = []
  readonly #file: string
  #skippedFrom: {line: number; column: number} | undefined
  #comment: string | undefined
  #text = ''
  #offset = 0
  #lines = 0

  constructor(file: string) {
    this.#file = file
  }

  read(stretch: Stretch, offset: number, lines: number): void {
    this.#text = stretch.text
    this.#offset = stretch.offset + offset
    this.#lines = stretch.line - 1 + lines
    this.#walk(stretch.tree.children, [], 1)
  }

  finish(): void {
    if (this.#skippedFrom) throw new InputError({words: skipOpen}, {file: this.#file, ...this.#skippedFrom})
  }

  #walk(nodes: readonly RootContent[], containers: readonly Container[], column: number): void {
    for (const node of nodes) this.#visit(node, containers, column)
  }

  /** `column`: where the content of the innermost container begins, from 1. */
  #visit(node: RootContent, containers: readonly Container[], column: number): void {
    const at = columnAt(this.#text, node.position?.start.offset ?? 0)
    const within = (container: Container, content: number) => [[...containers, container], content] as const
    if (node.type === 'html') this.#command(node)
    else if (node.type === 'heading') this.#add(node, 'heading', containers, node.depth)
    else if (node.type === 'paragraph') this.#add(node, paragraphKind(node, containers), containers)
    else if (node.type === 'list') this.#walk(node.children, containers, column)
    else if (node.type === 'table') {
      for (const row of node.children) for (const cell of row.children) this.#add(cell, 'cell', containers)
    } else if (node.type === 'blockquote') {
      const space = /[ \t]/u.test(this.#text.charAt((node.position?.start.offset ?? 0) + 1)) ? 1 : 0
      this.#walk(node.children, ...within({type: 'quotation'}, at + 1 + space))
    } else if (node.type === 'listItem') {
      const content = at + contentOffset(node, this.#text)
      this.#walk(node.children, ...within({type: 'item', indent: content - column}, content))
    } else if (node.type === 'footnoteDefinition') {
      this.#walk(node.children, ...within({type: 'note', indent: 4}, column + 4))
    }
  }

  #command(node: Html): void {
    const comment = /^<!--\s*(translators|hexapla):\s*([\s\S]*?)\s*-->\s*$/u.exec(node.value)
    if (comment?.[1] === 'translators') this.#comment = comment[2]?.replace(/\s+/gu, ' ')
    else if (comment?.[2] === 'end') this.#skippedFrom = undefined
    else if (comment?.[2] === 'skip' && node.position) {
      const {line, column} = node.position.start
      this.#skippedFrom ??= {line: line + this.#lines, column}
    }
  }

  #add(node: Exclude<Parents, Root>, kind: SegmentKind, containers: readonly Container[], depth?: number): void {
    const comment = this.#comment
    this.#comment = undefined
    const extent = kind === 'cell' ? extentOf(node.children) : node.position
    if (this.#skippedFrom || !extent || !hasWords(node)) return
    const start = extent.start.offset ?? 0
    const end = extent.end.offset ?? 0
    const slice = this.#text.slice(start, end)
    const text = kind === 'cell' ? slice.replaceAll('\\|', '|') : withoutMarks(slice, containers)
    this.found.push({
      start: start + this.#offset,
      end: end + this.#offset,
      block: {
        type: 'translate',
        kind,
        slice,
        text,
        containers,
        line: extent.start.line + this.#lines,
        column: extent.start.column,
        ...(depth === undefined ? {} : {depth}),
        ...(comment === undefined ? {} : {comment})
      }
    })
  }
}

function extentOf(nodes: readonly RootContent[]) {
  const start = nodes[0]?.position?.start
  const end = nodes.at(-1)?.position?.end
  return start && end ? {start, end} : undefined
}

/** The column of an offset, from 1, with tabs to every fourth. */
function columnAt(text: string, offset: number): number {
  let column = 0
  for (let at = text.lastIndexOf('\n', offset - 1) + 1; at < offset; at++) {
    column += text.charAt(at) === '\t' ? 4 - (column % 4) : 1
  }
  return column + 1
}

/** Columns from an item's mark to its content: the mark and the space behind it, one if there is code or nothing. */
function contentOffset(item: ListItem, text: string): number {
  const start = item.position?.start.offset ?? 0
  const [, mark = '-', space = ''] = /^([-+*]|\d{1,9}[.)])([ \t]*)/u.exec(text.slice(start, start + 40)) ?? []
  const end = start + mark.length + space.length
  const width = columnAt(text, end) - columnAt(text, start + mark.length)
  const isBlank = /^(?:\r?\n|$)/u.test(text.slice(end, end + 2))
  return mark.length + (isBlank || width > 4 || width === 0 ? 1 : width)
}

function paragraphKind({children}: Paragraph, containers: readonly Container[]): SegmentKind {
  return isPicture(children) ? 'image' : (containers.at(-1)?.type ?? 'paragraph')
}

function isPicture(nodes: readonly PhrasingContent[]): boolean {
  const isImage = (node: PhrasingContent) => node.type === 'image' || node.type === 'imageReference'
  return (
    nodes.some(isImage) && nodes.every((node) => isImage(node) || (node.type === 'text' && node.value.trim() === ''))
  )
}

/** Whether there is anything a translator could put into another language. */
function hasWords(node: Exclude<Parents, Root>): boolean {
  let found = false
  visit(node, (child) => {
    const text =
      child.type === 'text'
        ? child.value
        : 'alt' in child
          ? `${child.alt ?? ''} ${'title' in child ? (child.title ?? '') : ''}`
          : ''
    if (/[\p{L}\p{N}]/u.test(text)) found = true
    return !found
  })
  return found
}
