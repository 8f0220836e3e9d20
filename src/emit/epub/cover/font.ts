import {readOutlines} from './compact.ts'
import {readKerning} from './kerning.ts'
import {type Pen, readQuadratics} from './outlines.ts'

/** A font as far as covers need it: outlines by number, and how they stand side by side. */
export interface Font {
  /** How many units of its grid a letter's height has. */
  readonly unitsPerEm: number
  /** Glyphs by the code points of their characters. */
  readonly glyphs: ReadonlyMap<number, number>
  advanceOf(glyph: number): number
  /** How much closer two glyphs stand than their widths say, as a number to add. */
  kernOf(left: number, right: number): number
  draw(glyph: number, pen: Pen): void
}

/** The tables of a font by their tags. */
type Tables = ReadonlyMap<string, DataView>

/**
 * Open a font in a single file, with outlines of either kind (TrueType or OpenType).
 * @returns undefined where it is none, or one of a kind that covers cannot have: a collection, a font for the web
 */
export function openFont(bytes: Uint8Array): Font | undefined {
  try {
    const tables = tablesOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    const table = (tag: string) => tables.get(tag) ?? missing(tag)
    const draw = tables.has('glyf')
      ? readQuadratics(table('glyf'), table('loca'), table('head').getInt16(50) === 1)
      : readOutlines(table('CFF '))
    return {
      unitsPerEm: table('head').getUint16(18) || missing('head'),
      glyphs: readCharacters(table('cmap')),
      advanceOf: readAdvances(table('hmtx'), table('hhea').getUint16(34) || missing('hhea')),
      kernOf: readKerning(tables.get('GPOS')),
      draw
    }
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** What is not where the format says is told as views tell that a place is outside of them. */
function missing(tag: string): never {
  throw new RangeError(`Unexpected missing table ${tag}`)
}

function tablesOf(file: DataView): Tables {
  if (![0x00010000, 0x4f54544f, 0x74727565].includes(file.getUint32(0))) missing('of tables')
  const rows = Array.from({length: file.getUint16(4)}, (_, index) => 12 + index * 16)
  return new Map(
    rows.map((row) => {
      const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => file.getUint8(row + at)))
      return [tag, new DataView(file.buffer, file.byteOffset + file.getUint32(row + 8), file.getUint32(row + 12))]
    })
  )
}

function readAdvances(hmtx: DataView, count: number): Font['advanceOf'] {
  return (glyph) => hmtx.getUint16(Math.min(glyph, count - 1) * 4)
}

/** Every character that a font has, with its glyph: from the table of all Unicode (12), or of its first plane (4). */
function readCharacters(cmap: DataView): Map<number, number> {
  const places = Array.from({length: cmap.getUint16(2)}, (_, index) => cmap.getUint32(4 + index * 8 + 4))
  const at = (format: number) => places.find((place) => cmap.getUint16(place) === format)
  const all = at(12)
  if (all !== undefined) return new Map(inGroups(cmap, all))
  return new Map(inSegments(cmap, at(4) ?? missing('cmap')))
}

function* inGroups(cmap: DataView, at: number): Generator<[character: number, glyph: number]> {
  for (let row = at + 16; row < at + 16 + cmap.getUint32(at + 12) * 12; row += 12) {
    const first = cmap.getUint32(row)
    const last = Math.min(cmap.getUint32(row + 4), 0x10ffff)
    for (let character = first; character <= last; character++) {
      yield [character, cmap.getUint32(row + 8) + character - first]
    }
  }
}

function* inSegments(cmap: DataView, at: number): Generator<[character: number, glyph: number]> {
  const length = cmap.getUint16(at + 6)
  const [ends, starts, deltas, places] = [14, 16 + length, 16 + 2 * length, 16 + 3 * length].map((row) => at + row)
  for (let row = 0; row < length; row += 2) {
    const first = cmap.getUint16((starts ?? 0) + row)
    const place = (places ?? 0) + row
    const offset = cmap.getUint16(place)
    for (let character = first; character <= cmap.getUint16((ends ?? 0) + row) && character < 0xffff; character++) {
      const glyph = offset === 0 ? character : cmap.getUint16(place + offset + (character - first) * 2)
      if (glyph !== 0) yield [character, (glyph + cmap.getUint16((deltas ?? 0) + row)) & 0xffff]
    }
  }
}
