import type {TextToCheck} from '../model/check.ts'

const quotation = /“[^“”]*”|‘[^‘’]*’|「[^「」]*」|『[^『』]*』|《[^《》]*》|〈[^〈〉]*〉/gu

/** Whether a place in running text stands between quotation marks or marks of titles. */
export function quotedIn({prose}: TextToCheck): (index: number) => boolean {
  const found = [...prose.text.matchAll(quotation)].map(({0: {length}, index}) => ({start: index, end: index + length}))
  return (index) => found.some(({start, end}) => start <= index && index < end)
}

/**
 * What HTML in a text marks as being in another language, by `lang`: offsets from and to.
 *
 * Elements of one name are not nested in each other here; what would be is cut short.
 */
export function foreignStretches(text: string): readonly (readonly [from: number, to: number])[] {
  if (!text.includes('lang=')) return []
  return [...text.matchAll(/<([a-z]+)\s[^<>]*\blang=[^<>]*>/gu)].map(({0: tag, 1: name, index}) => {
    const end = text.indexOf(`</${name}`, index + tag.length)
    return [index, end < 0 ? text.length : end] as const
  })
}
