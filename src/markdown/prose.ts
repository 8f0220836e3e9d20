import type {Heading, Paragraph} from 'mdast'
import type {Context} from '../model/essay.ts'
import {readAngle} from './prose/angle.ts'
import {closeBracket, openBracket, openImage} from './prose/brackets.ts'
import * as character from './prose/characters.ts'
import {readCode} from './prose/code.ts'
import {readRun} from './prose/emphasis.ts'
import {endOfRun, isProseLine, readBackslash, readLineEnding} from './prose/lines.ts'
import {readReference} from './prose/references.ts'
import {Scanner} from './prose/scanner.ts'
import type {Place, Reason} from './prose/state.ts'

const beginning: Place = {line: 1, column: 1, offset: 0}

/** A paragraph or a heading, or why it was not read. */
export type Prose = {readonly block: Paragraph | Heading} | {readonly declined: Reason}

/**
 * Read a text that is one paragraph or one heading behind number signs, without remark-parse.
 *
 * Law 5: the prose fast path gives the same tree as remark-parse for every input it accepts. What it does not
 * fully understand it declines. `origin` is where the text begins; the context's definitions and notes are in reach.
 */
export function readProse(text: string, context: Context, origin: Place = beginning): Prose {
  return text.charCodeAt(0) === character.numberSign
    ? readHeading(text, context, origin)
    : readParagraph(text, context, origin)
}

function readParagraph(text: string, context: Context, origin: Place): Prose {
  if (!isProseLine(text, 0)) return {declined: 'block start'}
  const scanner = new Scanner(text, context, origin)
  scan(scanner)
  const children = scanner.finish()
  if (scanner.declined) return {declined: scanner.declined}
  return {block: {type: 'paragraph', children, position: {start: {...origin}, end: scanner.place(text.length)}}}
}

/** A heading with one space or more behind its number signs and none at its end. */
function readHeading(text: string, context: Context, origin: Place): Prose {
  const depth = endOfRun(text, 0, character.numberSign)
  const start = endOfRun(text, depth, character.space)
  const last = text.charCodeAt(text.length - 1)
  const isPlain = last !== character.numberSign && !character.isBlank(last) && !/[\r\n]/u.test(text)
  if (depth > 6 || start === depth || !isPlain) return {declined: 'block start'}
  const {line, column, offset} = origin
  const scanner = new Scanner(text.slice(start), context, {line, column: column + start, offset: offset + start})
  scan(scanner)
  const children = scanner.finish()
  if (scanner.declined) return {declined: scanner.declined}
  const position = {start: {...origin}, end: scanner.place(text.length - start)}
  return {block: {type: 'heading', depth: depth as Heading['depth'], children, position}}
}

/** One pass over the text, from one special character to the next. */
function scan(scanner: Scanner): void {
  const {text} = scanner
  const {length} = text
  let at = 0
  while (at >= 0 && at < length && scanner.declined === undefined) {
    const code = text.charCodeAt(at)
    at = code > 127 || character.isSpecial[code] === 0 ? at + 1 : readSpecial(scanner, at, code)
  }
}

function readSpecial(scanner: Scanner, at: number, code: number): number {
  switch (code) {
    case character.lineFeed:
    case character.carriageReturn:
      return readLineEnding(scanner, at)
    case character.exclamationMark:
      return scanner.text.charCodeAt(at + 1) === character.bracketOpen ? openImage(scanner, at) : at + 1
    case character.ampersand:
      return readReference(scanner, at)
    case character.asterisk:
    case character.underscore:
      return readRun(scanner, at)
    case character.dot:
    case character.colon:
    case character.atSign:
      return readLiteral(scanner, at, code)
    case character.lessThan:
      return readAngle(scanner, at)
    case character.bracketOpen:
      return openBracket(scanner, at)
    case character.backslash:
      return readBackslash(scanner, at)
    case character.bracketClose:
      return closeBracket(scanner, at)
    case character.graveAccent:
      return readCode(scanner, at)
    case character.tilde:
      return scanner.text.charCodeAt(at + 1) === code ? scanner.decline('strikethrough') : at + 1
    default:
      return scanner.decline('control character')
  }
}

/** `www.`, `://` behind `http` or `https`, and `@` behind what an e-mail address may have: GFM's autolink literals. */
function readLiteral(scanner: Scanner, at: number, code: number): number {
  const {text} = scanner
  const before = text.charCodeAt(at - 1)
  if (code === character.dot) {
    const isWww = at > 2 && isW(before) && isW(text.charCodeAt(at - 2)) && isW(text.charCodeAt(at - 3))
    return isWww && scanner.noteLiteral() < 0 ? -1 : at + 1
  }
  if (code === character.colon) {
    const isUrl = text.startsWith('//', at + 1) && ((before | 32) === 112 || (before | 32) === 115)
    return isUrl && scanner.noteLiteral() < 0 ? -1 : at + 1
  }
  const isEmail = character.isLetter(before) || character.isDigit(before) || /[+\-._]/u.test(text.charAt(at - 1))
  return isEmail && scanner.noteLiteral() < 0 ? -1 : at + 1
}

function isW(code: number): boolean {
  return (code | 32) === 119
}
