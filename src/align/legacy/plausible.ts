import type {Read} from './cues.ts'
import type {Step} from './lattice.ts'

const leastWorth = 0.4
const leastFamiliar = 0.3
/** Fewer cues than these say nothing. */
const fewest = 6

/**
 * Whether a text looks like a translation of an essay at all.
 *
 * Lengths agree with any essay somewhere, so the names and numbers count, too: a translation hardly has any that the essay
 * does not have.
 */
export function isPlausible(source: readonly Read[], target: readonly Read[], steps: readonly Step[]): boolean {
  return worthOf(steps) > leastWorth && familiarity(source, target) >= leastFamiliar
}

/** The average worth of a block of the shorter text; where it has no counterpart, that counts against it. */
function worthOf(steps: readonly Step[]): number {
  const blocks = (side: 'source' | 'target') => steps.reduce((sum, step) => sum + step[side].length, 0)
  const shorter = blocks('source') < blocks('target') ? 'source' : 'target'
  const worth = steps.filter((step) => step[shorter].length > 0).reduce((sum, step) => sum + step.worth, 0)
  return worth / Math.max(1, blocks(shorter))
}

/** Which share of one text's names, numbers and addresses the other one has; 1 where there are too few of them. */
function familiarity(source: readonly Read[], target: readonly Read[]): number {
  const [mine, theirs] = [cuesOf(source), cuesOf(target)]
  const shares = [mine, theirs].filter(({size}) => size >= fewest)
  if (shares.length === 0) return 1
  return Math.max(...shares.map((cues) => shareOf(cues, cues === mine ? theirs : mine)))
}

function cuesOf(passages: readonly Read[]): Set<string> {
  return new Set(passages.flatMap(({cues}) => cues.filter((cue) => /^[wnu]/u.test(cue))))
}

function shareOf(cues: ReadonlySet<string>, known: ReadonlySet<string>): number {
  return [...cues].filter((cue) => known.has(cue)).length / cues.size
}
