import type {Read} from './cues.ts'
import type {Step} from './lattice.ts'
import type {Aligned} from './types.ts'

const leastWorth = 0.4
/** What translations of other essays from the same house hardly reach. */
const certainWorth = 2.5
const leastFamiliar = 0.3
const mostlyFamiliar = 0.6
/** Fewer cues than these say nothing. */
const fewest = 4

/**
 * Whether a text looks like a translation of an essay: certainly, perhaps, or not at all.
 *
 * Lengths agree with any essay somewhere, so the names and numbers count, too: a translation hardly has any that the essay
 * does not have.
 */
export function likenessOf(
  source: readonly Read[],
  target: readonly Read[],
  steps: readonly Step[]
): Aligned['likeness'] {
  const worth = worthOf(steps)
  const share = familiarity(source, target)
  if (worth <= leastWorth || share < leastFamiliar) return 'none'
  return worth < certainWorth || share < mostlyFamiliar ? 'doubtful' : 'certain'
}

/** The average worth of a block of the shorter text; where it has no counterpart, that counts against it. */
function worthOf(steps: readonly Step[]): number {
  const blocks = (side: 'source' | 'target') => steps.reduce((sum, step) => sum + step[side].length, 0)
  const shorter = blocks('source') < blocks('target') ? 'source' : 'target'
  const worth = steps.filter((step) => step[shorter].length > 0).reduce((sum, step) => sum + step.worth, 0)
  return worth / Math.max(1, blocks(shorter))
}

/**
 * Which share of the names, numbers and addresses of one text the other one has: of the text with fewer of them, since in Latin
 * script every word looks like a name. 1 where there are too few.
 */
function familiarity(source: readonly Read[], target: readonly Read[]): number {
  const [fewer, more] = [cuesOf(source), cuesOf(target)].sort((a, b) => a.size - b.size)
  return fewer && more && fewer.size >= fewest ? shareOf(fewer, more) : 1
}

function cuesOf(passages: readonly Read[]): Set<string> {
  return new Set(passages.flatMap(({cues}) => cues.filter((cue) => /^[wnu]/u.test(cue))))
}

function shareOf(cues: ReadonlySet<string>, known: ReadonlySet<string>): number {
  return [...cues].filter((cue) => known.has(cue)).length / cues.size
}
