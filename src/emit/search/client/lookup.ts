import type {SearchIndex, SearchTerms, SearchTexts, SearchVariants} from '../shapes.ts'
import {fold, readVariants, shardOf, type Variants, type Wanted, wantedOf} from '../terms.ts'

/** Loads a file of the index, by its path from the folder of the locale's. */
export type Load = (path: string) => Promise<unknown>

/** Essays that were found, the best first, and how to show them. */
export interface Found {
  readonly slugs: readonly string[]
  show(slug: string): Promise<Shown>
}

/** An essay that was found: its title, its section, and the passage that tells most of what was asked. */
interface Shown {
  readonly title: readonly Piece[]
  readonly section?: string
  readonly excerpt: readonly Piece[]
  /** Anchor of the passage; empty where it has none. */
  readonly key: string
}

/** A piece of text, and whether it is what was asked for. */
export interface Piece {
  readonly text: string
  readonly hit: boolean
}

/** An index whose files are loaded when a query needs them, each once. */
export function openIndex(load: Load): (query: string) => Promise<Found> {
  const loaded = new Map<string, Promise<unknown>>()
  const once = <Content>(path: string): Promise<Content> => {
    const known = loaded.get(path) ?? load(path)
    loaded.set(path, known)
    // What failed is asked for again the next time.
    known.catch(() => loaded.delete(path))
    return known as Promise<Content>
  }
  return async (query) => {
    const index = await once<SearchIndex>('index.json')
    const isHan = /\p{Script=Han}/u.test(query)
    const variants: Variants = isHan
      ? readVariants((await once<SearchVariants>(`../${index.variants}`)).pairs)
      : new Map()
    const wanted = wantedOf(fold(query, variants).text)
    const shards = await Promise.all(
      wanted.map(({term}) => once<SearchTerms>(index.terms[shardOf(term, index.terms.length)] ?? ''))
    )
    const numbers = rank(wanted.map((one, at) => matches(one, shards[at] ?? {})))
    return {
      slugs: numbers.flatMap((number) => index.essays[number] ?? []),
      show: async (slug) => show(await once<SearchTexts>(`${slug}.json`), wanted, variants)
    }
  }
}

/** The essays that have a term, with its weight; of terms that begin so the whole word counts more. */
function matches({term, asPrefix}: Wanted, terms: SearchTerms): Map<number, number> {
  const found = new Map<number, number>()
  for (const [known, list] of Object.entries(terms)) {
    if (known !== term && !(asPrefix && known.startsWith(term))) continue
    for (let at = 0; at + 1 < list.length; at += 2) {
      const weight = (list[at + 1] ?? 0) * (known === term ? 2 : 1)
      found.set(list[at] ?? 0, (found.get(list[at] ?? 0) ?? 0) + weight)
    }
  }
  return found
}

/**
 * Numbers of the essays that have most of what was asked, the best first. A rare term counts more than one that
 * every essay has. Where none has all, those with at least half are given.
 */
function rank(found: readonly ReadonlyMap<number, number>[]): number[] {
  const scores = new Map<number, {hits: number; score: number}>()
  for (const essays of found) {
    for (const [number, weight] of essays) {
      const {hits, score} = scores.get(number) ?? {hits: 0, score: 0}
      scores.set(number, {hits: hits + 1, score: score + (1 + Math.log2(weight)) / Math.log2(1 + essays.size)})
    }
  }
  const best = Math.max(0, ...[...scores.values()].map(({hits}) => hits))
  const least = best === found.length ? best : Math.ceil(found.length / 2)
  return [...scores]
    .filter(([, {hits}]) => hits >= least)
    .sort(([a, one], [b, other]) => other.hits - one.hits || other.score - one.score || a - b)
    .map(([number]) => number)
}

const excerptLength = 160

function show({title, section, texts}: SearchTexts, wanted: readonly Wanted[], variants: Variants): Shown {
  let best = {key: '', text: texts[0]?.[1] ?? '', marks: [] as Mark[], kinds: 0}
  for (const [key, text] of texts) {
    const marks = marksIn(text, wanted, variants)
    const kinds = new Set(marks.map(({term}) => term)).size
    if (kinds > best.kinds) best = {key, text, marks, kinds}
  }
  return {
    title: piecesOf(title, marksIn(title, wanted, variants), 0, title.length),
    ...(section === undefined ? {} : {section}),
    excerpt: excerptOf(best.text, best.marks),
    key: best.key
  }
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly term: string
}

/** Where terms stand in a text as it is written. */
function marksIn(text: string, wanted: readonly Wanted[], variants: Variants): Mark[] {
  const {text: folded, offsets} = fold(text, variants)
  const marks = wanted.flatMap(({term}) => {
    const found: Mark[] = []
    const isHan = /^\p{Script=Han}/u.test(term)
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
      if (!isHan && /[\p{L}\p{N}]$/u.test(folded.slice(0, at))) continue
      const end = isHan ? at + term.length : at + (/^[\p{L}\p{N}]+/u.exec(folded.slice(at))?.[0].length ?? term.length)
      found.push({start: offsets[at] ?? 0, end: offsets[end] ?? text.length, term})
    }
    return found
  })
  return marks.sort((a, b) => a.start - b.start)
}

/** The part of a text around the first of its marks, with dots where something is left out. */
function excerptOf(text: string, marks: readonly Mark[]): Piece[] {
  const first = marks[0]?.start ?? 0
  const from = text.length <= excerptLength ? 0 : boundary(text, Math.max(0, first - excerptLength / 3))
  const to = boundary(text, Math.min(text.length, from + excerptLength))
  return [
    ...(from > 0 ? [{text: '… ', hit: false}] : []),
    ...piecesOf(text, marks, from, to),
    ...(to < text.length ? [{text: text.charAt(to - 1) === ' ' ? '…' : ' …', hit: false}] : [])
  ]
}

/** The end of the word before a place, where it has spaces; never the middle of a character. */
function boundary(text: string, at: number): number {
  if (at === 0 || at === text.length) return at
  const place = Math.round(at)
  const space = text.lastIndexOf(' ', place)
  if (space >= 0 && place - space < 20) return space + 1
  return /[\uDC00-\uDFFF]/u.test(text.charAt(place)) ? place - 1 : place
}

function piecesOf(text: string, marks: readonly Mark[], from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const {start, end} of marks) {
    const [begin, stop] = [Math.max(start, at), Math.min(end, to)]
    if (stop <= begin) continue
    if (begin > at) pieces.push({text: text.slice(at, begin), hit: false})
    const last = pieces.at(-1)
    if (last?.hit) pieces[pieces.length - 1] = {text: last.text + text.slice(begin, stop), hit: true}
    else pieces.push({text: text.slice(begin, stop), hit: true})
    at = stop
  }
  if (at < to) pieces.push({text: text.slice(at, to), hit: false})
  return pieces
}
