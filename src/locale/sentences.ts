import {segmenterFor} from './segmenter.ts'

const abbreviation = /(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|No|vs|e\.g|i\.e|cf|\p{Lu})\.\s*$/u
const goesOn = /^\s*[\p{Pi}\p{Ps}"']*\p{Ll}/u

/**
 * Sentences by the rules of the language; what goes on in lower case, or has no letter, is no sentence of its own.
 *
 * Law: all sentences joined are the text.
 */
export function sentencesOf(text: string, locale: string): string[] {
  const sentences: string[] = []
  let before = ''
  for (const {segment} of segmenterFor(locale, 'sentence').segment(text)) {
    const isSpoken = /[\p{L}\p{N}]/u.test(segment)
    const isNew = isSpoken && !goesOn.test(segment) && !abbreviation.test(before)
    if (isSpoken) before = segment
    if (sentences.length === 0 || (isNew && /[\p{L}\p{N}]/u.test(sentences.at(-1) ?? ''))) sentences.push(segment)
    else sentences[sentences.length - 1] += segment
  }
  return sentences
}
