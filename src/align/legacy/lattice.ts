import type {Corridor} from './corridor.ts'
import {type Score, shapes} from './score.ts'
import type {Link} from './types.ts'

/** A link of the best way through two texts, and what it is worth as the logarithm of odds. */
export interface Step extends Link {
  readonly worth: number
}

/** How ways are searched. */
export interface Search {
  /** How much worse ways still count: 1 as the scores say. */
  readonly heat: number
  /** Of how many blocks a link may be made. */
  readonly most: number
}

const never = Number.NEGATIVE_INFINITY

/** All ways through the corridor, with what each step is worth. */
class Lattice {
  readonly corridor: Corridor
  readonly starts: readonly number[]
  readonly cells: number
  readonly steps: Float64Array

  constructor(corridor: Corridor, score: Score, most: number) {
    this.corridor = corridor
    let cells = 0
    this.starts = corridor.map(([from, to]) => {
      const start = cells
      cells += to - from + 1
      return start
    })
    this.cells = cells
    this.steps = new Float64Array(cells * shapes.length).fill(never)
    this.each((row, column, cell) => {
      shapes.forEach(([m, n], shape) => {
        if (m + n > most) return
        if (this.cellAt(row + m, column + n) >= 0) this.steps[cell * shapes.length + shape] = score(row, column, m, n)
      })
    })
  }

  cellAt(row: number, column: number): number {
    const limits = this.corridor[row]
    if (!limits || column < limits[0] || column > limits[1]) return -1
    return (this.starts[row] ?? 0) + column - limits[0]
  }

  each(visit: (row: number, column: number, cell: number) => void): void {
    this.corridor.forEach(([from, to], row) => {
      for (let column = from; column <= to; column++) visit(row, column, (this.starts[row] ?? 0) + column - from)
    })
  }

  /** Each possible step from a cell, and the cell it leads to. */
  next(row: number, column: number, cell: number, visit: (to: number, worth: number, shape: number) => void): void {
    for (let shape = 0; shape < shapes.length; shape++) {
      const worth = this.steps[cell * shapes.length + shape] ?? never
      if (worth === never) continue
      const [m, n] = shapes[shape] ?? [0, 0]
      visit(this.cellAt(row + m, column + n), worth, shape)
    }
  }
}

/**
 * Find the best way through two texts: links in order, each block in exactly one.
 *
 * The probability of a link is the share of all ways, weighed by their scores, that take it.
 */
export function bestWay(corridor: Corridor, score: Score, {heat, most}: Search): Step[] {
  const lattice = new Lattice(corridor, score, most)
  const backward = sumsToEnd(lattice, heat)
  const best = new Float64Array(lattice.cells).fill(never)
  const sums = new Float64Array(lattice.cells).fill(never)
  const from = new Int32Array(lattice.cells * 2).fill(-1)
  best[0] = 0
  sums[0] = 0
  lattice.each((row, column, cell) => {
    const here = best[cell] ?? never
    if (here === never) return
    lattice.next(row, column, cell, (to, worth, shape) => {
      sums[to] = addLogs(sums[to] ?? never, (sums[cell] ?? never) + worth / heat)
      if (here + worth <= (best[to] ?? never)) return
      best[to] = here + worth
      from[to * 2] = cell
      from[to * 2 + 1] = shape
    })
  })
  const total = sums[lattice.cells - 1] ?? never
  const links: Step[] = []
  let [row, column] = [corridor.length - 1, corridor.at(-1)?.[1] ?? 0]
  for (let cell = lattice.cells - 1; cell > 0; ) {
    const before = from[cell * 2] ?? -1
    const shape = from[cell * 2 + 1] ?? 0
    const [m, n] = shapes[shape] ?? [0, 0]
    const worth = lattice.steps[before * shapes.length + shape] ?? never
    const confidence = Math.exp((sums[before] ?? never) + worth / heat + (backward[cell] ?? never) - total)
    row -= m
    column -= n
    links.unshift({source: series(row, m), target: series(column, n), confidence: Math.min(1, confidence), worth})
    cell = before
  }
  return links
}

/** Of every cell the logarithm of the sum of all ways from it to the end. */
function sumsToEnd(lattice: Lattice, heat: number): Float64Array {
  const sums = new Float64Array(lattice.cells).fill(never)
  sums[lattice.cells - 1] = 0
  for (let row = lattice.corridor.length - 1; row >= 0; row--) {
    const [from, to] = lattice.corridor[row] ?? [0, -1]
    for (let column = to; column >= from; column--) {
      const cell = lattice.cellAt(row, column)
      lattice.next(row, column, cell, (next, worth) => {
        sums[cell] = addLogs(sums[cell] ?? never, (sums[next] ?? never) + worth / heat)
      })
    }
  }
  return sums
}

function addLogs(a: number, b: number): number {
  if (a === never) return b
  if (b === never) return a
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}

function series(from: number, count: number): number[] {
  return Array.from({length: count}, (_, index) => from + index)
}
