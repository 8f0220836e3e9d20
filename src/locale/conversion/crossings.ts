import type {Crossing} from '../../model/pair.ts'
import {segmenterFor} from '../segmenter.ts'
import {type Conversion, stretches} from './convert.ts'

/** Phrases that a conversion took across the border of a word and that made a difference: about 6 in 10 are wrong. */
export function crossingsIn(text: string, conversion: Conversion): Crossing[] {
  const found: Crossing[] = []
  // By the paragraph: the segments of a long text would each keep all of it.
  for (const paragraph of text.split('\n')) {
    const phrases = [...stretches(paragraph, conversion)].filter(({by}) => by === 'phrase')
    if (phrases.length === 0) continue
    const borders = new Set([paragraph.length])
    for (const {index} of segmenterFor('zh', 'word').segment(paragraph)) borders.add(index)
    for (const {start, end, value} of phrases) {
      if (borders.has(start) && borders.has(end)) continue
      const phrase = paragraph.slice(start, end)
      const plain = [...phrase]
        .flatMap((one) => [...stretches(one, {...conversion, terms: []})])
        .map((one) => one.value)
      if (plain.join('') !== value) found.push({phrase, became: value, plain: plain.join('')})
    }
  }
  return found
}
