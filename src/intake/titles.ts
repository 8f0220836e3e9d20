import * as doubts from './field-doubts.ts'
import {endsStatement, weight} from './sentences.ts'
import type {Account, Fields, Piece, Recognised} from './types.ts'
import {allWords} from './words/index.ts'

const sections = new Set(allWords((words) => words.sections))

/**
 * Tell section, title and subtitle among the lines before date and author. Fills the fields.
 *
 * A section is short and stands above the title. A line that could be either is named, and doubted.
 * @returns the lines that are none of them.
 */
export function nameTitles(lines: readonly Piece[], fields: Fields, account: Account): Piece[] {
  const at = fields.title === undefined ? titleIndex(lines) : lines.findIndex(({text}) => isSame(text, fields.title))
  const title = lines[at]
  if (!title) return [...lines]
  if (fields.title === undefined) {
    fields.title = title.text
    account.recognised.push({what: 'title', text: title.text, line: title.line})
    if (lines.length > 3) account.doubts.push({line: title.line, message: doubts.titleUnsure(title.text)})
  }
  const unnamed: Piece[] = []
  lines.forEach((line, index) => {
    if (index === at) return
    if (isSame(line.text, fields.section) || isSame(line.text, fields.subtitle)) {
      account.removed.push({line: line.line, text: line.text, what: 'heading'})
    } else if (index === at - 1 && fields.section === undefined && isSection(line.text))
      name('section', line, fields, account)
    else if (index === at + 1 && fields.subtitle === undefined && weight(line.text) < 400)
      name('subtitle', line, fields, account)
    else unnamed.push(line)
  })
  return unnamed
}

function name(what: 'section' | 'subtitle', {text, line}: Piece, fields: Fields, account: Account): void {
  fields[what] = text
  account.recognised.push({what, text, line} satisfies Recognised)
  if (what === 'subtitle') account.doubts.push({line, message: doubts.subtitleUnsure(text)})
  else if (!sections.has(text.toLowerCase())) account.doubts.push({line, message: doubts.sectionUnsure(text)})
}

/** The title among lines above the date: the first that is no section; of many, the last that can be one. */
function titleIndex(lines: readonly Piece[]): number {
  if (lines.length <= 1) return lines.length - 1
  if (lines.length <= 3) {
    const [first, second, third] = lines
    if (!first || !second) return 0
    // Three lines are a section, a title and a subtitle, unless the first is too long for a section.
    const above = third ? isSection(first.text) && !endsStatement(second.text) : isSectionAbove(first.text, second.text)
    return above ? 1 : 0
  }
  const known = lines.findLastIndex((line, index) => index < lines.length - 1 && sections.has(line.text.toLowerCase()))
  if (known >= 0) return known + 1
  const last = lines.length - 1
  return endsStatement(lines[last]?.text ?? '') ? last - 1 : last
}

function isSectionAbove(text: string, below: string): boolean {
  if (sections.has(text.toLowerCase())) return true
  if (!isSection(text) || weight(text) >= weight(below) || endsStatement(below)) return false
  // Two words above a line in sentence case are rather a title above its subtitle.
  return !/\s/u.test(text) || isTitleCase(below)
}

function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? []
  return words.filter((word) => /^\p{Lu}/u.test(word)).length * 5 >= words.length * 4
}

/** Whether a line is short enough to name a section. */
function isSection(text: string): boolean {
  const short = /\p{Script=Han}/u.test(text) ? text.length <= 6 : text.length <= 30 && text.split(/\s+/u).length <= 3
  return short && !/[.!?。！？,，:：]$/u.test(text)
}

function isSame(text: string, other: string | undefined): boolean {
  const plain = (one: string): string =>
    one
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '')
  return other !== undefined && plain(text) === plain(other) && plain(text) !== ''
}
