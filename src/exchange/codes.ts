import type {Nodes, Parents} from 'mdast'
import {parseInContext} from '../markdown/parse.ts'
import type {Context} from '../model/essay.ts'

/** What a code stands for. */
export type CodeKind =
  | 'emphasis'
  | 'strong'
  | 'delete'
  | 'link'
  | 'image'
  | 'note'
  | 'code'
  | 'break'
  | 'html'
  | 'heading'

/** Marks of Markdown that a translator moves but does not write; `data` is the author's own. */
export interface Code {
  readonly kind: CodeKind
  readonly role: 'open' | 'close' | 'alone'
  /** The opening and the closing code of a pair have the same number; counted from 1 in the order of the text. */
  readonly id: number
  readonly data: string
}

/** A stretch of text, or a code. */
export type Piece = string | Code

interface Mark extends Omit<Code, 'data'> {
  readonly start: number
  readonly end: number
}

const kinds: Readonly<Record<string, CodeKind>> = {
  emphasis: 'emphasis',
  strong: 'strong',
  delete: 'delete',
  link: 'link',
  linkReference: 'link',
  image: 'image',
  imageReference: 'image',
  footnoteReference: 'note',
  inlineCode: 'code',
  break: 'break',
  html: 'html',
  heading: 'heading'
}

/**
 * Cut Markdown into text and codes.
 *
 * Law: the pieces joined are the text. Escapes and character references stay in the text: what a translator types
 * beside the codes is Markdown, too.
 */
export function piecesOf(text: string, context: Context): Piece[] {
  const marks: Mark[] = []
  const tree = parseInContext(text, context)
  let last = 0
  const see = (node: Nodes, isInline: boolean): void => {
    const kind = kinds[node.type]
    if (kind !== undefined && (isInline || kind === 'heading')) marks.push(...marksOf(node, kind, ++last, text))
    if (isWhole(node)) return
    if ('children' in node) for (const child of node.children) see(child, isInline || isText(node))
  }
  see(tree, false)
  marks.sort((one, other) => one.start - other.start || one.end - other.end)
  return cut(text, marks)
}

/** Pieces as Markdown. */
export function joined(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.data)).join('')
}

function isText({type}: Nodes): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell'
}

/** An address that stands for itself is one code. */
function isWhole(node: Nodes): boolean {
  return node.type === 'link' && extentOf(node).start >= extentOf(node.children[0] ?? node).start - 1 && isBare(node)
}

function isBare(node: Nodes & Parents): boolean {
  const [child] = node.children
  return child?.type === 'text' && node.type === 'link' && node.children.length === 1 && node.url.endsWith(child.value)
    ? extentOf(node).end - extentOf(child).end <= 1
    : false
}

function marksOf(node: Nodes, kind: CodeKind, id: number, text: string): Mark[] {
  const {start, end} = extentOf(node)
  const whole: Mark = {kind, role: 'alone', id, start, end}
  if (kind === 'image') return altOf(whole, text)
  if (!('children' in node) || node.children.length === 0 || isWhole(node)) return [whole]
  const from = extentOf(node.children[0] ?? node).start
  const to = extentOf(node.children.at(-1) ?? node).end
  if (kind === 'heading') {
    const front: Mark[] = from > start ? [{...whole, end: from}] : []
    return end > to ? [...front, {...whole, id: front.length === 0 ? id : -id, start: to}] : front
  }
  return [
    {...whole, role: 'open', end: from},
    {...whole, role: 'close', start: to}
  ]
}

/** The words about a picture are to be translated, its address is not. */
function altOf(whole: Mark, text: string): Mark[] {
  const raw = text.slice(whole.start, whole.end)
  const found = /^!\[((?:\\[\s\S]|[^[\]\\`])+)\]/u.exec(raw)
  if (!found) return [whole]
  return [
    {...whole, role: 'open', end: whole.start + 2},
    {...whole, role: 'close', start: whole.start + found[0].length - 1}
  ]
}

function extentOf({position}: Nodes): {readonly start: number; readonly end: number} {
  return {start: position?.start.offset ?? 0, end: position?.end.offset ?? 0}
}

/** Codes are numbered anew, in the order of the text. */
function cut(text: string, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = []
  const numbers = new Map<number, number>()
  let at = 0
  for (const {kind, role, id, start, end} of marks) {
    if (start > at) pieces.push(text.slice(at, start))
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    pieces.push({kind, role, id: number, data: text.slice(start, end)})
    at = end
  }
  if (at < text.length) pieces.push(text.slice(at))
  return pieces
}
