import type {Block, TranslatableBlock} from '../model/essay.ts'
import {withMarks} from './containers.ts'

/** Text for a block: what the edition says in its place. */
type TextFor = (block: TranslatableBlock, index: number) => string

/** A composed essay and where each translatable block stands in it, in order, in UTF-16 code units. */
export interface Composed {
  readonly text: string
  readonly spans: readonly (readonly [start: number, end: number])[]
}

/**
 * Put an essay together from its blocks and a text for each translatable one.
 *
 * A text equal to its source is put back as the author's own characters. Law 4: an edition of the source
 * locale, composed from its own segments, equals the essay.
 */
export function compose(blocks: readonly Block[], textFor: TextFor): Composed {
  const pieces: string[] = []
  const spans: (readonly [number, number])[] = []
  let length = 0
  for (const block of blocks) {
    const piece = block.type === 'keep' ? block.slice : place(block, textFor(block, spans.length))
    if (block.type === 'translate') spans.push([length, length + piece.length])
    pieces.push(piece)
    length += piece.length
  }
  return {text: pieces.join(''), spans}
}

/** What stands in the essay where a block has another text. */
function place(block: TranslatableBlock, text: string): string {
  if (text === block.text) return block.slice
  if (block.kind === 'meta') return JSON.stringify(text) + (block.slice.endsWith('\n') ? '\n' : '')
  if (block.kind === 'cell') return escapePipes(text.replace(/\s*\n\s*/gu, ' '))
  return withMarks(text, block.containers)
}

/** Bare pipes would end a cell. */
function escapePipes(text: string): string {
  return text.replace(/\\[\s\S]|\|/gu, (found) => (found === '|' ? '\\|' : found))
}
