import type {Font} from './font.ts'
import type {Pen} from './outlines.ts'
import {setLine} from './setting.ts'

/** A text on a picture: where its line begins, how high its letters are, and with which steps of colour it is drawn. */
export interface Line {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly font: Font
  /** Number of the palest step; the others follow. */
  readonly colour: number
}

/** How many steps there are from paper to ink. */
export const steps = 7

/** A picture as the number of a colour for each point. */
export class Raster {
  readonly width: number
  readonly height: number
  readonly points: Uint8Array

  constructor(width: number, height: number) {
    this.width = width
    this.height = height
    this.points = new Uint8Array(width * height)
  }

  fill(x: number, y: number, width: number, height: number, colour: number): void {
    for (let row = Math.max(0, y); row < Math.min(this.height, y + height); row++) {
      const at = row * this.width
      this.points.fill(colour, at + Math.max(0, x), at + Math.min(this.width, x + width))
    }
  }

  write({text, x, y, size, font, colour}: Line): void {
    const scale = size / font.unitsPerEm
    for (const {glyph, at} of setLine(text, font).glyphs) {
      this.#stamp(new Shape((pen) => font.draw(glyph, pen), {scale, x: x + at * scale, y}), colour)
    }
  }

  #stamp({left, top, width, height, covered}: Shape, colour: number): void {
    for (let row = 0; row < height; row++) {
      const y = top + row
      if (y < 0 || y >= this.height) continue
      let sum = 0
      for (let column = 0; column < width; column++) {
        sum += covered[row * width + column] ?? 0
        const step = Math.round(Math.min(1, Math.abs(sum)) * steps)
        const x = left + column
        if (step === 0 || x < 0 || x >= this.width) continue
        const place = y * this.width + x
        const there = this.points[place] ?? 0
        const isSame = there >= colour && there < colour + steps
        if (!isSame || there < colour + step - 1) this.points[place] = colour + step - 1
      }
    }
  }
}

interface Placing {
  readonly scale: number
  readonly x: number
  readonly y: number
}

/**
 * How much of each point an outline covers, kept as differences along the row: what an edge adds from there on.
 *
 * Only sums, products and roundings that every machine does alike.
 */
class Shape {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly covered: Float64Array

  constructor(draw: (pen: Pen) => void, {scale, x, y}: Placing) {
    const edges = new Edges(scale, x, y)
    draw(edges)
    edges.close()
    const {xs, ys} = edges
    const hasInk = xs.length > 0
    this.left = hasInk ? Math.floor(xs.reduce((one, other) => Math.min(one, other))) : 0
    this.top = hasInk ? Math.floor(ys.reduce((one, other) => Math.min(one, other))) : 0
    this.width = hasInk ? Math.ceil(xs.reduce((one, other) => Math.max(one, other))) - this.left + 2 : 0
    this.height = hasInk ? Math.ceil(ys.reduce((one, other) => Math.max(one, other))) - this.top + 1 : 0
    this.covered = new Float64Array(this.width * this.height + 2)
    for (let at = 0; at + 1 < xs.length; at += 2) {
      const [x0 = 0, x1 = 0] = [xs[at], xs[at + 1]]
      const [y0 = 0, y1 = 0] = [ys[at], ys[at + 1]]
      if (y0 < y1) this.#edge(x0 - this.left, y0 - this.top, x1 - this.left, y1 - this.top, 1)
      else if (y0 > y1) this.#edge(x1 - this.left, y1 - this.top, x0 - this.left, y0 - this.top, -1)
    }
  }

  /** An edge from top to bottom, row by row. */
  #edge(x0: number, y0: number, x1: number, y1: number, sign: number): void {
    const slope = (x1 - x0) / (y1 - y0)
    for (let row = Math.floor(y0); row < y1; row++) {
      const from = Math.max(row, y0)
      const to = Math.min(row + 1, y1)
      const one = x0 + (from - y0) * slope
      const other = x0 + (to - y0) * slope
      this.#row(row * this.width, Math.min(one, other), Math.max(one, other), (to - from) * sign)
    }
  }

  /** What an edge covers in a row that it crosses from one place to another: all that is right of it. */
  #row(base: number, from: number, to: number, amount: number): void {
    const first = Math.floor(from)
    const last = Math.max(first, Math.ceil(to) - 1)
    let before = 0
    for (let column = first; column <= last; column++) {
      const start = Math.max(from, column)
      const end = Math.min(to, column + 1)
      const share = to > from ? (end - start) / (to - from) : 1
      const behind = column + 1 - (start + end) / 2
      // The point itself has what is right of the edge in it; from the next one on all of it counts.
      this.#add(base + column, amount * (before + share * behind))
      before = share * (1 - behind)
    }
    this.#add(base + last + 1, amount * before)
  }

  #add(at: number, amount: number): void {
    this.covered[at] = (this.covered[at] ?? 0) + amount
  }
}

/** Collects the edges of an outline in points of the picture, curves as so many straight lines. */
class Edges implements Pen {
  readonly xs: number[] = []
  readonly ys: number[] = []
  readonly #scale: number
  readonly #left: number
  readonly #base: number
  #x = 0
  #y = 0
  #startX = 0
  #startY = 0

  constructor(scale: number, left: number, base: number) {
    this.#scale = scale
    this.#left = left
    this.#base = base
  }

  move(x: number, y: number): void {
    this.close()
    this.#x = this.#startX = x
    this.#y = this.#startY = y
  }

  close(): void {
    if (this.#x !== this.#startX || this.#y !== this.#startY) this.line(this.#startX, this.#startY)
  }

  line(x: number, y: number): void {
    this.xs.push(this.#left + this.#x * this.#scale, this.#left + x * this.#scale)
    this.ys.push(this.#base - this.#y * this.#scale, this.#base - y * this.#scale)
    this.#x = x
    this.#y = y
  }

  bend(viaX: number, viaY: number, x: number, y: number): void {
    const [x0, y0] = [this.#x, this.#y]
    const count = this.#countFor(Math.abs(x0 - 2 * viaX + x) + Math.abs(y0 - 2 * viaY + y))
    for (let step = 1; step <= count; step++) {
      const t = step / count
      const u = 1 - t
      this.line(u * u * x0 + 2 * u * t * viaX + t * t * x, u * u * y0 + 2 * u * t * viaY + t * t * y)
    }
  }

  curve(firstX: number, firstY: number, secondX: number, secondY: number, x: number, y: number): void {
    const [x0, y0] = [this.#x, this.#y]
    const across = Math.abs(x0 - 2 * firstX + secondX) + Math.abs(firstX - 2 * secondX + x)
    const count = this.#countFor(across + Math.abs(y0 - 2 * firstY + secondY) + Math.abs(firstY - 2 * secondY + y))
    for (let step = 1; step <= count; step++) {
      const t = step / count
      const u = 1 - t
      const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
      this.line(a * x0 + b * firstX + c * secondX + d * x, a * y0 + b * firstY + c * secondY + d * y)
    }
  }

  /** As many lines as keep a curve within a small part of a point. */
  #countFor(bulge: number): number {
    return Math.max(1, Math.min(32, Math.ceil(Math.sqrt(bulge * this.#scale * 4))))
  }
}
