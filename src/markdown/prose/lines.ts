import {
  asterisk,
  bracketOpen,
  caret,
  carriageReturn,
  colon,
  dot,
  graveAccent,
  isBlank,
  isDigit,
  isLetter,
  isPunctuation,
  lessThan,
  lineFeed,
  numberSign,
  parenthesisClose,
  space,
  tab,
  tilde,
  underscore
} from './characters.ts'
import type {Scanner} from './scanner.ts'

/** `+`, `-`, `=`, `>`, `|` and a byte order mark; a line with one of them may be prose, but seldom is. */
const starts = new Set([43, 45, 61, 62, 124, 0xfeff, colon, numberSign, space, tab, lineFeed, carriageReturn])

/** Whether a line that begins at an offset may be anything but the text of a paragraph, definitions aside. */
export function mayStartBlock(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (Number.isNaN(code) || starts.has(code)) return true
  // An item or a thematic break has white space behind its first marks.
  if (code === asterisk || code === underscore) return isBlank(text.charCodeAt(endOfRun(text, at, code)))
  if (code === graveAccent || code === tilde) return endOfRun(text, at, code) - at >= 3
  if (code === lessThan) return mayStartTag(text.charCodeAt(at + 1))
  return isDigit(code) && isItem(text, at)
}

/** Whether a line may begin a definition, which is the first thing in a paragraph, or a note's, which is anywhere. */
export function mayStartDefinition(text: string, at: number, isFirst: boolean): boolean {
  return text.charCodeAt(at) === bracketOpen && (isFirst || text.charCodeAt(at + 1) === caret)
}

/** The same for a text that is one paragraph. Where a label ends depends on more than brackets, so any `]:` counts. */
export function isProseLine(text: string, at: number): boolean {
  if (mayStartBlock(text, at)) return false
  return at === 0 ? !(mayStartDefinition(text, 0, true) && text.includes(']:')) : !mayStartDefinition(text, at, false)
}

/** Letters, `/`, `!` and `?` behind `<` begin a tag, a comment or the like. */
export function mayStartTag(code: number): boolean {
  return isLetter(code) || code === 47 || code === 33 || code === 63
}

/** The offset behind a run of one character. */
export function endOfRun(text: string, at: number, code: number): number {
  let end = at
  while (text.charCodeAt(end) === code) end++
  return end
}

function isItem(text: string, at: number): boolean {
  let end = at
  while (isDigit(text.charCodeAt(end))) end++
  const code = text.charCodeAt(end)
  return (code === dot || code === parenthesisClose) && isBlank(text.charCodeAt(end + 1))
}

/**
 * A line ending inside a paragraph. Two spaces or more before it make it hard.
 *
 * A lone carriage return is one, too, but nobody writes it.
 */
export function readLineEnding(scanner: Scanner, at: number): number {
  const next = behindLineEnding(scanner.text, at)
  if (next < 0) return scanner.decline('control character')
  if (!isProseLine(scanner.text, next)) return scanner.decline('block start')
  const start = scanner.trimmed(at)
  if (at - start > 1) scanner.breakHard(start, next)
  else scanner.breakLine(at, next)
  return next
}

/** A backslash: before a line ending a hard break, before punctuation an escape, else itself. */
export function readBackslash(scanner: Scanner, at: number): number {
  const {text} = scanner
  const code = text.charCodeAt(at + 1)
  if (code === lineFeed || code === carriageReturn) {
    const next = behindLineEnding(text, at + 1)
    if (next < 0) return scanner.decline('control character')
    if (!isProseLine(text, next)) return scanner.decline('block start')
    scanner.breakHard(at, next)
    return next
  }
  if (!isPunctuation(code)) return at + 1
  scanner.addDecoded('', at, at + 1)
  return at + 2
}

function behindLineEnding(text: string, at: number): number {
  if (text.charCodeAt(at) === lineFeed) return at + 1
  return text.charCodeAt(at + 1) === lineFeed ? at + 2 : -1
}
