import {diff3Merge} from 'node-diff3'

/**
 * What two edits of one text come to, character by character; undefined where they touch the same place.
 *
 * Law: every character that `mine` added stands in the result.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | undefined {
  const regions = diff3Merge([...mine], [...base], [...theirs])
  let merged = ''
  for (const {ok} of regions) {
    if (!ok) return undefined
    merged += ok.join('')
  }
  return merged
}
