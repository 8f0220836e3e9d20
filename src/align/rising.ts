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
