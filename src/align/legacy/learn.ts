import type {Cue, Read} from './cues.ts'
import type {Link} from './types.ts'

const sureEnough = 0.9
const alike = 0.6
const most = 3

/**
 * Learn from pairs that are nearly certain which words go together, and add that as cues.
 *
 * A word that stands in two passages or more, and whose translations all have the same two characters, is likely to
 * mean them: then other passages that have both belong together, too.
 */
export function learn(source: readonly Read[], target: readonly Read[], links: readonly Link[]): [Read[], Read[]] {
  const pairs = links.flatMap((link) => {
    const [s, t] = [source[link.source[0] ?? -1], target[link.target[0] ?? -1]]
    return s && t && link.confidence >= sureEnough && link.source.length === 1 && link.target.length === 1
      ? [{s, t}]
      : []
  })
  const inSource = new Map<string, number[]>()
  const inTarget = new Map<string, number[]>()
  pairs.forEach(({s, t}, at) => {
    for (const word of s.words) add(inSource, word, at)
    for (const word of t.words) add(inTarget, word, at)
  })
  const given = {source: new Map<string, Cue[]>(), target: new Map<string, Cue[]>()}
  const often = Math.max(2, pairs.length / 4)
  for (const [word, places] of inSource) {
    if (places.length < 2 || places.length > often) continue
    for (const other of counterparts(places, pairs, inTarget)) {
      add(given.source, word, `l${word}`)
      add(given.target, other, `l${word}`)
    }
  }
  return [source.map((read) => withCues(read, given.source)), target.map((read) => withCues(read, given.target))]
}

function counterparts(
  places: readonly number[],
  pairs: readonly {readonly t: Read}[],
  inTarget: ReadonlyMap<string, readonly number[]>
): string[] {
  const together = new Map<string, number>()
  for (const at of places)
    for (const word of pairs[at]?.t.words ?? []) together.set(word, (together.get(word) ?? 0) + 1)
  return [...together]
    .map(([word, count]) => ({
      word,
      likeness: (2 * count) / (places.length + (inTarget.get(word)?.length ?? 1)),
      count
    }))
    .filter(({likeness, count}) => count > 1 && likeness >= alike)
    .sort((a, b) => b.likeness - a.likeness || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map(({word}) => word)
}

function withCues(read: Read, given: ReadonlyMap<string, readonly Cue[]>): Read {
  const learnt = new Set([...read.words].flatMap((word) => given.get(word) ?? []))
  return learnt.size === 0 ? read : {...read, cues: [...read.cues, ...learnt]}
}

function add<Item>(map: Map<string, Item[]>, name: string, item: Item): void {
  const known = map.get(name)
  if (known) known.push(item)
  else map.set(name, [item])
}
