import {readWords} from './english-numbers.ts'
import {own, readFractions, readHalves, readHints, readMonths, readRoman, wordsOf} from './english-phrases.ts'
import {multiples} from './english-words.ts'
import {digits, isPartOfName, mask, type Quantity, suffixFactors, valuesOf} from './quantity.ts'

/** Every number that an English text tells, in digits and in words. */
export function readEnglish(text: string): Quantity[] {
  const fractions = [...readFractions(text)]
  const words = wordsOf(text)
  // The words of a share that must be told tell nothing else: three quarters are not a quarter.
  const shares = fractions.filter(({firm}) => firm)
  const free = shares.length === 0 ? words : wordsOf(mask(text, shares))
  return [
    ...fractions,
    ...readDigits(text),
    ...readWords(text, free),
    ...readHints(text, free),
    ...readMonths(text, words),
    ...readHalves(text),
    ...readRoman(text)
  ]
}

/** What an English text must have so that another language has to tell a number, too; a quick look, with few letters. */
export const firmEnglish =
  /\d|\b(?:t(?:hree|en|welve)|f(?:our|ive)|s(?:ix|even)|e(?:ight|leven)|nine)\b|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)t[yi]|hundred|thousand|illion|-(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s/i

/** What an English text must have to tell a number by more than its digits: words, months, and what stands beside digits. */
export const moreEnglish = new RegExp(
  String.raw`${firmEnglish.source.slice(3)}|\d[’']?[a-z]|\d ?[-–—~%$€£/]|[$€£-] ?\d|://|@|dozen|percent|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)`,
  'i'
)

const digitPattern = new RegExp(digits, 'gu')

function* readDigits(text: string): Generator<Quantity> {
  if (!/\d/u.test(text)) return
  for (const found of text.matchAll(digitPattern)) {
    const start = found.index
    const numbers = valuesOf(found[0])
    const end = start + found[0].length
    const firm = !isPartOfName(text, start, end) && !isIncidental(text, start, end)
    for (const values of numbers) {
      const [first = 0] = values
      const {factor, length} = magnitude(text, end)
      const scaled = factor === 1 ? suffixed(text, start, end).map((by) => first * by) : [first * factor]
      const others = [...values.slice(1), ...decade(text, end, first), ...hour(text, end, first)]
      yield {values: [...scaled, ...others], firm, start, end: end + length}
    }
  }
}

/** `$3m` are millions for sure, `3m` may be metres. */
function suffixed(text: string, start: number, end: number): readonly number[] {
  const factors = suffixFactors(text, end)
  return factors.length > 1 && /[$€£¥]\s?$/u.test(text.slice(Math.max(0, start - 2), start))
    ? factors.slice(1)
    : factors
}

/** `:00` of a full hour, and `24/7`: other languages leave them out. */
function isIncidental(text: string, start: number, end: number): boolean {
  return /(?:\d:00|24\/7)(?!\d)/u.test(text.slice(Math.max(0, start - 3), end + 2))
}

/** `1.4 billion`: the words of magnitude behind a number, multiplied. */
function magnitude(text: string, end: number): {readonly factor: number; readonly length: number} {
  const word = /[\s\u00A0-]?(hundred|thousand|million|billion|trillion|dozen)s?(?!\p{L})/iuy
  let factor = 1
  let at = end
  for (;;) {
    word.lastIndex = at
    const found = word.exec(text)
    if (!found) return {factor, length: at - end}
    factor *= own(multiples, found[1]?.toLowerCase() ?? '') ?? 1
    at += found[0].length
  }
}

/** `1980s` is also the eighties, `80s` also those of 1980, and `1800s` the nineteenth century. */
function decade(text: string, end: number, value: number): readonly number[] {
  const plural = /[’']?s(?!\p{L})/uy
  plural.lastIndex = end
  if (!plural.test(text) || value % 10 !== 0) return []
  if (value < 100) return [1900 + value]
  return value % 100 === 0 ? [value / 100 + 1] : [value % 100]
}

/** `9:30 pm` is also 21:30. */
function hour(text: string, end: number, value: number): readonly number[] {
  const half = /(?::\d\d)?\s?([ap])\.?\s?m\b/iuy
  half.lastIndex = end
  const found = half.exec(text)
  if (!found || value > 12) return []
  return found[1]?.toLowerCase() === 'p' ? [(value % 12) + 12] : [value % 12]
}
