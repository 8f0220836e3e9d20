import type {Versions} from './three-way.ts'

/**
 * One order for the keys of both sides.
 *
 * It is the order of the side that moved keys, ours if both did. What only the other side has comes behind
 * the key that stands before it there; where both sides inserted at one place, ours comes first.
 */
export function mergeOrder<Name extends string>({base, ours, theirs}: Versions<readonly Name[]>): Name[] {
  const oursLeads = !isMoved(theirs, base) || isMoved(ours, base)
  const [leading, following] = oursLeads ? [ours, theirs] : [theirs, ours]
  const order = [...leading]
  const placed = new Set<Name>(leading)
  const shared = new Set<Name>(following)
  following.forEach((key, index) => {
    if (placed.has(key)) return
    const before = following[index - 1]
    let at = before === undefined ? 0 : order.indexOf(before) + 1
    while (oursLeads && at < order.length && !shared.has(order[at] as Name)) at++
    order.splice(at, 0, key)
    placed.add(key)
  })
  return order
}

function isMoved<Name extends string>(side: readonly Name[], base: readonly Name[] | undefined): boolean {
  const known = new Set<Name>(base)
  const present = new Set<Name>(side)
  const before = base?.filter((key) => present.has(key)) ?? []
  return side.filter((key) => known.has(key)).some((key, index) => before[index] !== key)
}
