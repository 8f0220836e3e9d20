import {drawCharstring, type Subroutines} from './charstring.ts'
import type {Pen} from './outlines.ts'

/** Pieces of bytes one after the other, and where they end. */
interface Index {
  readonly items: readonly (readonly [start: number, end: number])[]
  readonly end: number
}

/** Outlines of OpenType as PostScript has them (`CFF`), also those of large fonts that are put together of several. */
export function readOutlines(cff: DataView): (glyph: number, pen: Pen) => void {
  const names = indexAt(cff, cff.getUint8(2))
  const tops = indexAt(cff, names.end)
  const strings = indexAt(cff, tops.end)
  const global = indexAt(cff, strings.end)
  const top = dictionaryIn(cff, tops.items[0] ?? [0, 0])
  const glyphs = indexAt(cff, numberOf(top, 17))
  const bytesOf =
    ({items}: Index) =>
    (index: number) => {
      const item = items[index]
      return item && new Uint8Array(cff.buffer, cff.byteOffset + item[0], item[1] - item[0])
    }
  const locals = localsOf(cff, top).map((index): Subroutines => ({at: bytesOf(index), count: index.items.length}))
  const partOf = partReader(cff, top)
  const shared: Subroutines = {at: bytesOf(global), count: global.items.length}
  return (glyph, pen) => {
    const code = bytesOf(glyphs)(glyph)
    const local = locals[partOf(glyph)]
    if (code && local) drawCharstring(code, {local, global: shared}, pen)
  }
}

/** The private subroutines of a font, or of each font that it is put together of. */
function localsOf(cff: DataView, top: ReadonlyMap<number, readonly number[]>): Index[] {
  const parts = top.has(1236) ? indexAt(cff, numberOf(top, 1236)).items.map((item) => dictionaryIn(cff, item)) : [top]
  return parts.map((part) => {
    const [size = 0, at = 0] = part.get(18) ?? []
    const subroutines = dictionaryIn(cff, [at, at + size]).get(19)?.[0]
    return subroutines === undefined ? {items: [], end: 0} : indexAt(cff, at + subroutines)
  })
}

/** Tells which of the fonts that a font is put together of has a glyph. */
function partReader(cff: DataView, top: ReadonlyMap<number, readonly number[]>): (glyph: number) => number {
  if (!top.has(1237)) return () => 0
  const at = numberOf(top, 1237)
  if (cff.getUint8(at) === 0) return (glyph) => cff.getUint8(at + 1 + glyph)
  return (glyph) => {
    let row = cff.getUint16(at + 1) - 1
    while (row > 0 && cff.getUint16(at + 3 + row * 3) > glyph) row--
    return cff.getUint8(at + 5 + row * 3)
  }
}

function indexAt(cff: DataView, at: number): Index {
  const count = cff.getUint16(at)
  if (count === 0) return {items: [], end: at + 2}
  const size = cff.getUint8(at + 2)
  const base = at + 2 + (count + 1) * size
  const places = Array.from({length: count + 1}, (_, index) => {
    let place = 0
    for (let byte = 0; byte < size; byte++) place = place * 256 + cff.getUint8(at + 3 + index * size + byte)
    return base + place
  })
  return {
    items: places.slice(0, -1).map((start, index) => [start, places[index + 1] ?? start] as const),
    end: places.at(-1) ?? base
  }
}

/** Values by their operators; those of two bytes are 1200 and the second. Fractions are not needed, and read as 0. */
function dictionaryIn(cff: DataView, [start, end]: readonly [number, number]): Map<number, readonly number[]> {
  const found = new Map<number, readonly number[]>()
  let operands: number[] = []
  for (let at = start; at < end; ) {
    const byte = cff.getUint8(at++)
    if (byte <= 21) {
      found.set(byte === 12 ? 1200 + cff.getUint8(at++) : byte, operands)
      operands = []
    } else if (byte === 28) {
      operands.push(cff.getInt16(at))
      at += 2
    } else if (byte === 29) {
      operands.push(cff.getInt32(at))
      at += 4
    } else if (byte === 30) {
      while (at < end && (cff.getUint8(at++) & 15) !== 15);
      operands.push(0)
    } else if (byte < 247) operands.push(byte - 139)
    else if (byte < 251) operands.push((byte - 247) * 256 + cff.getUint8(at++) + 108)
    else operands.push(-(byte - 251) * 256 - cff.getUint8(at++) - 108)
  }
  return found
}

function numberOf(dictionary: ReadonlyMap<number, readonly number[]>, operator: number): number {
  const value = dictionary.get(operator)?.[0]
  if (value === undefined) throw new RangeError(`Unexpected missing operator ${operator}`)
  return value
}
