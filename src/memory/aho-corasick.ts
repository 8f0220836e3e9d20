/** A pattern at a place in a text. */
export interface Match {
  /** Index of the pattern. */
  readonly pattern: number
  readonly start: number
  readonly end: number
}

interface Node {
  readonly next: Map<number, Node>
  /** Where to go on when no next unit fits: the longest end of what was read that begins a pattern. */
  fallback: Node | undefined
  /** Patterns that end here, those of the fallbacks included. */
  ends: readonly number[]
}

/**
 * Find many patterns in a text at once, by the automaton of Aho and Corasick.
 *
 * A text is read once, whatever the number of patterns: the cost is its length and the number of matches.
 * Units are those of UTF-16; offsets are theirs.
 */
export function findAll(patterns: readonly string[]): (text: string) => Match[] {
  const root: Node = {next: new Map(), fallback: undefined, ends: []}
  for (const [index, pattern] of patterns.entries()) if (pattern !== '') add(root, pattern, index)
  connect(root)
  return (text) => matches(root, text, patterns)
}

function add(root: Node, pattern: string, index: number): void {
  let node = root
  for (let at = 0; at < pattern.length; at++) {
    const unit = pattern.charCodeAt(at)
    const next: Node = node.next.get(unit) ?? {next: new Map(), fallback: root, ends: []}
    node.next.set(unit, next)
    node = next
  }
  node.ends = [...node.ends, index]
}

/** Breadth first, so that the fallback of a node, which is shorter, is known before the node's own. */
function connect(root: Node): void {
  const queue = [...root.next.values()]
  for (const node of queue) {
    for (const [unit, next] of node.next) {
      next.fallback = step(node.fallback ?? root, unit)
      next.ends = [...next.ends, ...next.fallback.ends]
      queue.push(next)
    }
  }
}

function step(from: Node, unit: number): Node {
  let node = from
  for (;;) {
    const next = node.next.get(unit)
    if (next) return next
    if (!node.fallback) return node
    node = node.fallback
  }
}

function matches(root: Node, text: string, patterns: readonly string[]): Match[] {
  const found: Match[] = []
  let node = root
  for (let at = 0; at < text.length; at++) {
    node = step(node, text.charCodeAt(at))
    for (const pattern of node.ends)
      found.push({pattern, start: at + 1 - (patterns[pattern]?.length ?? 0), end: at + 1})
  }
  return found
}

/** Of matches that overlap, the one that begins first, and of those the longest. */
export function longest<Found extends Match>(found: readonly Found[]): Found[] {
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return sorted.filter((match) => {
    if (match.start < end) return false
    end = match.end
    return true
  })
}
