/** One line of a dictionary: a word and what it becomes. */
export type Row = readonly [word: string, ...becomes: string[]]

/** Rows of one of OpenCC's dictionaries, as `opencc-js` packs them. */
export function readDictionary(packed: string): Row[] {
  return packed.split('|').map((row) => row.split(' ') as unknown as Row)
}

/** Valid in Taiwan, although OpenCC always replaces it. */
const valid = new Set(['雇'])

/**
 * Characters that a conversion takes away and never writes, with what they become: only the script that is
 * converted from has them. Characters outside the Basic Multilingual Plane are left out.
 */
export function onlyIn(characters: readonly Row[], written: readonly (readonly Row[])[]): string {
  const kept = new Set(written.flat().flatMap(([, ...becomes]) => [...becomes.join('')]))
  return characters
    .filter(([word, becomes = '']) => word.length === 1 && becomes.length === 1 && !kept.has(word) && !valid.has(word))
    .map(([word, becomes]) => word + becomes)
    .toSorted()
    .join('')
}

/** The file that holds both sets. */
export function printTables(
  version: string,
  {simplified, traditional}: {readonly simplified: string; readonly traditional: string}
): string {
  return `/**
 * Characters that only one script has, each followed by its counterpart in the other.
 *
 * Made by \`scripts/script-tables.ts\` from the dictionaries of OpenCC (opencc-js ${version}); do not edit. The data is
 * that of the OpenCC project, by Carbo Kuo and contributors, under the Apache License 2.0
 * (\`LICENSES/Apache-2.0.txt\`), selected and repacked here.
 */

/** Characters that Traditional text never has. */
export const simplifiedPairs =
${wrapped(simplified)}

/** Characters that Simplified text never has. */
export const traditionalPairs =
${wrapped(traditional)}
`
}

const width = 108

function wrapped(text: string): string {
  const lines = text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []
  return lines.map((line) => `  '${line}'`).join(' +\n')
}
