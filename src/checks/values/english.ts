import {cardinals, hints, months, multiples, ordinals, tens} from './english-words.ts'
import {combine, digits, isPartOfName, type Quantity, suffixFactors, valuesOf} from './quantity.ts'

/** Every number that an English text tells, in digits and in words. */
export function readEnglish(text: string): Quantity[] {
  return [...readDigits(text), ...readWords(text), ...readHalves(text), ...readRoman(text)]
}

function* readDigits(text: string): Generator<Quantity> {
  for (const found of text.matchAll(new RegExp(digits, 'gu'))) {
    const start = found.index
    const numbers = valuesOf(found[0])
    const end = start + found[0].length
    const firm = !isPartOfName(text, start, end) && !isIncidental(text, start, end)
    for (const values of numbers) {
      const [first = 0] = values
      const {factor, length} = magnitude(text, end)
      const scaled = factor === 1 ? suffixFactors(text, end).map((by) => first * by) : [first * factor]
      const others = [...values.slice(1), ...decade(text, end, first), ...hour(text, end, first)]
      yield {values: [...scaled, ...others], firm, start, end: end + length}
    }
  }
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
    factor *= multiples[found[1]?.toLowerCase() ?? ''] ?? 1
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

type Piece = number | {readonly unit: number}

/** `twenty-five`, `two hundred and six million`, `March`, `twice`: numbers in words, whole and by parts. */
function* readWords(text: string): Generator<Quantity> {
  let pieces: Piece[] = []
  let start = 0
  let end = 0
  const flush = function* (): Generator<Quantity> {
    if (pieces.length === 0) return
    const parts = pieces.map((piece) => (typeof piece === 'number' ? piece : piece.unit))
    yield {values: [combine(pieces), ...parts], firm: false, start, end}
    pieces = []
  }
  for (const found of text.matchAll(/\p{Script=Latin}+/gu)) {
    const word = found[0].toLowerCase()
    const piece = pieceOf(word)
    if (piece !== undefined && pieces.length > 0 && /^(?:\s+|-|,?\s+and\s+)$/u.test(text.slice(end, found.index))) {
      pieces.push(piece)
    } else if (piece !== undefined) {
      yield* flush()
      pieces = [piece]
      start = found.index
    } else if (word !== 'and') yield* flush()
    if (piece !== undefined) end = found.index + found[0].length
    const values = own(hints, word) ?? [own(months, word) ?? []].flat()
    if (values.length > 0) yield {values, firm: false, start: found.index, end: found.index + word.length}
  }
  yield* flush()
}

function pieceOf(word: string): Piece | undefined {
  const unit = own(multiples, word)
  return unit === undefined ? (own(cardinals, word) ?? own(ordinals, word) ?? own(tens, word)) : {unit}
}

/** `two and a half million`, `half a million`. */
function* readHalves(text: string): Generator<Quantity> {
  const pattern =
    /(?:(?<![\p{Script=Latin}\d])(\p{Script=Latin}+|\d+) and a half|\bhalf an?)(?:[ -](dozen|hundred|thousand|[mbtr]{1,2}illion))?/giu
  for (const {index, 0: words, 1: whole, 2: unit = ''} of text.matchAll(pattern)) {
    const before = whole === undefined ? 0 : (own(cardinals, whole.toLowerCase()) ?? (Number(whole) || 1))
    const value = (before + 0.5) * (own(multiples, unit.toLowerCase()) ?? 1)
    yield {values: [value], firm: false, start: index, end: index + words.length}
  }
}

/** `World War II`: Roman numerals up to 39 in capitals. */
function* readRoman(text: string): Generator<Quantity> {
  for (const {index, 0: words} of text.matchAll(/\b(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})\b/gu)) {
    const values = [...words].map((letter) => ({I: 1, V: 5, X: 10})[letter] ?? 0)
    const value = values.reduce((sum, item, at) => sum + (item < (values[at + 1] ?? 0) ? -item : item), 0)
    yield {values: [value], firm: false, start: index, end: index + words.length}
  }
}

function own<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined
}
