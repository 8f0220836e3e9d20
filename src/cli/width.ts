import {padTo, widthOf as plainWidthOf} from '../report/width.ts'

const color = /\u001B\[[\d;]*m/g
/** What begins no line, and what ends none. */
const closing = /^[\p{Pe}\p{Pf}，。、；：！？…]/u
const opening = /[\p{Ps}\p{Pi}]$/u

/** Columns that a text takes on a terminal, where a Han character takes two and colours take none. */
export function widthOf(text: string): number {
  return plainWidthOf(text.replace(color, ''))
}

/** The text with spaces up to a width; at the left for numbers. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'right'): string {
  const invisible = plainWidthOf(text) - widthOf(text)
  if (side === 'right') return padTo(text, width + invisible)
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text
}

/** The beginning of a text that fits a width, with an ellipsis where something was cut off. Takes no colours. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  let used = 1
  for (const segment of graphemesOf(text)) {
    used += widthOf(segment)
    if (used > width) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** Break a text into lines of a width: between words, and between Han characters as typesetters do. */
export function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, width))
    .join('\n')
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const piece of piecesOf(line)) {
    if (current !== '' && widthOf(current) + widthOf(piece.trimEnd()) > width) {
      lines.push(current.trimEnd())
      current = piece.trimStart()
    } else current += piece
  }
  return [...lines, current.trimEnd()]
}

/** What must stay on one line: a word with the space behind it, a Han character with the marks around it. */
function piecesOf(line: string): string[] {
  const pieces: string[] = []
  let last = ''
  for (const segment of graphemesOf(line)) {
    const isBreak = last === ' ' || widthOf(last) === 2 || widthOf(segment) === 2
    const sticks = !isBreak || segment === ' ' || closing.test(segment) || opening.test(last)
    if (pieces.length > 0 && sticks) pieces[pieces.length - 1] += segment
    else pieces.push(segment)
    last = segment
  }
  return pieces
}

let segmenter: Intl.Segmenter | undefined

/** What readers take for one character. A segmenter takes 20 ms to make, so plain English does without. */
function graphemesOf(text: string): Iterable<string> {
  if (/^[ -~]*$/u.test(text)) return text
  segmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'})
  return Array.from(segmenter.segment(text), ({segment}) => segment)
}
