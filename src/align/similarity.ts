import {normalise} from '../segments/fingerprint.ts'

/** Words of a text for comparing: letters and digits in runs, every Han character and every mark alone. */
export function wordsOf(text: string): readonly string[] {
  return normalise(text).match(/\p{Script=Han}|[\p{L}\p{M}\p{N}’']+|\S/gu) ?? []
}

/**
 * How much of two texts is the same, 0 to 1: twice the longest common subsequence of words over all words.
 *
 * Below `least` the exact value does not matter and 0 may be returned early.
 */
export function similarity(one: readonly string[], other: readonly string[], least = 0): number {
  const total = one.length + other.length
  if (total === 0) return 1
  if ((2 * Math.min(one.length, other.length)) / total < least) return 0
  if ((2 * sharedWords(one, other)) / total < least) return 0
  return (2 * longestCommon(one, other)) / total
}

function sharedWords(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of other) {
    const left = counts.get(word) ?? 0
    if (left > 0) {
      shared++
      counts.set(word, left - 1)
    }
  }
  return shared
}

/** Beyond this many words only the beginnings are compared in order: the table grows with the square. */
const longest = 4000

function longestCommon(one: readonly string[], other: readonly string[]): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  let start = 0
  while (start < short.length && short[start] === long[start]) start++
  let end = 0
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end++
  const a = short.slice(start, short.length - end).slice(0, longest)
  const b = long.slice(start, long.length - end).slice(0, longest)
  const row = new Uint32Array(a.length + 1)
  for (const word of b) {
    let diagonal = 0
    for (let index = 1; index <= a.length; index++) {
      const above = row[index] ?? 0
      row[index] = a[index - 1] === word ? diagonal + 1 : Math.max(above, row[index - 1] ?? 0)
      diagonal = above
    }
  }
  return start + end + (row[a.length] ?? 0)
}
