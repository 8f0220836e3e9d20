import type {Bags} from './bags.ts'
import type {Link} from './types.ts'

/** For every number of source blocks, the numbers of target blocks that are looked at beside it: from, to. */
export type Corridor = readonly (readonly [from: number, to: number])[]

const slack = 12
/** Where nothing is certain on the way, how far from the straight line is looked, as a share of the way. */
const share = 0.15
const widest = 120

/** Where another look at the same texts goes: beside the way that was found. */
export function corridorAround(links: readonly Link[], corridor: Corridor): Corridor {
  const narrow: [number, number][] = corridor.map(([from, to]) => [to, from])
  let row = 0
  let column = 0
  for (const {source, target} of links) {
    row += source.length
    column += target.length
    for (let at = row - source.length; at <= row; at++) {
      const own = narrow[at]
      const [from = 0, to = 0] = corridor[at] ?? []
      if (!own) continue
      own[0] = Math.min(own[0], Math.max(from, column - target.length - slack))
      own[1] = Math.max(own[1], Math.min(to, column + slack))
    }
  }
  return narrow
}

interface Point {
  readonly source: number
  readonly target: number
  readonly weight: number
}

/**
 * Where the way through two texts may lead: around blocks that have in common what no others have, so that long texts do not take
 * the square of their length.
 */
export function corridorOf(bags: Bags): Corridor {
  const [rows, columns] = [bags.source.length, bags.target.length]
  const points = [{source: 0, target: 0}, ...rising(pointsOf(bags)), {source: rows, target: columns}]
  const corridor: [number, number][] = Array.from({length: rows + 1}, () => [columns, 0])
  for (let at = 1; at < points.length; at++) {
    const from = points[at - 1] ?? {source: 0, target: 0}
    const to = points[at] ?? from
    const way = Math.max(to.source - from.source, to.target - from.target)
    const width = Math.min(widest, Math.max(slack, way * share)) + Math.min(widest, Math.abs(rows - columns) / 4)
    for (let row = from.source; row <= to.source; row++) {
      const step = to.source === from.source ? 0 : (row - from.source) / (to.source - from.source)
      const middle = from.target + step * (to.target - from.target)
      const own = corridor[row]
      if (!own) continue
      own[0] = Math.max(0, Math.min(own[0], Math.floor(middle - width)))
      own[1] = Math.min(columns, Math.max(own[1], Math.ceil(middle + width)))
    }
  }
  // Where one text is far longer, rows would lie apart, and no way would lead through.
  corridor.forEach((own, row) => {
    own[0] = Math.min(own[0], corridor[row - 1]?.[1] ?? 0)
  })
  return corridor
}

/** Pairs of blocks that share cues which no other block has. */
function pointsOf({source, target, both}: Bags): Point[] {
  const inSource = owners(source)
  const inTarget = owners(target)
  const points = new Map<string, Point>()
  for (const [id, row] of inSource) {
    const column = inTarget.get(id)
    if (row < 0 || column === undefined || column < 0) continue
    const name = `${row} ${column}`
    const weight = (points.get(name)?.weight ?? 0) + (both[id] ?? 0)
    points.set(name, {source: row, target: column, weight})
  }
  return [...points.values()].sort((a, b) => a.source - b.source || a.target - b.target)
}

/** The only block that has a cue, by cue; −1 where several have it. */
function owners(bags: Bags['source']): Map<number, number> {
  const found = new Map<number, number>()
  bags.forEach(({ids}, at) => {
    for (const id of ids) found.set(id, found.has(id) ? -1 : at)
  })
  return found
}

/** The heaviest series of points that goes forward on both sides. */
function rising(points: readonly Point[]): Point[] {
  const best: {weight: number; before: number}[] = []
  points.forEach((point, at) => {
    let weight = 0
    let before = -1
    for (let other = 0; other < at; other++) {
      const earlier = points[other]
      if (!earlier || earlier.source >= point.source || earlier.target >= point.target) continue
      if ((best[other]?.weight ?? 0) > weight) [weight, before] = [best[other]?.weight ?? 0, other]
    }
    best.push({weight: weight + point.weight, before})
  })
  let at = best.reduce((top, {weight}, index) => (weight > (best[top]?.weight ?? 0) ? index : top), 0)
  const series: Point[] = []
  while (at >= 0) {
    const point = points[at]
    if (!point) break
    series.unshift(point)
    at = best[at]?.before ?? -1
  }
  return series
}
