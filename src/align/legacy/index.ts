import type {Locale} from '../../model/names.ts'
import {gather} from './bags.ts'
import {corridorAround, corridorOf} from './corridor.ts'
import {type Read, readPassage} from './cues.ts'
import {bestWay} from './lattice.ts'
import {learn} from './learn.ts'
import {likenessOf} from './plausible.ts'
import {scorer} from './score.ts'
import type {Aligned, Lexicon, Link, Passage} from './types.ts'

/** An essay's blocks and those of a translation. */
export interface Texts {
  readonly source: readonly Passage[]
  readonly target: readonly Passage[]
  readonly sourceLocale: Locale
  readonly targetLocale: Locale
  readonly lexicon?: Lexicon
}

const heat = 1.6
const leastLikely = -2.5
/** What no link is more probable than, where the text may belong to another essay. */
const mostInDoubt = 0.95

/**
 * Lay the blocks of an essay beside those of a translation that somebody made elsewhere.
 *
 * Law: links are in order on both sides, and every block is in exactly one. Blocks in another order than the essay's
 * are left without a counterpart.
 */
export function alignLegacy({source, target, sourceLocale, targetLocale, lexicon}: Texts): Aligned {
  const read = (passage: Passage, locale: Locale, other: Locale) =>
    withMeanings(readPassage(passage, locale, other), lexicon)
  const reads = {
    source: source.map((passage) => read(passage, sourceLocale, targetLocale)),
    target: target.map((passage) => read(passage, targetLocale, sourceLocale))
  }
  const first = gather(reads.source, reads.target)
  const corridor = corridorOf(first)
  const links = bestWay(corridor, scorer({...reads, bags: first, ratio: 1}), {heat, most: 2})
  const [knowing, known] = learn(reads.source, reads.target, links)
  const sides = {source: knowing, target: known, bags: gather(knowing, known)}
  const ratio = ratioOf(reads.source, reads.target, links)
  const steps = bestWay(corridorAround(links, corridor), scorer({...sides, ratio}), {heat, most: 4})
  const likeness = likenessOf(reads.source, reads.target, links)
  const most = likeness === 'certain' ? 1 : mostInDoubt
  return {
    links: steps.map(({source, target, confidence}) => ({source, target, confidence: Math.min(confidence, most)})),
    likeness
  }
}

/** Whether a text may be the translation of another one, both taken alone: its length and its cues do not speak against it. */
export function isLikely(
  source: Passage,
  target: Passage,
  {sourceLocale, targetLocale}: Pick<Texts, 'sourceLocale' | 'targetLocale'>
): boolean {
  const reads = {
    source: [readPassage({text: source.text}, sourceLocale, targetLocale)],
    target: [readPassage({text: target.text}, targetLocale, sourceLocale)]
  }
  return scorer({...reads, bags: gather(reads.source, reads.target), ratio: 1})(0, 0, 1, 1) > leastLikely
}

function withMeanings(read: Read, lexicon: Lexicon | undefined): Read {
  if (!lexicon) return read
  const meanings = new Set([...lexicon.meaningsOf(read.passage.text)].map((meaning) => `d${meaning}`))
  return {...read, cues: [...read.cues, ...meanings]}
}

/** How long these translations are for their sources: the median over pairs that are nearly certain. */
function ratioOf(source: readonly Read[], target: readonly Read[], links: readonly Link[]): number {
  const ratios = links.flatMap(({source: [s = -1], target: [t = -1], confidence}) => {
    const [long, found] = [source[s]?.length ?? 0, target[t]?.length ?? 0]
    return confidence > 0.9 && long > 20 && found > 5 ? [found / long] : []
  })
  if (ratios.length < 5) return 1
  return ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 1
}
