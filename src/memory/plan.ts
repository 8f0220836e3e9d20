import {countWords} from '../locale/difference.ts'
import type {Locale} from '../model/names.ts'
import type {Pair} from '../model/pair.ts'
import {normalise} from '../segments/fingerprint.ts'
import type {Memory} from './lookup.ts'

/** Per cents of likeness that cost a translator about as much: each band and the lowest in it, the highest first. */
const bands = [
  ['95-99', 95],
  ['85-94', 85],
  ['75-84', 75]
] as const
type Band = (typeof bands)[number][0]

/** What there is to do in words of the source; each word counts once. */
export interface WordCounts {
  /** Without a like text in the memory. */
  readonly new: number
  /** Like a text in the memory, by per cent. */
  readonly fuzzy: Readonly<Record<Band, number>>
  /** The memory has a translation of the very text. */
  readonly exact: number
  /** The same text waits for a translation further up in the project. */
  readonly repeated: number
  /** Of texts whose source changed since they were translated. */
  readonly stale: number
}

type Kind = Exclude<keyof WordCounts, 'fuzzy'> | Band
type Counted = readonly [kind: Kind, words: number]

/** Counts what there is to do in one locale, essay by essay; knows what came before. */
export function wordCounter(memory: Memory): (pairs: readonly Pair[], sourceLocale: Locale) => WordCounts {
  const seen = new Set<string>()
  return (pairs, sourceLocale) =>
    countsOf(
      pairs.flatMap((pair): Counted[] => {
        if (pair.state !== 'missing' && pair.state !== 'empty' && pair.state !== 'stale') return []
        const {text} = pair.source
        const words = countWords(text, sourceLocale)
        if (pair.state === 'stale') return [['stale', words]]
        const name = `${sourceLocale} ${normalise(text)}`
        if (seen.has(name)) return [['repeated', words]]
        seen.add(name)
        return [[kindOf(text, sourceLocale, memory), words]]
      })
    )
}

/** What nobody confirmed is to be read again, however like it is. */
function kindOf(text: string, sourceLocale: Locale, memory: Memory): Kind {
  const [best] = memory.matches({text, sourceLocale}, {least: 75, most: 1})
  if (!best) return 'new'
  if (best.percent === 100 && best.unit.standing !== 'unverified') return 'exact'
  return bands.find(([, least]) => best.percent >= least)?.[0] ?? 'new'
}

function countsOf(all: readonly Counted[]): WordCounts {
  const sum = (wanted: Kind) => all.reduce((total, [kind, words]) => (kind === wanted ? total + words : total), 0)
  return {
    new: sum('new'),
    fuzzy: {'95-99': sum('95-99'), '85-94': sum('85-94'), '75-84': sum('75-84')},
    exact: sum('exact'),
    repeated: sum('repeated'),
    stale: sum('stale')
  }
}

function rowsOf({fuzzy, ...counts}: WordCounts): Counted[] {
  return [...Object.entries(counts), ...Object.entries(fuzzy)] as [Kind, number][]
}

/** The words of several essays together. */
export function sumOf(all: readonly WordCounts[]): WordCounts {
  return countsOf(all.flatMap(rowsOf))
}

/** All words of a count. */
export function totalOf(counts: WordCounts): number {
  return rowsOf(counts).reduce((sum, [, words]) => sum + words, 0)
}
