import type {Context, SegmentKind} from '../model/essay.ts'
import type {CodeFault, ReturnedUnit} from '../model/exchange.ts'
import {unstorable} from '../segments/codec.ts'
import {piecesOf} from './codes.ts'

/**
 * What keeps a translation that comes back from being written: a code that is lost or crossed, marks that would not be
 * read as marks where they stand now, a line that a segment file cannot hold.
 */
export function faultOf(unit: ReturnedUnit, kind: SegmentKind, context: Context): CodeFault | undefined {
  if (unit.fault) return unit.fault
  const line = unstorable(unit.target)
  if (line >= 0) return {fault: 'unreadable', code: unit.target.split('\n')[line] ?? ''}
  if (kind === 'meta' || unit.placed.length === 0) return undefined
  const found = piecesOf(unit.target, context).flatMap((piece) => (typeof piece === 'string' ? [] : piece.data))
  let at = 0
  for (const mark of unit.placed) {
    const next = found.indexOf(mark, at)
    if (next < 0) return {fault: 'unreadable', code: mark}
    at = next + 1
  }
  return undefined
}
