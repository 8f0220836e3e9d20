import type {RootContent} from 'mdast'
import {clearFurniture} from './body.ts'
import {glued} from './doubts.ts'
import {printBlocks} from './escape.ts'
import {headingGuessed, pictureInBody} from './field-doubts.ts'
import {furnitureOf, unglue} from './furniture.ts'
import {readHeader} from './header.ts'
import {countWords, mendHyphens, type WordCounts} from './hyphens.ts'
import {type Line, splitLines} from './lines.ts'
import {pictureOf} from './pictures.ts'
import {bullet, endsSentence, isProse, weight} from './sentences.ts'
import type {Account, Draft, Piece} from './types.ts'
import {type Row, unwrap} from './unwrap.ts'

/**
 * Read an essay from a page's text as people copy it: no marks, only lines.
 *
 * Law: every word of the page is in the fields, in the body or among what was removed.
 */
export function readPage(text: string, account: Account): Draft {
  const lines = splitLines(text, account)
  const words = countWords(lines.map((line) => line.text))
  const pieces = unwrap(
    lines.flatMap((line) => toRows(line, account)),
    words,
    account
  )
  const {fields, rest} = readHeader(pieces, {}, account)
  const body = clearFurniture(rest, account)
  const blocks = body.map((piece, index) => toBlock(piece, body[index - 1], body[index + 1], words, account))
  return {
    fields,
    body: printBlocks(blocks),
    prose: body.map((piece) => piece.text).join('\n'),
    paragraphs: blocks.filter(({type}) => type === 'paragraph').length
  }
}

/** A line, or the text and the furniture that stick together on it. */
function toRows(line: Line, account: Account): Row[] {
  const whole = furnitureOf(line.text)
  if (whole) return [{...line, furniture: whole.what, weak: whole.weak}]
  return unglue(line.text).map(({text, what}, index) => {
    if (what) account.doubts.push({line: line.number, message: glued(text)})
    const indent = index === 0 ? line.indent : 0
    return what ? {...line, text, indent, furniture: what} : {...line, text, indent}
  })
}

function toBlock(
  piece: Piece,
  before: Piece | undefined,
  after: Piece | undefined,
  words: WordCounts,
  account: Account
): RootContent {
  const {line} = piece
  const picture = pictureOf(piece.text)
  if (picture) {
    account.doubts.push({line, message: pictureInBody(picture)})
    const label = piece.text.slice(0, -picture.length).trim()
    if (label !== '') account.removed.push({line, text: label, what: 'other'})
    return {type: 'paragraph', children: [{type: 'image', url: picture, alt: ''}]}
  }
  const value = mendHyphens(piece.text, words, line, account)
  if (isHeading(piece, before, after)) {
    account.doubts.push({line, message: headingGuessed(piece.text)})
    return {type: 'heading', depth: 2, children: [{type: 'text', value}]}
  }
  return {type: 'paragraph', children: [{type: 'text', value}]}
}

/** A short line between paragraphs that is no sentence. Several in a row are verse or a list, and stay lines. */
function isHeading(piece: Piece, before: Piece | undefined, after: Piece | undefined): boolean {
  return isShort(piece) && after !== undefined && isProse(after.text) && before !== undefined && !isShort(before)
}

function isShort({text}: Piece): boolean {
  return (
    weight(text) <= 90 &&
    !endsSentence(text.replace(/[?？]$/u, '')) &&
    !/[,;:，、；：]$/u.test(text) &&
    /^[\p{Lu}\p{N}\p{Script=Han}“「《]/u.test(text) &&
    !bullet.test(text)
  )
}
