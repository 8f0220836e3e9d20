import type {Place} from '../model/message.ts'
import {harmless, widthOf} from './width.ts'

/** How many columns of a line are shown. */
const room = 72

/**
 * The line of a finding with `^` under the words concerned.
 *
 * A paragraph is one long line, so only the part around the words is shown.
 */
export function frame(line: string, {line: number = 1, column = 1, endColumn = column + 1}: Place): string[] {
  const start = Math.min(column - 1, line.length)
  const end = Math.max(start, Math.min(endColumn - 1, line.length))
  const words = harmless(line.slice(start, end)) || ' '
  const [before, isCut] = tail(harmless(line.slice(0, start)), room / 3)
  const [shown, after] = head(words, harmless(line.slice(end)), room - widthOf(before))
  const gutter = String(number)
  const lead = isCut ? '…' : ''
  return [
    `  ${gutter} │ ${lead}${before}${shown}${after}`.trimEnd(),
    `  ${' '.repeat(gutter.length)} │ ${' '.repeat(widthOf(lead + before))}${'^'.repeat(Math.max(1, widthOf(shown)))}`
  ]
}

/** The end of a text that fits, and whether something is missing before it. */
function tail(text: string, width: number): readonly [string, boolean] {
  const characters = [...text]
  let used = 0
  let from = characters.length
  while (from > 0 && used + widthOf(characters[from - 1] ?? '') <= width) used += widthOf(characters[--from] ?? '')
  return [characters.slice(from).join(''), from > 0]
}

/** The beginning of the words and of what follows them, as far as it fits. */
function head(words: string, rest: string, width: number): readonly [string, string] {
  const shown = clip(words, width)
  if (shown !== words) return [shown, '…']
  const after = clip(rest, width - widthOf(words))
  return [words, after === rest ? rest : `${after}…`]
}

function clip(text: string, width: number): string {
  let used = 0
  let clipped = ''
  for (const character of text) {
    used += widthOf(character)
    if (used > width) break
    clipped += character
  }
  return clipped
}
