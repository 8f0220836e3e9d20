import {joinsAcross, lastCharacter} from '../locale/script.ts'
import {paragraphsGuessed, textJoined} from './doubts.ts'
import {isBreakHyphen, type WordCounts} from './hyphens.ts'
import {type Line, width} from './lines.ts'
import {bullet, endsSentence} from './sentences.ts'
import type {Account, Furniture, Piece} from './types.ts'

/** A line of the page with what is already known of it. A line without text is a blank one. */
export interface Row extends Line {
  readonly furniture?: Furniture
  readonly weak?: boolean
}

/** A text wider than this was not wrapped for reading. */
const widest = 130
const narrowest = 30

/**
 * Put paragraphs together from lines.
 *
 * Blank lines part paragraphs. Lines of one block belong together where the text is hard-wrapped, that is,
 * where the next word would not have fitted; else each line is a paragraph of its own. Lines that a reader
 * would join for another reason are joined and pointed out.
 */
export function unwrap(rows: readonly Row[], words: WordCounts, account: Account): Piece[] {
  const limit = wrapWidth(rows)
  const pieces: Piece[] = []
  let open: {readonly row: Row; readonly texts: string[]} | undefined
  let last: Row | undefined
  let blank = true
  let parted = 0
  const close = (): void => {
    if (open) pieces.push(toPiece(open.row, open.texts.join('')))
  }
  for (const row of rows) {
    if (row.text === '') {
      blank = true
      continue
    }
    const joining = last ? judge(last, row, blank, limit) : 'part'
    if (joining === 'part' || !open || !last) {
      close()
      if (!blank && limit > 0 && last && !last.furniture && endsSentence(last.text)) parted ||= row.number
      open = {row, texts: [row.text]}
    } else {
      const text = `${last.text.slice(-20)} ${row.text.slice(0, 20)}`
      if (joining === 'doubtful') account.doubts.push({line: row.number, message: textJoined(text)})
      append(open.texts, row, words, account)
    }
    last = row
    blank = false
  }
  close()
  if (parted > 0) account.doubts.push({line: parted, message: paragraphsGuessed()})
  return pieces
}

function toPiece({number, indent, furniture, weak}: Row, text: string): Piece {
  return {text, line: number, indent, ...(furniture ? {furniture} : {}), ...(weak ? {weak} : {})}
}

function judge(before: Row, after: Row, blank: boolean, limit: number): 'join' | 'doubtful' | 'part' {
  if (before.furniture || after.furniture || bullet.test(after.text)) return 'part'
  const goesOn = !endsSentence(before.text) && /^\p{Ll}/u.test(after.text)
  const full = limit > 0 && isFull(before, after, limit)
  // A page break may leave a blank line inside a sentence.
  if (blank) return full && goesOn ? 'doubtful' : 'part'
  if (full) return endsSentence(before.text) && after.indent >= before.indent + 2 ? 'part' : 'join'
  const unfinished = /[,;，、；]$|\p{Ll}-$/u.test(before.text)
  return (goesOn && after.indent <= before.indent + 1) || unfinished ? 'doubtful' : 'part'
}

/** Whether the first word of the next line would not have fitted on this one. */
function isFull(before: Line, after: Line, limit: number): boolean {
  const [word = ''] = /^(?:\p{Script=Han}[\p{P}]*|[^\s\p{Script=Han}]+)/u.exec(after.text) ?? []
  // Punctuation that may not begin a line makes Chinese lines up to two characters shorter.
  const slack = /\p{Script=Han}/u.test(word) ? 4 : 1
  return before.indent + width(before.text) + width(word) + slack > limit
}

/** The width that a text is wrapped at; 0 if it is not. */
function wrapWidth(rows: readonly Row[]): number {
  const texts = rows.filter((row) => row.text !== '' && !row.furniture)
  const widths = texts.map((row) => row.indent + width(row.text)).sort((a, b) => b - a)
  const limit = widths[Math.floor(widths.length / 50)] ?? 0
  if (limit > widest || limit < narrowest) return 0
  let breaks = 0
  let full = 0
  let inside = 0
  rows.forEach((row, index) => {
    const next = rows[index + 1]
    if (!next || row.text === '' || next.text === '' || row.furniture || next.furniture) return
    breaks++
    if (!isFull(row, next, limit)) return
    full++
    if (!endsSentence(row.text)) inside++
  })
  return full >= 1 && full * 2 >= breaks && inside * 2 >= full && (full >= 3 || limit >= 50) ? limit : 0
}

/** Add a line to a paragraph: behind a space between words, without one between Han characters. */
function append(texts: string[], {text, number}: Row, words: WordCounts, account: Account): void {
  const before = texts.at(-1) ?? ''
  if (/\p{L}-$/u.test(before.slice(-3)) && /^\p{L}/u.test(text)) {
    if (isBreakHyphen(before.slice(-60), text.slice(0, 60), words, number, account))
      texts[texts.length - 1] = before.slice(0, -1)
    texts.push(text)
    return
  }
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32)
  texts.push(joinsAcross(lastCharacter(before), first) ? text : ` ${text}`)
}
