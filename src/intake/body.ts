import {lineKept, proseAfterFurniture} from './field-doubts.ts'
import {endsStatement, isProse} from './sentences.ts'
import type {Account, Furniture, Piece} from './types.ts'

/** After these an article is over: what follows is about other articles, or about the site. */
const closing: ReadonlySet<Furniture> = new Set(['related', 'comments', 'rights', 'subscribe'])

/**
 * Take the furniture out of the text and from behind it.
 *
 * After the article's end only prose stays, and is pointed out. Between paragraphs a line that might be
 * furniture or a heading stays. Whatever goes is written down.
 */
export function clearFurniture(pieces: readonly Piece[], account: Account): Piece[] {
  const kept: Piece[] = []
  const lastProse = pieces.findLastIndex((piece) => isText(piece))
  const firstProse = pieces.findIndex((piece) => isText(piece))
  let after: Furniture | undefined
  pieces.forEach((piece, index) => {
    const {furniture, line, text} = piece
    const atEdge = index < firstProse || index > lastProse
    if (furniture && (!piece.weak || atEdge || after)) {
      account.removed.push({line, text, what: furniture})
      if (closing.has(furniture) || index > lastProse) after = furniture
    } else if (!after) {
      kept.push(piece)
      if (furniture) account.doubts.push({line, message: lineKept(text)})
    } else if (isText(piece) || (!closing.has(after) && endsStatement(text))) {
      kept.push(piece)
      account.doubts.push({line, message: proseAfterFurniture(text)})
      after = undefined
    } else account.removed.push({line, text, what: 'other'})
  })
  return kept
}

/** Running text, or a block that only running text has. */
function isText({furniture, text, node}: Piece): boolean {
  return !furniture && (isProse(text) || node?.type === 'code' || node?.type === 'blockquote' || node?.type === 'table')
}
