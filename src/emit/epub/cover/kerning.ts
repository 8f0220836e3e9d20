/** How two glyphs are moved together or apart. */
type Kern = (left: number, right: number) => number

/**
 * Pairs that a font sets closer or wider (`kern` in `GPOS`), such as “To” and “AV”.
 *
 * The first group of pairs that knows the left glyph and says something of the right one counts, as in any typesetting.
 */
export function readKerning(gpos: DataView | undefined): Kern {
  if (gpos === undefined || gpos.byteLength < 10) return () => 0
  const pairs = subtablesOf(gpos).map((at) => pairReader(gpos, at))
  return (left, right) => {
    for (const pair of pairs) {
      const found = pair(left, right)
      if (found !== undefined) return found
    }
    return 0
  }
}

/** Where the groups of pairs are that features called `kern` use, in their order. */
function subtablesOf(gpos: DataView): number[] {
  const features = gpos.getUint16(6)
  const lookups = gpos.getUint16(8)
  const used = new Set<number>()
  for (let index = 0; index < gpos.getUint16(features); index++) {
    const row = features + 2 + index * 6
    if (gpos.getUint32(row) !== 0x6b65726e) continue
    const feature = features + gpos.getUint16(row + 4)
    for (let at = 0; at < gpos.getUint16(feature + 2); at++) used.add(gpos.getUint16(feature + 4 + at * 2))
  }
  return [...used]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const lookup = lookups + gpos.getUint16(lookups + 2 + index * 2)
      const type = gpos.getUint16(lookup)
      return Array.from({length: gpos.getUint16(lookup + 4)}, (_, row) => {
        const at = lookup + gpos.getUint16(lookup + 6 + row * 2)
        if (type === 2) return [at]
        return type === 9 && gpos.getUint16(at + 2) === 2 ? [at + gpos.getUint32(at + 4)] : []
      }).flat()
    })
}

function pairReader(gpos: DataView, at: number): (left: number, right: number) => number | undefined {
  const format = gpos.getUint16(at)
  const coverage = at + gpos.getUint16(at + 2)
  const first = gpos.getUint16(at + 4)
  const size = (bits(first) + bits(gpos.getUint16(at + 6))) * 2
  // The advance is the third of the values that a pair may have, each there if its bit is.
  const advanceAt = (value: number) => (first & 4 ? gpos.getInt16(value + bits(first & 3) * 2) : 0)
  return (left, right) => {
    const index = indexIn(gpos, coverage, left)
    if (index === undefined) return undefined
    if (format === 1) {
      const set = at + gpos.getUint16(at + 10 + index * 2)
      const value = pairIn(gpos, set, right, size + 2)
      return value === undefined ? undefined : advanceAt(value)
    }
    const one = classIn(gpos, at + gpos.getUint16(at + 8), left)
    const other = classIn(gpos, at + gpos.getUint16(at + 10), right)
    return advanceAt(at + 16 + (one * gpos.getUint16(at + 14) + other) * size)
  }
}

function bits(flags: number): number {
  let count = 0
  for (let rest = flags; rest > 0; rest >>= 1) count += rest & 1
  return count
}

function pairIn(gpos: DataView, set: number, right: number, size: number): number | undefined {
  const row = find(gpos.getUint16(set), (index) => right - gpos.getUint16(set + 2 + index * size))
  return row === undefined ? undefined : set + 4 + row * size
}

/** Place of a glyph among those that a group is about. */
function indexIn(gpos: DataView, at: number, glyph: number): number | undefined {
  const count = gpos.getUint16(at + 2)
  if (gpos.getUint16(at) === 1) return find(count, (index) => glyph - gpos.getUint16(at + 4 + index * 2))
  const range = rangeIn(gpos, at + 4, count, glyph)
  return range === undefined ? undefined : gpos.getUint16(range + 4) + glyph - gpos.getUint16(range)
}

/** Class of a glyph among those that are set alike; 0 for all that are not named. */
function classIn(gpos: DataView, at: number, glyph: number): number {
  if (gpos.getUint16(at) === 1) {
    const index = glyph - gpos.getUint16(at + 2)
    return index >= 0 && index < gpos.getUint16(at + 4) ? gpos.getUint16(at + 6 + index * 2) : 0
  }
  const range = rangeIn(gpos, at + 4, gpos.getUint16(at + 2), glyph)
  return range === undefined ? 0 : gpos.getUint16(range + 4)
}

function rangeIn(gpos: DataView, rows: number, count: number, glyph: number): number | undefined {
  const row = find(count, (index) => {
    const at = rows + index * 6
    if (glyph < gpos.getUint16(at)) return -1
    return glyph > gpos.getUint16(at + 2) ? 1 : 0
  })
  return row === undefined ? undefined : rows + row * 6
}

/** Index among sorted rows. @param side below 0 where what is sought stands before a row, above 0 where behind it */
function find(count: number, side: (index: number) => number): number | undefined {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    const where = side(middle)
    if (where === 0) return middle
    if (where < 0) high = middle
    else low = middle + 1
  }
  return undefined
}
