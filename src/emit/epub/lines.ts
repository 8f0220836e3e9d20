import {segmenterFor} from '../../locale/segmenter.ts'

const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF—…“”‘’·]/u
/** What no line begins with, and what no line ends with. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}—…’”·]+$/u
const opening = /^[\p{Ps}\p{Pi}‘“]+$/u

/** A text in lines, and the size of its letters. */
export interface Lines {
  readonly lines: readonly string[]
  readonly size: number
}

/**
 * Break a title into lines as a designer would: as few as a size allows, about as long as each other, between
 * words in any script, and never before a stop or behind an opening bracket.
 * @param sizes from the largest; the first that needs no more than `most` lines is taken, or the last
 */
export function breakLines(text: string, locale: string, width: number, sizes: readonly number[], most: number): Lines {
  const pieces = piecesOf(text.replace(/\s+/gu, ' ').trim(), locale)
  let lines: string[] = []
  for (const size of sizes) {
    lines = balanced(pieces, width / size)
    if (lines.length <= most && lines.every((line) => widthOf(line) <= width / size)) return {lines, size}
  }
  return {lines, size: sizes.at(-1) ?? 0}
}

/** Words, each with the marks that belong to it and the space behind it. */
function piecesOf(text: string, locale: string): string[] {
  const pieces: string[] = []
  let open = ''
  for (const {segment} of segmenterFor(locale, 'word').segment(text)) {
    if (opening.test(segment)) open += segment
    else if (
      pieces.length > 0 &&
      open === '' &&
      (segment === ' ' || closing.test(segment) || !endsWord(pieces.at(-1), segment))
    ) {
      pieces[pieces.length - 1] += segment
    } else {
      pieces.push(open + segment)
      open = ''
    }
  }
  if (open !== '') pieces.push(open)
  return pieces
}

/** Whether a line may end between two pieces: behind a space, or beside Han. */
function endsWord(before: string | undefined, after: string): boolean {
  return before === undefined || before.endsWith(' ') || han.test(before.at(-1) ?? '') || han.test(after[0] ?? '')
}

/** As few lines as the width allows, then as narrow as that number allows. */
function balanced(pieces: readonly string[], width: number): string[] {
  const fewest = fill(pieces, width)
  let best = fewest
  for (let narrower = width - 0.5; narrower > 0; narrower -= 0.5) {
    const lines = fill(pieces, narrower)
    if (lines.length > fewest.length) break
    best = lines
  }
  return best
}

function fill(pieces: readonly string[], width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return line === '' ? lines : [...lines, line.trimEnd()]
}

/** Width of a text in the size of its letters, a little more than most serif faces need. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) {
    if (han.test(character)) width += 1
    else if (/[ilj.,:;'|! ]/u.test(character)) width += 0.34
    else if (/[mwMW]/u.test(character)) width += 0.98
    else width += /[\p{Lu}]/u.test(character) ? 0.78 : 0.62
  }
  return width
}
