import {linesOf, sourceInNote} from '../align/notes.ts'
import {originOf} from '../align/origin.ts'
import {isApproved} from '../align/pair.ts'
import {sentencesOf} from '../locale/sentences.ts'
import type {MemoryPlace, MemoryUnit, Standing} from '../model/memory.ts'
import type {Locale, Slug} from '../model/names.ts'
import type {Pair} from '../model/pair.ts'
import {normalise} from '../segments/fingerprint.ts'

/** What all units of one file have in common. */
export interface Shelf {
  readonly file: string
  readonly essay?: Slug
  readonly sourceLocale: Locale
  readonly locale: Locale
}

/** A source and its translation, and what stands behind them. */
export interface Remembered extends Pick<MemoryUnit, 'source' | 'target' | 'standing' | 'line' | 'key'> {
  /** Whether it is a paragraph, which may be cut into sentences. */
  readonly isProse: boolean
}

/**
 * What an essay's pairs are worth remembering: every text with the source that it was made from.
 *
 * A stale translation counts for the older source in its note, an orphan for the source that is gone.
 */
export function rememberedIn(pairs: readonly Pair[]): Remembered[] {
  return pairs.flatMap((pair) => {
    const {target} = pair
    const source = sourceOf(pair)
    if (!target || target.text === '' || source === undefined || source === '') return []
    const {key, textLine: line, text} = target
    const isProse = !('source' in pair) || pair.source.kind === 'paragraph'
    return [{source, target: text, standing: standingOf(pair), line, key, isProse}]
  })
}

function sourceOf(pair: Pair): string | undefined {
  if (pair.state === 'orphan') return sourceInNote(pair.target)
  if (pair.state === 'stale') return linesOf(pair.target, '- ').join('\n')
  return pair.state === 'current' || pair.state === 'unverified' ? pair.source.text : undefined
}

function standingOf({state, target}: Pair): Standing {
  if (state === 'unverified') return 'unverified'
  if (state !== 'current' || !target) return 'earlier'
  if (isApproved(target, 'final')) return 'final'
  if (isApproved(target, 'reviewed')) return 'reviewed'
  // A conversion is current although no person has read it.
  return originOf(target) === 'converted' ? 'unverified' : 'translated'
}

/** The units of a file: each text whole, and where a paragraph has as many sentences as its translation, these, too. */
export function* unitsOf(all: readonly Remembered[], shelf: Shelf): Generator<MemoryUnit> {
  const {sourceLocale, locale, file, essay} = shelf
  for (const {source, target, standing, line, key, isProse} of all) {
    const place: MemoryPlace = {file, line, ...(essay ? {essay} : {}), ...(key ? {key} : {})}
    const common = {sourceLocale, locale, standing, ...place}
    yield {source, target, level: 'segment', ...common}
    for (const [one, other] of isProse ? sentencePairs(source, target, shelf) : []) {
      yield {source: one, target: other, level: 'sentence', ...common}
    }
  }
}

/** Sentences that lie side by side; none where one of the texts has more, since nobody knows which belong together. */
export function sentencePairs(
  source: string,
  target: string,
  {sourceLocale, locale}: Pick<Shelf, 'sourceLocale' | 'locale'>
): [string, string][] {
  const ours = trimmed(source, sourceLocale)
  const theirs = trimmed(target, locale)
  if (ours.length < 2 || ours.length !== theirs.length) return []
  return ours.map((sentence, index) => [sentence, theirs[index] ?? ''])
}

/** Sentences of a text that may be broken into lines. */
export function trimmed(text: string, locale: Locale): string[] {
  return sentencesOf(normalise(text), locale).map((sentence) => sentence.trim())
}
