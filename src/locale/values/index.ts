import type {Locale} from '../../model/names.ts'
import {firmChinese, moreChinese, readChinese} from './chinese.ts'
import {firmEnglish, moreEnglish, readEnglish} from './english.ts'
import {type Quantity, shareAndParts} from './quantity.ts'

/** How numbers are read, by language. */
const readers: Readonly<Record<string, Reader>> = {
  en: {read: readEnglish, firm: firmEnglish, more: moreEnglish},
  zh: {read: readChinese, firm: firmChinese, more: moreChinese}
}

interface Reader {
  read(text: string): Quantity[]
  /** What there is wherever a number is firm; a quick look before a long one. */
  readonly firm: RegExp
  /** What there is wherever a number is told by more than its digits. */
  readonly more: RegExp
}

/** Whether numbers of a language can be read. */
export function isKnown(locale: Locale): boolean {
  return Object.hasOwn(readers, languageOf(locale))
}

/** Whether a text may tell a number that another language must tell, too; false for languages that nobody knows. */
export function mayBeFirm(text: string, locale: Locale): boolean {
  return readers[languageOf(locale)]?.firm.test(text) ?? false
}

/**
 * Every number that a text tells, in order, or undefined where nobody knows the words of its language.
 *
 * What stands left of a range takes part in the magnitude on its right: `10 to 20 million`, `3到5亿`.
 */
export function quantitiesOf(text: string, locale: Locale): Quantity[] | undefined {
  const read = readers[languageOf(locale)]?.read
  if (!read) return undefined
  const found = [...read(text), ...readSlashes(text)]
  const sorted = found.sort((a, b) => a.start - b.start)
  return shareMagnitude(shareCentury(sorted, text), text)
}

/**
 * Whether two texts have the same digits and nothing else that makes a number or changes one; a quick look, which says
 * no where it does not know.
 */
export function tellsAlike(one: Text, other: Text): boolean {
  const isPlain = ({prose, locale}: Text) => readers[languageOf(locale)]?.more.test(prose.text) === false
  return isPlain(one) && isPlain(other) && digitsOf(one) === digitsOf(other)
}

interface Text {
  readonly prose: {readonly text: string}
  readonly locale: Locale
}

function digitsOf({prose}: Text): string {
  return (prose.text.match(/\d+(?:[.,:/]\d+)*/g) ?? []).sort().join(' ')
}

function languageOf(locale: Locale): string {
  return /^[a-z]+/u.exec(locale)?.[0] ?? ''
}

/** `2/3` may be a share in any language, besides two numbers. */
function* readSlashes(text: string): Generator<Quantity> {
  if (!text.includes('/')) return
  for (const {index: start, 0: words, 1: above, 2: below} of text.matchAll(
    /(?<![\d/])(\d{1,3})\/(\d{1,3})(?![\d/])/gu
  )) {
    const as = {firm: false, start, end: start + words.length}
    yield* shareAndParts(Number(above), Number(below), as)
    // 9/11 is 911, too.
    yield {...as, values: [Number(`${above}${below}`)]}
  }
}

/** `1914–18` ends in 1918. */
function shareCentury(quantities: readonly Quantity[], text: string): readonly Quantity[] {
  if (!/\d{4}\s?[-–—~～/至到]\s?\d\d(?!\d)/u.test(text)) return quantities
  return quantities.map((quantity) => {
    const [, century] =
      /(\d\d)\d\d\s?[-–—~～/至到]\s?$/u.exec(text.slice(Math.max(0, quantity.start - 8), quantity.start)) ?? []
    if (century === undefined || !/^\d\d$/u.test(text.slice(quantity.start, quantity.end))) return quantity
    return {...quantity, values: [...quantity.values, Number(`${century}${text.slice(quantity.start, quantity.end)}`)]}
  })
}

const range = /^\s?(?:[-–—~～至到、,]|to|or|and)\s?$/u

function shareMagnitude(quantities: readonly Quantity[], text: string): Quantity[] {
  return quantities.map((quantity, at) => {
    const next = quantities.slice(at + 1, at + 4).find(({start}) => start >= quantity.end)
    const right = next?.values[0] ?? 0
    const [left = 0] = quantity.values
    if (!next || right < 1000 || left >= right || !range.test(text.slice(quantity.end, next.start))) return quantity
    const written = /^[\d.,]+/u.exec(text.slice(next.start, next.end))?.[0].replaceAll(',', '')
    const factor = right / (Number(written) || right)
    return factor > 1 ? {...quantity, values: [...quantity.values, left * factor]} : quantity
  })
}
