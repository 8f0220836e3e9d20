/** Things with the same name together, in the order in which each name first came; no group is empty. */
export function groupBy<Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string): Thing[][] {
  const groups = new Map<string, Thing[]>()
  for (const thing of things) {
    const name = nameOf(thing)
    const group = groups.get(name)
    if (group) group.push(thing)
    else groups.set(name, [thing])
  }
  return [...groups.values()]
}
