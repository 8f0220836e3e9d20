/** The known word that a mistyped one most likely meant; undefined where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(word.length / 3))
  const [best] = known
    .map((name) => ({name, distance: editDistance(word.toLowerCase(), name.toLowerCase())}))
    .filter(({name, distance}) => distance <= limit && distance < name.length)
    .sort((a, b) => a.distance - b.distance)
  return best?.name
}

/** How many characters must be inserted, removed or replaced to make one text the other (Levenshtein). */
function editDistance(from: string, to: string): number {
  let above = Array.from({length: to.length + 1}, (_, index) => index)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const replaced = above[column - 1]! + (from[row - 1] === to[column - 1] ? 0 : 1)
      current.push(Math.min(replaced, above[column]! + 1, current[column - 1]! + 1))
    }
    above = current
  }
  return above[to.length]!
}
