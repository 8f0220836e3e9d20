import {quantitiesOf} from '../locale/values/index.ts'
import type {Quantity} from '../locale/values/quantity.ts'
import {codes, imageTexts} from '../markdown/inspect.ts'
import type {Readable} from '../model/check.ts'

/** A number that a text tells, and its words. */
export interface Told extends Quantity {
  readonly words: string
}

/** The numbers of running text. */
export function readNumbers({prose: {text}, locale}: Readable): Told[] {
  const quantities = quantitiesOf(withoutAddresses(text), locale) ?? []
  return quantities.map((quantity) => ({...quantity, words: text.slice(quantity.start, quantity.end).trim()}))
}

/** What one side must tell and the other does not, not even in code and descriptions of pictures. */
export function untold(one: readonly Told[], others: readonly Told[], other: Readable): Told[] {
  const told = countsOf(others)
  const left = one.filter(
    (quantity) => quantity.firm && howOften(quantity, told) === 0 && !isKept(quantity.words, other.prose.text)
  )
  if (left.length === 0) return left
  const beside = countsOf(readBeside(other))
  return left.filter((quantity) => howOften(quantity, beside) === 0)
}

/** What the source tells in digits several times, and the translation fewer times: the last of each. */
export function toldTooSeldom(one: readonly Told[], others: readonly Told[], other: Readable): Told[] {
  const inDigits = one.filter(({firm, words}) => firm && /\d/u.test(words))
  if (inDigits.length < 2) return []
  const wanted = countsOf(inDigits)
  const told = countsOf(others)
  const seldom = inDigits.filter((quantity) => howOften(quantity, told) < howOften(quantity, wanted))
  if (seldom.length === 0) return seldom
  const all = countsOf([...others, ...readBeside(other)])
  const left = seldom.filter((quantity) => howOften(quantity, all) < howOften(quantity, wanted))
  return [...new Map(left.map((quantity) => [quantity.values[0], quantity])).values()]
}

/** The numbers in code and in descriptions of pictures. */
function readBeside({tree, locale}: Readable): readonly Quantity[] {
  const beside = [...codes(tree), ...imageTexts(tree)].map(({value}) => value).join('\n')
  return beside === '' ? [] : (quantitiesOf(beside, locale) ?? [])
}

/** How often each value is told. */
function countsOf(quantities: readonly Quantity[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const {values} of quantities) {
    for (const [at, value] of values.entries()) {
      if (values.indexOf(value) === at) counts.set(rounded(value), (counts.get(rounded(value)) ?? 0) + 1)
    }
  }
  return counts
}

/** How often a number is told, in whichever of its values is told most. */
function howOften({values}: Quantity, counts: ReadonlyMap<number, number>): number {
  return Math.max(0, ...values.map((value) => counts.get(rounded(value)) ?? 0))
}

/** Whether words stand in the other text as they are: `April 2017` among Chinese words. */
function isKept(words: string, text: string): boolean {
  return /\p{Script=Latin}{3}/u.test(words) && text.includes(words)
}

/** Products of decimals are not exact: 1.1 × 1e9. */
function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12))
}

function withoutAddresses(text: string): string {
  if (!/:\/\/|@/u.test(text)) return text
  return text.replace(/(?<![a-z])[a-z]+:\/\/[^\s\p{Script=Han}]+|(?<![\w.+-])[\w.+-]+@[\w.-]+/giu, (address) =>
    '\uFFFC'.repeat(address.length)
  )
}
