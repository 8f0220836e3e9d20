import type {Language} from '../../model/names.ts'
import {en} from './en.ts'
import type {IntakeWords, NamedFurniture} from './words.ts'
import {zhHans} from './zh-Hans.ts'
import {zhHant} from './zh-Hant.ts'

export type {IntakeWords, NamedFurniture} from './words.ts'

/** One list per language. A page may mix them, so the recognisers ask all. */
export const wordLists: Readonly<Record<Language, IntakeWords>> = {en, 'zh-Hans': zhHans, 'zh-Hant': zhHant}

const lists = Object.values(wordLists)

/** One kind of words, of all languages, longest first so that the fuller label wins. */
export function allWords(pick: (words: IntakeWords) => readonly string[]): readonly string[] {
  return [...new Set(lists.flatMap(pick))].sort((a, b) => b.length - a.length)
}

/** Phrases with the furniture they name, of all languages. */
export function allPhrases(
  pick: (words: IntakeWords) => Readonly<Partial<Record<NamedFurniture, readonly string[]>>>
): readonly (readonly [NamedFurniture, string])[] {
  return lists.flatMap((words) =>
    Object.entries(pick(words)).flatMap(([what, texts]) => texts.map((text) => [what as NamedFurniture, text] as const))
  )
}
