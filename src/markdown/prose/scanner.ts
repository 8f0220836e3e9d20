import type {PhrasingContent} from 'mdast'
import type {Context} from '../../model/essay.ts'
import {bracketOpen, exclamationMark, space} from './characters.ts'
import type {Opener, Pending, Place, Reason} from './state.ts'

/** More open marks than this are no prose; taking them back one in another would cost their square. */
const maxOpeners = 32

/** GFM looks for autolink literals again in the text that escapes and references give. */
const literal = /@|www\.|:\/\//iu

/** The state of one pass over a text: the nodes so far, what is open, and the text that is being read. */
export class Scanner {
  readonly text: string
  readonly context: Context
  readonly openers: Opener[] = []
  nodes: PhrasingContent[] = []
  declined: Reason | undefined
  readonly #origin: Place
  #line: number
  #lineStart: number
  #pending: Pending

  /** `origin`: where the text begins in the source. */
  constructor(text: string, context: Context, origin: Place) {
    this.text = text
    this.context = context
    this.#origin = origin
    this.#line = origin.line
    this.#lineStart = 1 - origin.column
    this.#pending = this.#pendingAt(0)
  }

  /** Leave the text to remark-parse. What is returned stands for the offset to go on at. */
  decline(reason: Reason): -1 {
    this.declined ??= reason
    return -1
  }

  place(at: number): Place {
    return {line: this.#line, column: at - this.#lineStart + 1, offset: this.#origin.offset + at}
  }

  /** Add a node without children. */
  add(node: PhrasingContent, start: number, end: number): void {
    this.#flush(start)
    node.position = {start: this.place(start), end: this.place(end)}
    this.nodes.push(node)
    this.#pending = this.#pendingAt(end)
  }

  /** Add text that is not what the source says: of an escape or of a character reference. */
  addDecoded(value: string, start: number, end: number): void {
    this.#pending.head += this.text.slice(this.#pending.from, start) + value
    this.#pending.from = end
    this.#pending.decoded = true
  }

  open(marker: number, size: number, closes: boolean, start: number): number {
    if (this.openers.length === maxOpeners) return this.decline('nesting')
    const state = {place: this.place(start), nodes: this.nodes, pending: this.#pending, inactive: false, literal: false}
    this.openers.push({marker, size, closes, start, ...state})
    this.nodes = []
    this.#pending = this.#pendingAt(start + size)
    return start + size
  }

  /** End the innermost opener at a closing mark; `make` gives its node from its children. */
  close(start: number, end: number, make: (children: PhrasingContent[]) => PhrasingContent): void {
    this.#flush(start)
    const opener = this.openers.pop()
    if (!opener) return
    const node = make(this.nodes.slice()) // a grown array holds room for sixteen more
    node.position = {start: opener.place, end: this.place(end)}
    this.nodes = opener.nodes
    this.#addText(opener.pending, opener.start, opener.place)
    this.nodes.push(node)
    this.#pending = this.#pendingAt(end)
  }

  /** The innermost opener is text after all. */
  dissolve(): void {
    const opener = this.openers.pop()
    if (!opener) return
    const {pending, nodes, start, size} = opener
    const inner = this.nodes
    pending.head += this.text.slice(pending.from, start + size)
    pending.from = start + size
    this.nodes = nodes
    const first = inner[0]
    if (first === undefined) this.#pending = joined(pending, this.#pending)
    else {
      if (first.type === 'text' && first.position) {
        first.value = pending.head + first.value
        first.position.start = pending.start
      } else this.#addText(pending, start + size, behind(opener.place, size))
      for (const node of inner) nodes.push(node)
    }
    if (opener.literal) this.noteLiteral()
  }

  /** What would be an autolink literal: inside a link it is not, elsewhere it is remark-parse's. */
  noteLiteral(): number {
    const around = this.openers.findLast(({marker}) => marker === bracketOpen || marker === exclamationMark)
    if (!around) return this.decline('autolink')
    around.literal = true
    return 0
  }

  /** A soft line break. White space before it is not text. */
  breakLine(lineEnd: number, next: number): void {
    const end = this.trimmed(lineEnd)
    const pending = this.#pending
    pending.head += this.text.slice(pending.from, end)
    if (pending.head === '') this.#pending = this.#pendingAt(lineEnd)
    this.#pending.head += this.text.slice(lineEnd, next)
    this.#pending.from = next
    this.#nextLine(next)
  }

  /** A hard line break, from the spaces or the backslash before the line ending on. */
  breakHard(start: number, next: number): void {
    this.#flush(start)
    const from = this.place(start)
    this.#nextLine(next)
    this.nodes.push({type: 'break', position: {start: from, end: this.place(next)}})
    this.#pending = this.#pendingAt(next)
  }

  /** End the text: what is still open is text, and white space at the end is nothing. */
  finish(): PhrasingContent[] {
    while (this.openers.length > 0) this.dissolve()
    this.#flush(this.trimmed(this.text.length))
    return this.nodes.slice()
  }

  /** Where the spaces before an offset begin. */
  trimmed(at: number): number {
    let end = at
    while (end > this.#pending.from && this.text.charCodeAt(end - 1) === space) end--
    return end
  }

  #nextLine(at: number): void {
    this.#line++
    this.#lineStart = at
  }

  #pendingAt(at: number): Pending {
    return {start: this.place(at), head: '', from: at, decoded: false}
  }

  #flush(end: number): void {
    if (end > this.#pending.from || this.#pending.head !== '') this.#addText(this.#pending, end, this.place(end))
  }

  #addText(pending: Pending, end: number, place: Place): void {
    const value = pending.head + this.text.slice(pending.from, end)
    if (value === '') return
    if (pending.decoded && literal.test(value)) this.noteLiteral()
    this.nodes.push({type: 'text', value, position: {start: pending.start, end: {...place}}})
  }
}

function joined(before: Pending, after: Pending): Pending {
  return {...before, head: before.head + after.head, from: after.from, decoded: before.decoded || after.decoded}
}

function behind({line, column, offset}: Place, size: number): Place {
  return {line, column: column + size, offset: offset + size}
}
