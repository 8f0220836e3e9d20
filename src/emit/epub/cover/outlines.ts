/** Draws outlines, point by point, in units of the font's grid. A new outline begins with `move`, and closes itself. */
export interface Pen {
  move(x: number, y: number): void
  line(x: number, y: number): void
  /** A curve by one point between its ends, as TrueType has them. */
  bend(viaX: number, viaY: number, x: number, y: number): void
  /** A curve by two points between its ends, as PostScript has them. */
  curve(firstX: number, firstY: number, secondX: number, secondY: number, x: number, y: number): void
}

interface Point {
  readonly x: number
  readonly y: number
  /** Whether the outline goes through it, instead of bending towards it. */
  readonly on: boolean
}

type Matrix = readonly [xx: number, xy: number, yx: number, yy: number, x: number, y: number]

/** Outlines of TrueType (`glyf`). @param isLong whether places are written in four bytes */
export function readQuadratics(glyf: DataView, loca: DataView, isLong: boolean): (glyph: number, pen: Pen) => void {
  const placeOf = (glyph: number) => (isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2)
  const contours = (glyph: number, depth: number): Point[][] => {
    const at = placeOf(glyph)
    // A glyph without ink, such as the space, has no place; a glyph made of itself would never end.
    if (placeOf(glyph + 1) === at || depth > 5) return []
    const count = glyf.getInt16(at)
    if (count >= 0) return simple(glyf, at, count)
    return partsOf(glyf, at + 10).flatMap(([part, matrix]) =>
      contours(part, depth + 1).map((points) => points.map((point) => moved(point, matrix)))
    )
  }
  return (glyph, pen) => {
    for (const contour of contours(glyph, 0)) trace(contour, pen)
  }
}

function simple(glyf: DataView, at: number, count: number): Point[][] {
  const ends = Array.from({length: count}, (_, index) => glyf.getUint16(at + 10 + index * 2))
  let place = at + 10 + count * 2
  place += 2 + glyf.getUint16(place)
  const total = (ends.at(-1) ?? -1) + 1
  const flags: number[] = []
  while (flags.length < total) {
    const flag = glyf.getUint8(place++)
    for (let times = flag & 8 ? glyf.getUint8(place++) + 1 : 1; times > 0; times--) flags.push(flag)
  }
  const along = (short: number, same: number): number[] => {
    let value = 0
    return flags.slice(0, total).map((flag) => {
      if (flag & short) value += flag & same ? glyf.getUint8(place++) : -glyf.getUint8(place++)
      else if (!(flag & same)) {
        value += glyf.getInt16(place)
        place += 2
      }
      return value
    })
  }
  const xs = along(2, 16)
  const ys = along(4, 32)
  const points = xs.map((x, index): Point => ({x, y: ys[index] ?? 0, on: ((flags[index] ?? 0) & 1) === 1}))
  return ends.map((end, index) => points.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end + 1))
}

/** The glyphs that a glyph is made of, each with where it stands. */
function partsOf(glyf: DataView, start: number): [glyph: number, matrix: Matrix][] {
  const parts: [number, Matrix][] = []
  for (let at = start, flags = 0x20; flags & 0x20; ) {
    flags = glyf.getUint16(at)
    const glyph = glyf.getUint16(at + 2)
    const isWide = (flags & 1) === 1
    const x = isWide ? glyf.getInt16(at + 4) : glyf.getInt8(at + 4)
    const y = isWide ? glyf.getInt16(at + 6) : glyf.getInt8(at + 5)
    at += isWide ? 8 : 6
    const numbers = flags & 8 ? 1 : flags & 0x40 ? 2 : flags & 0x80 ? 4 : 0
    const [a = 1, b = a, c, d] = Array.from({length: numbers}, (_, index) => glyf.getInt16(at + index * 2) / 0x4000)
    at += numbers * 2
    parts.push([glyph, c === undefined || d === undefined ? [a, 0, 0, b, x, y] : [a, b, c, d, x, y]])
  }
  return parts
}

function moved({x, y, on}: Point, [xx, xy, yx, yy, dx, dy]: Matrix): Point {
  return {x: x * xx + y * yx + dx, y: x * xy + y * yy + dy, on}
}

/** Between two points that an outline bends towards it goes through the middle. */
function trace(points: readonly Point[], pen: Pen): void {
  const first = points.findIndex(({on}) => on)
  const [head, second] = points
  if (!head || !second) return
  const start = first < 0 ? middle(head, second) : (points[first] ?? head)
  const around =
    first < 0 ? [...points.slice(1), head, start] : [...points.slice(first + 1), ...points.slice(0, first), start]
  pen.move(start.x, start.y)
  let via: Point | undefined
  for (const point of around) {
    if (via) {
      const end = point.on ? point : middle(via, point)
      pen.bend(via.x, via.y, end.x, end.y)
    } else if (point.on) pen.line(point.x, point.y)
    via = point.on ? undefined : point
  }
}

function middle(one: Point, other: Point): Point {
  return {x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, on: true}
}
