import {hyphenJoined, hyphenKept} from './doubts.ts'
import type {Account} from './types.ts'
import {phrases} from './words/words.ts'

/** How often each word of the page occurs, in small letters; compounds with hyphens are words too. */
export type WordCounts = ReadonlyMap<string, number>

/** First halves of compounds that English writes with a hyphen. */
const compounding = new Set(
  phrases(`
    self | non | well | anti | co | pre | post | cross | high | low | long | short | ex | re | multi | inter | intra | semi | sub |
    super | ultra | pro | counter | vice | mid | half | all | over | under | out | up | off | on | in | so | old | new | one | two |
    three | four | five | six | seven | eight | nine | ten | first | second | third | bi | tri | quasi | pseudo | micro | macro | neo |
    far | full | part | top | hard | soft | left | right | still | ever | much | more | most | less | least | best | better | world |
    state | policy | decision | people | time | year | day | north | south | east | west | sino | euro | trans | extra | mega | mini
  `)
)

/** Second halves that are no words: what a typesetter's break leaves behind. */
const fragment =
  /^(?:[cst]?[ts]ion(?:s|al|ally|ed|ing|ist|ists)?|ation(?:s|al)?|ment(?:s|al|ally)?|ness(?:es)?|ity|ities|[bcdfgtvz]?ing(?:s|ly)?|ning|ling|ring(?:ly)|[ts]ive(?:ly|ness)?|tures?|tural|sures|[dgrt]?ences?|[nt]?ances?|[dgt]?ency|ously|ious|ical(?:ly)?|ible|ibly|ally|ly|ed|ers|[it]z(?:ed?|es|ing)|is(?:ed|ing)|ternational|ernment(?:s|al)?|lations?|veloped?|velopment)$/u

export function countWords(texts: Iterable<string>): WordCounts {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:[-’']\p{L}+)*/gu)) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return counts
}

/**
 * Whether the hyphen at a line's end is the break's and not the word's: `cyber-` and `space`.
 *
 * The essay is the dictionary. Where it has neither form, only what cannot be a word by itself is joined;
 * whatever is not certain is said.
 */
export function isBreakHyphen(
  before: string,
  after: string,
  words: WordCounts,
  line: number,
  account: Account
): boolean {
  const [first = ''] = /\p{L}+(?=-$)/u.exec(before) ?? []
  const [second = ''] = /^\p{L}+/u.exec(after) ?? []
  if (!/^\p{Ll}/u.test(second)) return false
  const whole = (first + second).toLowerCase()
  const compound = `${first}-${second}`
  const hasWhole = words.has(whole)
  const hasCompound = words.has(compound.toLowerCase())
  if (hasWhole && !hasCompound) return true
  if (hasCompound && !hasWhole) return false
  if (!hasWhole && compounding.has(first.toLowerCase())) return false
  if (!hasWhole && fragment.test(second)) {
    account.doubts.push({line, message: hyphenJoined(compound, first + second)})
    return true
  }
  account.doubts.push({line, message: hyphenKept(compound, first + second)})
  return false
}

/**
 * Mend hyphens that column breaks left inside words: `pres-sures`.
 *
 * Mended only where the essay has the whole word elsewhere and a half is no word, or the break stands
 * between two equal consonants, as typesetters put it. Else the author's word stays and is pointed out.
 */
export function mendHyphens(text: string, words: WordCounts, line: number, account: Account): string {
  return text.replace(
    /(?<![\p{L}\p{N}_/@.-])(\p{L}\p{Ll}+)-(\p{Ll}{2,})(?![\p{L}\p{N}_/@-])/gu,
    (word, first: string, second: string) => {
      if (compounding.has(first.toLowerCase())) return word
      const whole = first + second
      const broken = fragment.test(second)
      const elsewhere = words.has(whole.toLowerCase())
      if (!elsewhere && !broken) return word
      const alone = (words.get(word.toLowerCase()) ?? 0) <= 1
      const doubled = first.at(-1) === second.at(0) && /[bcdfglmnprstz]/u.test(second.charAt(0))
      const certain = elsewhere && alone && (broken || doubled)
      account.doubts.push({line, message: certain ? hyphenJoined(word, whole) : hyphenKept(word, whole)})
      return certain ? whole : word
    }
  )
}
