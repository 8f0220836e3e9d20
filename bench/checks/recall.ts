import type {Finding} from '../../src/model/finding.ts'
import type {Alignment, Pair} from '../../src/model/pair.ts'
import type {Document} from './corpus.ts'
import type {Fault, Sound} from './faults/fault.ts'
import {findingsIn} from './measure.ts'
import {projectFindings} from './project.ts'

/** How often a kind of fault was put in, how often something new was found, and by which checks. */
export interface Recall {
  readonly fault: string
  readonly injected: number
  readonly found: number
  readonly by: ReadonlyMap<string, number>
  /** Spoilt texts in which nothing was found. */
  readonly missed: readonly string[]
  readonly spoilt: readonly Spoilt[]
}

/** A translation before and after a fault was put in, for others to find it. */
export interface Spoilt {
  readonly locale: string
  readonly source: string
  readonly before: string
  readonly after: string
}

/** A pair that the checks have nothing to say about, with its document. */
interface SoundPair {
  readonly document: Document
  readonly pair: Pair & {readonly state: 'current'}
}

/** Chance that is the same at each run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The pairs of paired documents in which nothing is found. */
export function soundPairs(documents: readonly Document[]): SoundPair[] {
  const ofProjects = projectFindings(documents)
  return documents
    .filter(({paired}) => paired)
    .flatMap((document) => {
      const found = [...findingsIn(document.alignment, true), ...(ofProjects.get(document) ?? [])]
      const keys = new Set(found.map(({key}) => key))
      return document.alignment.pairs
        .filter((pair): pair is SoundPair['pair'] => pair.state === 'current' && !keys.has(pair.source.key))
        .map((pair) => ({document, pair}))
    })
}

/** Pairs to spoil, what faults need besides, and how a length is judged. */
export interface Ground {
  readonly sound: readonly SoundPair[]
  readonly surroundings: (locale: string) => Pick<Sound, 'otherScript' | 'counterparts'>
  readonly judgeLength: (document: Document, spoilt: Alignment) => Finding[]
}

/** Put one fault after the other into sound pairs, at most `limit` of each kind, and look what is found. */
export function* recallOf(faults: readonly Fault[], ground: Ground, limit: number): Generator<Recall> {
  const {sound, surroundings, judgeLength} = ground
  for (const [number, {name, check, spoil}] of faults.entries()) {
    const random = seeded(number + 1)
    const by = new Map<string, number>()
    const missed: string[] = []
    const allSpoilt: Spoilt[] = []
    for (const {document, pair} of shuffled(sound, random)) {
      if (allSpoilt.length === limit) break
      const {locale} = document
      const given = {source: pair.source.text, target: pair.target.text, locale, random, ...surroundings(locale)}
      const text = spoil(given)
      if (text === undefined || text === pair.target.text) continue
      allSpoilt.push({locale, source: given.source, before: given.target, after: text})
      const spoilt = {...document.alignment, pairs: [{...pair, target: {...pair.target, text}}]}
      const all = [...findingsIn(spoilt, true), ...judgeLength(document, spoilt)]
      const found = all.filter((finding) => check === undefined || finding.check === check)
      if (found.length === 0) missed.push(text)
      for (const check of new Set(found.map((finding) => finding.check))) by.set(check, (by.get(check) ?? 0) + 1)
    }
    const injected = allSpoilt.length
    yield {fault: name, injected, found: injected - missed.length, by, missed, spoilt: allSpoilt}
  }
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({item, order: random()}))
    .sort((a, b) => a.order - b.order)
    .map(({item}) => item)
}
