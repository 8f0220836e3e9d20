/** One thing in three versions: as it was before the branches parted, where that is known, and as either side has it. */
export interface Versions<T> {
  readonly base: T | undefined
  readonly ours: T
  readonly theirs: T
}

/** Which side's version stands: the one that changed. Undefined where both did, and differently. */
export function sideOf<T>(
  {base, ours, theirs}: Versions<T>,
  same: (one: T, other: T) => boolean
): 'ours' | 'theirs' | undefined {
  if (same(ours, theirs)) return 'ours'
  if (base === undefined) return undefined
  if (same(theirs, base)) return 'ours'
  return same(ours, base) ? 'theirs' : undefined
}

/** What both lists have and what either added, ours first; what one side took away is gone. */
export function mergeLists<T>(
  {base, ours, theirs}: Versions<readonly T[]>,
  nameOf: (item: T) => string = String
): readonly T[] {
  const names = (items: readonly T[] | undefined) => new Set(items?.map(nameOf))
  const [before, here, there] = [names(base), names(ours), names(theirs)]
  const kept = ours.filter((item) => there.has(nameOf(item)) || !before.has(nameOf(item)))
  return [...kept, ...theirs.filter((item) => !here.has(nameOf(item)) && !before.has(nameOf(item)))]
}
