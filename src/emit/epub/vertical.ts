import type {Element, ElementContent, Root} from 'hast'
import {type Markup, trusted} from '../../model/markup.ts'
import type {Book} from './types.ts'

/** One or two digits, or two marks, that stand alone among Han: in vertical lines they take the place of one character. */
const short = /(?<![0-9A-Za-z.,%#/\-–])(?:[0-9]{1,2}|[!?]{2})(?![0-9A-Za-z.,%/\-–])/gu

/** Set short numbers of vertical text upright, as one character (縦中横); longer ones lie on their side. */
export function uprightNumbers(parent: Element | Root): void {
  parent.children = parent.children.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return upright(node.value)
    if (node.type !== 'element') return []
    // Numbers of notes are raised, code is no prose, and other languages run along the line.
    if (node.tagName !== 'code' && node.tagName !== 'sup' && !isOther(node)) uprightNumbers(node)
    return [node]
  })
}

/** The same in printed XHTML, whose words stand between its tags. */
export function uprightMarkup(markup: string): string {
  return markup.replace(/(<[^<>]*>)|[^<>]+/gu, (piece, tag: string | undefined) =>
    tag === undefined ? piece.replace(short, '<span class="upright">$&</span>') : piece
  )
}

/** Sets short numbers upright in what is printed for a book, if its lines run down. */
export function settledFor({vertical}: Pick<Book, 'vertical'>): (content: Markup) => Markup {
  return (content) => (vertical ? trusted(uprightMarkup(content.markup)) : content)
}

function isOther({properties}: Element): boolean {
  return typeof properties.lang === 'string' && !properties.lang.startsWith('zh')
}

function upright(text: string): ElementContent[] {
  const pieces: ElementContent[] = []
  let at = 0
  for (const found of text.matchAll(short)) {
    if (found.index > at) pieces.push({type: 'text', value: text.slice(at, found.index)})
    const children = [{type: 'text' as const, value: found[0]}]
    pieces.push({type: 'element', tagName: 'span', properties: {className: ['upright']}, children})
    at = found.index + found[0].length
  }
  if (at < text.length) pieces.push({type: 'text', value: text.slice(at)})
  return pieces
}
