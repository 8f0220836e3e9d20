import {own, type Word} from './english-phrases.ts'
import {cardinals, multiples, ordinals, tens} from './english-words.ts'
import {combine, type Quantity} from './quantity.ts'

/** A word of a number: what it adds, or what it multiplies by. */
type Piece = number | {readonly unit: number}

/** Words that stand together as one number. */
interface Row {
  readonly pieces: Piece[]
  readonly start: number
  end: number
  /** The last of its words. */
  last: string
}

/**
 * `twenty-five`, `two hundred and six million`, `nineteen eighty-four`: numbers in words.
 *
 * The whole is what must be told; the parts may be, since `twenty first letters` are not twenty-one.
 */
export function* readWords(text: string, words: readonly Word[]): Generator<Quantity> {
  let row: Row | undefined
  for (const {word, start, end} of words) {
    const piece = pieceOf(word)
    if (piece === undefined) continue
    if (row && isJoined(text.slice(row.end, start), row.pieces.at(-1), piece)) {
      row.pieces.push(piece)
      row.end = end
      row.last = word
    } else {
      if (row) yield* quantities(row, text)
      row = {pieces: [piece], start, end, last: word}
    }
  }
  if (row) yield* quantities(row, text)
}

function pieceOf(word: string): Piece | undefined {
  const unit = own(multiples, word)
  return unit === undefined ? (own(cardinals, word) ?? own(ordinals, word) ?? own(tens, word)) : {unit}
}

/** Whether a word goes on with the number before: `and` only behind a unit, a smaller number behind tens. */
function isJoined(between: string, before: Piece | undefined, piece: Piece): boolean {
  if (!/^(?:\s+|-|,?\s+and\s+)$/u.test(between)) return false
  if (typeof piece !== 'number') return true
  if (typeof before !== 'number') return true
  if (between.includes('and')) return false
  return before >= 20 ? piece < 10 && piece > 0 : before >= 10 && piece >= 10
}

function* quantities({pieces, start, end, last}: Row, text: string): Generator<Quantity> {
  const value = yearOf(pieces) ?? combine(pieces)
  yield {values: [value], firm: isFirm(pieces, value, last) && !span.test(text.slice(end, end + 10)), start, end}
  if (pieces.length === 1) return
  const parts = pieces.map((piece) => (typeof piece === 'number' ? piece : piece.unit))
  yield {values: parts, firm: false, start, end}
}

/** `nineteen eighty-four` is a year. */
function yearOf([century, ...rest]: readonly Piece[]): number | undefined {
  const [years] = rest
  if (typeof century !== 'number' || typeof years !== 'number' || century < 10 || century > 20 || years < 10) {
    return undefined
  }
  return rest.reduce((sum: number, piece) => sum + (typeof piece === 'number' ? piece : 0), century * 100)
}

/** `three decades` are thirty years. */
const span = /^[ -](?:decades|centuries)/iu

/**
 * Two is told in many ways, `both` and `a pair`, and so are small ordinals and round numbers: `second`, `a dozen`,
 * `one hundred`, `thousands`.
 */
function isFirm(pieces: readonly Piece[], value: number, last: string): boolean {
  const [first, second] = pieces
  if (typeof first !== 'number' || value < 3) return false
  if (value <= 12) return Object.hasOwn(cardinals, last)
  if (pieces.some((piece) => typeof piece !== 'number' && piece.unit === 12)) return false
  return !(first === 1 && pieces.length === 2 && typeof second === 'object')
}
