/** A possible match: two positions, and how much it is worth. */
export interface Link {
  readonly from: number
  readonly to: number
  readonly weight: number
}

/** Indices of the longest run of strictly rising values, in order: what kept its place when things moved. */
export function longestRising(values: readonly number[]): number[] {
  const tails: number[] = []
  const before: (number | undefined)[] = []
  values.forEach((value, index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[index] = tails[low - 1]
    tails[low] = index
  })
  const run: number[] = []
  for (let at = tails.at(-1); at !== undefined; at = before[at]) run.push(at)
  return run.reverse()
}

/**
 * The heaviest set of links in which both positions rise together: what stays in order.
 *
 * Links that follow each other without a gap support each other. Time is that of sorting.
 */
export function heaviestRising<Item extends Link>(links: readonly Item[]): Item[] {
  const sorted = [...links].sort((a, b) => a.from - b.from || b.to - a.to)
  const base = links.reduce((least, {to}) => Math.min(least, to), Number.POSITIVE_INFINITY)
  const best = new PrefixBest(links.reduce((most, {to}) => Math.max(most, to - base + 1), 0))
  const before: number[] = []
  const weight: number[] = []
  const places = new Map<number, number>()
  sorted.forEach((link, index) => {
    const far = best.upTo(link.to - base)
    const beside = places.get(placeOf(link.from - 1, link.to - 1))
    const farWeight = far < 0 ? 0 : (weight[far] ?? 0)
    const besideWeight = beside === undefined ? -1 : (weight[beside] ?? 0) + together
    const follows = beside !== undefined && besideWeight >= farWeight
    before[index] = follows ? beside : far
    weight[index] = (follows ? besideWeight : farWeight) + link.weight
    places.set(placeOf(link.from, link.to), index)
    best.put(link.to - base + 1, index, weight[index] ?? 0)
  })
  const chain: Item[] = []
  for (let at = best.upTo(best.size); at >= 0; at = before[at] ?? -1) chain.push(sorted[at] as Item)
  return chain.reverse()
}

/** What it is worth that two neighbours are neighbours still, in bits, as all weights are. */
const together = 1

/** Two positions as one number; an essay has fewer than 2^26 segments. */
function placeOf(from: number, to: number): number {
  return from * 2 ** 26 + to
}

/** A Fenwick tree: the heaviest of all entries up to a position. */
class PrefixBest {
  readonly size: number
  readonly #index: Int32Array
  readonly #weight: Float64Array

  constructor(size: number) {
    this.size = size
    this.#index = new Int32Array(size + 1).fill(-1)
    this.#weight = new Float64Array(size + 1)
  }

  put(position: number, index: number, weight: number): void {
    for (let at = position; at <= this.size; at += at & -at) {
      if (weight <= (this.#weight[at] ?? 0) && (this.#index[at] ?? -1) >= 0) continue
      this.#weight[at] = weight
      this.#index[at] = index
    }
  }

  /** Index of the heaviest entry at the first `count` positions, or -1. */
  upTo(count: number): number {
    let found = -1
    let most = 0
    for (let at = Math.min(count, this.size); at > 0; at -= at & -at) {
      const index = this.#index[at] ?? -1
      if (index >= 0 && (found < 0 || (this.#weight[at] ?? 0) > most)) {
        found = index
        most = this.#weight[at] ?? 0
      }
    }
    return found
  }
}
