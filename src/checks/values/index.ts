import type {Locale} from '../../model/names.ts'
import {readChinese} from './chinese.ts'
import {readEnglish} from './english.ts'
import type {Quantity} from './quantity.ts'

/** How numbers are read, by language. */
const readers: Readonly<Record<string, (text: string) => Quantity[]>> = {en: readEnglish, zh: readChinese}

/**
 * Every number that a text tells, in order, or undefined where nobody knows the words of its language.
 *
 * What stands left of a range takes part in the magnitude on its right: `10 to 20 million`, `3到5亿`.
 */
export function quantitiesOf(text: string, locale: Locale): Quantity[] | undefined {
  const found = readers[new Intl.Locale(locale).language]?.(text)
  return (
    found &&
    shareMagnitude(
      found.sort((a, b) => a.start - b.start),
      text
    )
  )
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
