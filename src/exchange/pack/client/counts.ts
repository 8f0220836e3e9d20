import type {Pack, PackUnit} from '../shape.ts'

/** Marks of the source that the translation has not, each as often as it is missing. */
export function missingFrom({needs, target}: Pick<PackUnit, 'needs' | 'target'>): string[] {
  let rest = target
  return needs.filter((mark) => {
    const at = rest.indexOf(mark)
    if (at < 0) return true
    rest = rest.slice(0, at) + rest.slice(at + mark.length)
    return false
  })
}

/** How far the work is: segments, words of the source, characters of the translation without white space. */
export function counted(units: readonly PackUnit[], {from}: Pick<Pack, 'from'>): Readonly<Record<string, number>> {
  const segmenter = new Intl.Segmenter(from, {granularity: 'word'})
  const wordsOf = ({source}: PackUnit) => {
    const text = source.filter((piece) => typeof piece === 'string').join(' ')
    return [...segmenter.segment(text)].filter(({isWordLike}) => isWordLike).length
  }
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  const done = units.filter((unit) => unit.done)
  return {
    done: done.length,
    all: units.length,
    words: sum(done.map(wordsOf)),
    allWords: sum(units.map(wordsOf)),
    characters: sum(units.map(({target}) => [...target.replace(/\s/gu, '')].length))
  }
}

/** A sentence with its holes filled. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/gu, (hole, name: string) => String(values[name] ?? hole))
}
