import type {TextToCheck} from '../model/check.ts'

/** From where to where, the end excluded. */
type Stretch = readonly [from: number, to: number]

const quotation = /“[^“”]*”|‘[^‘’]*’|「[^「」]*」|『[^『』]*』|《[^《》]*》|〈[^〈〉]*〉/gu

/** Whether a place in running text stands between quotation marks or marks of titles. */
export function quotedIn({prose}: TextToCheck): (index: number) => boolean {
  return within([...prose.text.matchAll(quotation)].map(({0: {length}, index}) => [index, index + length]))
}

/** Whether a place in a text is in another language, because HTML around it says so by `lang`. */
export function foreignIn({text}: TextToCheck): (offset: number) => boolean {
  return within(text.includes('lang=') ? [...foreignStretches(text)] : [])
}

/** Elements with `lang`, one after the other; what has no end reaches to the end of the text. */
function* foreignStretches(text: string): Generator<Stretch> {
  let covered = 0
  for (const {0: tag, 1: name, index} of text.matchAll(/<([a-z]+)\s[^<>]*\blang=[^<>]*>/gu)) {
    if (index < covered) continue
    const end = text.indexOf(`</${name}`, index + tag.length)
    covered = end < 0 ? text.length : end
    yield [index, covered]
  }
}

/** Whether one of some stretches, which follow each other, holds a place. */
function within(stretches: readonly Stretch[]): (place: number) => boolean {
  return (place) => {
    let low = 0
    let high = stretches.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((stretches[middle]?.[1] ?? 0) > place) high = middle
      else low = middle + 1
    }
    return (stretches[low]?.[0] ?? Number.POSITIVE_INFINITY) <= place
  }
}
