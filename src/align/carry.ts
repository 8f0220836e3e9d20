import {candidatesFor} from './candidates.ts'
import {Comparison, Lexicon} from './similarity.ts'
import type {Comparable} from './texts.ts'

/** A text that was taken away at one place and put in at another: indices into the two lists. */
export interface Carried {
  readonly from: number
  readonly to: number
  readonly similarity: number
}

/** Away from its place, a changed text must say more to be known than between its neighbours. */
const sameWords = 0.8
/** Fewer words may be alike by chance. */
const fewestWords = 5

/**
 * Find what was taken away again among what was put in: equal texts, then very similar ones that are long
 * enough to be certain, the most similar first.
 */
export function carry(gone: readonly Comparable[], come: readonly Comparable[]): Carried[] {
  const found = [...equalOnes(gone, come), ...similarOnes(gone, come)]
  found.sort((a, b) => b.similarity - a.similarity || a.from - b.from || a.to - b.to)
  const takenFrom = new Set<number>()
  const takenTo = new Set<number>()
  return found.filter(({from, to}) => {
    if (takenFrom.has(from) || takenTo.has(to)) return false
    takenFrom.add(from)
    takenTo.add(to)
    return true
  })
}

function equalOnes(gone: readonly Comparable[], come: readonly Comparable[]): Carried[] {
  const places = new Map<string, number[]>()
  for (const [from, {fingerprint}] of gone.entries()) {
    const known = places.get(fingerprint)
    if (known) known.push(from)
    else places.set(fingerprint, [from])
  }
  return come.flatMap(({fingerprint}, to) => {
    const from = places.get(fingerprint)?.shift()
    return from === undefined ? [] : [{from, to, similarity: 1}]
  })
}

function similarOnes(gone: readonly Comparable[], come: readonly Comparable[]): Carried[] {
  const lexicon = new Lexicon()
  const old = gone.map(({text}) => lexicon.read(text))
  const now = come.map(({text}) => lexicon.read(text))
  const candidates = candidatesFor(old, now, lexicon.size)
  const comparison = new Comparison()
  return now.flatMap((words, to) => {
    if (words.length < fewestWords) return []
    comparison.take(words)
    return [...candidates(to)].flatMap((from) => {
      const similarity = comparison.with(old[from] ?? new Int32Array(), sameWords)
      return similarity === 0 ? [] : [{from, to, similarity}]
    })
  })
}
