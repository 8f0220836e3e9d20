import {isBlank, numberSign} from './characters.ts'
import {endOfRun, mayStartBlock, mayStartDefinition} from './lines.ts'

/**
 * Where the paragraph or the heading ends that begins at an offset, before the line ending; the offset itself if
 * there may be something else.
 *
 * Nothing is open at the offset. A paragraph counts if none of its lines may begin anything else and a blank
 * line, or the end, is behind it: then no line can make it a heading or a table.
 */
export function proseEnd(text: string, offset: number): number {
  const isHeading = text.charCodeAt(offset) === numberSign
  const end = isHeading ? lineEnd(text, offset) : paragraphEnd(text, offset)
  if (isHeading && !isHeadingLine(text, offset)) return offset
  const slice = text.slice(offset, end)
  if (mayStartDefinition(text, offset, true) && slice.includes(']:')) return offset
  return /\r(?!\n)/u.test(slice) ? offset : withoutReturn(text, end)
}

function isHeadingLine(text: string, offset: number): boolean {
  const end = endOfRun(text, offset, numberSign)
  return end - offset <= 6 && isBlank(text.charCodeAt(end))
}

function paragraphEnd(text: string, offset: number): number {
  if (mayStartBlock(text, offset)) return offset
  for (let at = offset; ; ) {
    const end = lineEnd(text, at)
    if (end >= text.length - 1 || isBlankLine(text, end + 1)) return end
    at = end + 1
    if (mayStartBlock(text, at) || mayStartDefinition(text, at, false)) return offset
  }
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

function withoutReturn(text: string, end: number): number {
  return text.charAt(end) === '\n' && text.charAt(end - 1) === '\r' ? end - 1 : end
}

const blankLine = /[ \t]*(?:\r?\n|$)/y

function isBlankLine(text: string, at: number): boolean {
  blankLine.lastIndex = at
  return blankLine.test(text)
}

/** The offset behind blank lines. */
export function skipBlankLines(text: string, offset: number): number {
  let at = offset
  while (at < text.length && isBlankLine(text, at)) at = blankLine.lastIndex
  return at
}
