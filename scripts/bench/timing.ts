import {reconcile} from '../../src/align/reconcile.ts'
import {Chance, paragraph} from './chance.ts'
import {hashed} from './hexapla.ts'

/** How long it took to reconcile two versions of an essay. */
export interface Timing {
  readonly name: string
  readonly paragraphs: number
  /** On the clock. */
  readonly milliseconds: number
  /** Of processor time, which other work on the machine changes less; of all threads. */
  readonly processor: number
}

/** Essays of many paragraphs: few edits, many, all, and paragraphs that are all alike. */
export function* timings(): Generator<Timing> {
  for (const paragraphs of [1000, 10_000]) {
    const plain = essay(paragraphs, 60)
    const alike = Array.from({length: paragraphs}, (_, page) => similarParagraph(page))
    yield timed('one word changed', plain, plain.with(paragraphs / 2, reworded(plain[paragraphs / 2] ?? '')))
    yield timed(
      'every tenth edited',
      plain,
      plain.map((text, at) => (at % 10 === 0 ? reworded(text) : text))
    )
    yield timed('every one edited', plain, plain.map(reworded))
    yield timed('every one rewritten', plain, essay(paragraphs, 60, 2))
    yield timed(
      'all alike, all edited',
      alike,
      alike.map((text) => text.replace('knight', 'horse'))
    )
  }
  const long = essay(100_000, 125)
  yield timed('with itself', long, long)
  yield timed('one word changed', long, long.with(50_000, reworded(long[50_000] ?? '')))
  yield timed(
    'first and last changed',
    long,
    long.map((text, at) => (at % 99_999 === 0 ? reworded(text) : text))
  )
}

function essay(paragraphs: number, words: number, seed = 1): string[] {
  const chance = new Chance(seed)
  return Array.from({length: paragraphs}, () => paragraph(chance, words))
}

function similarParagraph(page: number): string {
  return `On page ${page} a reader wrote in the margin that the snail of leaf ${page * 7} had won against the knight, and nobody knows why they fought at all in a year when paper was dear and ink was thin.`
}

function reworded(text: string): string {
  return text.split(' ').with(7, 'altered').join(' ')
}

/** The best of five runs, of one where an essay is long: others may use the machine, too. */
function timed(name: string, old: readonly string[], now: readonly string[]): Timing {
  const [before, after] = [old, now].map((texts) => texts.map((text) => hashed({kind: 'paragraph', text})))
  const runs = Array.from({length: old.length > 1000 ? 1 : 5}, () => {
    const start = performance.now()
    const usage = process.cpuUsage()
    reconcile(before ?? [], after ?? [])
    const {user, system} = process.cpuUsage(usage)
    return {clock: performance.now() - start, processor: (user + system) / 1000}
  })
  const least = (pick: (run: (typeof runs)[number]) => number) => Math.round(Math.min(...runs.map(pick)))
  return {
    name,
    paragraphs: old.length,
    milliseconds: least(({clock}) => clock),
    processor: least(({processor}) => processor)
  }
}
