import {candidatesFor} from './candidates.ts'
import type {Link} from './rising.ts'
import type {Texts} from './texts.ts'

/** A possible match of two texts that are alike. */
export interface Likeness extends Link {
  readonly similarity: number
}

/** From this similarity on, a reader would call it the same paragraph. Measured: 97 % of edited paragraphs. */
const sameParagraph = 0.5

/** All pairs of these texts that may be one paragraph before and after an edit. */
export function similarPairs(
  old: Texts,
  now: Texts,
  {froms, tos}: {readonly froms: readonly number[]; readonly tos: readonly number[]}
): Likeness[] {
  if (froms.length === 0 || tos.length === 0) return []
  const oldWords = froms.map((from) => old.words(from))
  const newWords = tos.map((to) => now.words(to))
  const candidates = candidatesFor(oldWords, newWords, now.lexiconSize)
  const {comparison} = now
  return tos.flatMap((to, index) => {
    comparison.take(now.words(to))
    const links: Likeness[] = []
    for (const candidate of candidates(index)) {
      const from = froms[candidate] ?? 0
      if (old.kind(from) !== now.kind(to) || old.fingerprint(from) === now.fingerprint(to)) continue
      const like = comparison.with(old.words(from), sameParagraph)
      if (like > 0) links.push({from, to, similarity: like, weight: like * now.worth(to)})
    }
    return links
  })
}
