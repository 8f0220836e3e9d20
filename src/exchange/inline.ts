import type {WorkFile, WorkUnit} from '../model/exchange.ts'
import {type Code, type Piece, piecesOf} from './codes.ts'

/** A unit as text with codes. */
export interface CodedUnit {
  readonly source: readonly Piece[]
  readonly target: readonly Piece[]
}

/**
 * Cut a unit's texts into pieces. A code of the translation has the number of the source's code that it is; one that
 * the source does not have gets a number of its own.
 */
export function codedUnit(
  unit: Pick<WorkUnit, 'kind' | 'source' | 'target'>,
  {context}: Pick<WorkFile, 'context'>
): CodedUnit {
  if (unit.kind === 'meta') return {source: textOnly(unit.source), target: textOnly(unit.target)}
  const source = piecesOf(unit.source, context)
  return {source, target: renumber(unit.target === '' ? [] : piecesOf(unit.target, context), source)}
}

function textOnly(text: string): readonly Piece[] {
  return text === '' ? [] : [text]
}

function renumber(target: readonly Piece[], source: readonly Piece[]): readonly Piece[] {
  const free = pairsOf(source)
  const own = pairsOf(target)
  const numbers = new Map<number, number>()
  const match = (alike: (one: Pair, other: Pair) => boolean) => {
    for (const pair of own) {
      if (numbers.has(pair.id)) continue
      const at = free.findIndex((candidate) => alike(candidate, pair))
      const [found] = at < 0 ? [] : free.splice(at, 1)
      if (found) numbers.set(pair.id, found.id)
    }
  }
  match((one, other) => one.kind === other.kind && one.data === other.data)
  match((one, other) => one.kind === other.kind && one.isPair === other.isPair)
  let next = pairsOf(source).length
  for (const {id} of own) if (!numbers.has(id)) numbers.set(id, ++next)
  return target.map((piece) => (typeof piece === 'string' ? piece : {...piece, id: numbers.get(piece.id) ?? piece.id}))
}

interface Pair {
  readonly id: number
  readonly kind: Code['kind']
  readonly data: string
  readonly isPair: boolean
}

function pairsOf(pieces: readonly Piece[]): Pair[] {
  const codes = pieces.filter((piece) => typeof piece !== 'string')
  return codes
    .filter(({role}) => role !== 'close')
    .map(({id, kind, data, role}) => {
      const close = codes.find((code) => code.id === id && code.role === 'close')
      return {id, kind, data: `${data}\0${close?.data ?? ''}`, isPair: role === 'open'}
    })
}
