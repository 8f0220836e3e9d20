import {authorsOf, hasRole, looksLikeName} from './bylines.ts'
import {dateOf} from './dates.ts'
import {furnitureOf} from './furniture.ts'
import {isCaption, pictureOf} from './pictures.ts'
import {bullet, endsStatement, isProse, weight} from './sentences.ts'
import type {Piece} from './types.ts'

/** What a line of the header turned out to be. */
export type Role = 'none' | 'title' | 'date' | 'author' | 'note' | 'image' | 'caption'

/** What follows an author and is about the author: indented, or with a word such as professor. */
export function isNote({text, indent, node}: Piece): boolean {
  return (
    weight(text) < 600 &&
    node?.type !== 'heading' &&
    (indent >= 2 || hasRole(text) || (!endsStatement(text) && !looksLikeName(text) && weight(text) < 120))
  )
}

/** `Security | Jul 21, 2021 | By A`: one line with several parts, if one of them is a date or a byline. */
export function splitLine(piece: Piece): Piece[] {
  if (
    piece.furniture ||
    piece.node?.type === 'list' ||
    weight(piece.text) > 300 ||
    dateOf(piece.text) ||
    authorsOf(piece.text)
  )
    return [piece]
  for (const marks of [/\s*[|｜·•∙]\s*|\s{2,}/u, /\s+(?=\p{L}+\s?[:：/／])|(?<=日)\s+|\s+(?=\d{4}[-年/.])/u]) {
    const parts = piece.text.split(marks).filter((part) => part !== '')
    if (parts.length < 2 || !parts.some((part) => dateOf(part) || (authorsOf(part) && !bullet.test(part)))) continue
    return parts.map((text) => {
      const furniture = furnitureOf(text)?.what
      return {text, line: piece.line, indent: piece.indent, ...(furniture ? {furniture} : {})}
    })
  }
  return [piece]
}

/** Index of the first piece of the text itself. */
export function bodyStart(pieces: readonly Piece[]): number {
  let last: Role = 'none'
  let plain = 0
  let anchor = -1
  let header = -1
  for (const [index, piece] of pieces.entries()) {
    if (piece.furniture) continue
    const role = roleOf(piece)
    if (role !== 'none') {
      if (role !== 'image' && role !== 'caption') anchor = index
      header = index
      last = role
      continue
    }
    const aboutAuthor: boolean =
      (last === 'author' || last === 'note') && isNote(piece) && (piece.indent >= 2 || !isProse(piece.text))
    const beforeDate =
      plain > 0 &&
      anchor < 0 &&
      weight(piece.text) < 400 &&
      pieces.slice(index + 1, index + 3).some((next) => isAnchor(next))
    const isText = isProse(piece.text) || (endsStatement(piece.text) && (anchor >= 0 || plain > 0))
    const isBlock = piece.node !== undefined && piece.node.type !== 'paragraph' && piece.node.type !== 'heading'
    const isHeading = piece.node?.type === 'heading' && piece.node.depth > 1 && anchor >= 0
    if (isBlock || isHeading || (isText && !aboutAuthor && !beforeDate && !isCaption(piece.text))) return index
    if (aboutAuthor) header = index
    last = aboutAuthor ? 'note' : 'none'
    plain++
  }
  return header >= 0 ? header + 1 : Math.min(pieces.length, pieces.findIndex((piece) => !piece.furniture) + 1)
}

function roleOf(piece: Piece): Role {
  if (piece.picture) return 'image'
  if (piece.isCaption) return 'caption'
  if (piece.node && piece.node.type !== 'paragraph') return 'none'
  const parts = splitLine(piece)
  if (parts.some(({text}) => dateOf(text))) return 'date'
  if (parts.some(({text}) => authorsOf(text))) return 'author'
  return pictureOf(piece.text) ? 'image' : 'none'
}

function isAnchor(piece: Piece): boolean {
  const role = roleOf(piece)
  return role === 'date' || role === 'author'
}
