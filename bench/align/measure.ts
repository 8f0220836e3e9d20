import {alignLegacy} from '../../src/align/legacy/index.ts'
import type {Aligned, Lexicon, Link} from '../../src/align/legacy/types.ts'
import type {Locale} from '../../src/model/names.ts'
import type {Case} from './corpus.ts'

/** What was found in one set of cases. */
export interface Row {
  readonly set: string
  readonly documents: number
  readonly links: number
  readonly f1: number
  readonly precision: number
  readonly recall: number
  /** Share of the found links that are sure, and how many of those are wrong. */
  readonly sureShare: number
  readonly sure: number
  readonly sureWrong: number
  /** Documents that were taken for translations of another essay. */
  readonly refused: number
  /** The slowest document, for 100 of its source blocks; only documents of 50 blocks and more. */
  readonly slowest: number
}

/** How links are found, and from which probability on they are sure. */
export interface Means {
  readonly sure: number
  readonly lexicon?: Lexicon
}

/** Align all cases and compare the links with the gold, block by block: a link is right only if it is exactly one of the gold. */
export function measure(cases: Iterable<Case>, {sure, lexicon}: Means): Row[] {
  const rows = new Map<string, Counts>()
  for (const one of cases) {
    const counts = rows.get(one.set) ?? {
      documents: 0,
      found: 0,
      gold: 0,
      right: 0,
      sure: 0,
      sureWrong: 0,
      refused: 0,
      slowest: 0
    }
    rows.set(one.set, counts)
    const {links, likeness, milliseconds} = alignCase(one, one, lexicon)
    const scored = isScored(one)
    const gold = new Set(one.gold.links.filter(({src, tgt}) => scored(src, tgt)).map(({src, tgt}) => nameOf(src, tgt)))
    counts.documents++
    counts.gold += gold.size
    if (likeness === 'none') counts.refused++
    if (one.source.length >= 50) counts.slowest = Math.max(counts.slowest, (100 * milliseconds) / one.source.length)
    for (const {source, target, confidence} of links.filter((link) => scored(link.source, link.target))) {
      const right = gold.has(nameOf(source, target))
      counts.found++
      if (right) counts.right++
      if (confidence >= sure) counts.sure++
      if (confidence >= sure && !right) counts.sureWrong++
    }
  }
  return [...rows].map(([set, counts]) => rowOf(set, counts))
}

interface Counts {
  documents: number
  found: number
  gold: number
  right: number
  sure: number
  sureWrong: number
  refused: number
  slowest: number
}

function rowOf(set: string, {documents, found, gold, right, sure, sureWrong, refused, slowest}: Counts): Row {
  return {
    set,
    documents,
    links: gold,
    f1: (2 * right) / (found + gold),
    precision: right / found,
    recall: right / gold,
    sureShare: sure / found,
    sure,
    sureWrong,
    refused,
    slowest
  }
}

/** How many sources are laid beside the translation of another document, and how many of those are refused. */
export function mistaken(
  cases: readonly Case[],
  lexicon: Lexicon | undefined
): {readonly tried: number; readonly refused: number; readonly sure: number} {
  let tried = 0
  let refused = 0
  let sure = 0
  cases.forEach((one, index) => {
    const stem = (name: string) => name.replace(/__[0-9a-f]+$/u, '')
    const others = cases.filter(
      ({set, locale, name}) => set === one.set && locale === one.locale && stem(name) !== stem(one.name)
    )
    const other = others[index % Math.max(1, others.length)]
    if (!other) return
    const {links, likeness} = alignCase(one, other, lexicon)
    tried++
    if (likeness === 'none') refused++
    else
      sure += links.filter(
        ({source, target, confidence}) => source.length > 0 && target.length > 0 && confidence >= 0.99
      ).length
  })
  return {tried, refused, sure}
}

/** Several documents as one of so many blocks: how long that takes. */
export function longText(
  cases: readonly Case[],
  blocks: number
): {readonly blocks: number; readonly milliseconds: number} {
  const [first] = cases
  const source: Case['source'][number][] = []
  const target: Case['target'][number][] = []
  for (const one of cases) {
    if (one.locale !== first?.locale || one.set !== first.set || source.length >= blocks) continue
    source.push(...one.source)
    target.push(...one.target)
  }
  const whole = {source, target, locale: first?.locale ?? ('zh-Hans' as Locale)}
  return {blocks: source.length, milliseconds: alignCase(whole, whole, undefined).milliseconds}
}

function alignCase(
  {source, locale}: Pick<Case, 'source' | 'locale'>,
  {target}: Pick<Case, 'target'>,
  lexicon: Lexicon | undefined
): {links: readonly Link[]; likeness: Aligned['likeness']; milliseconds: number} {
  const start = performance.now()
  const aligned = alignLegacy({
    source,
    target,
    sourceLocale: 'en' as Locale,
    targetLocale: locale,
    ...(lexicon ? {lexicon} : {})
  })
  return {...aligned, milliseconds: performance.now() - start}
}

/** Tells whether the gold judges a link: it must have both sides, and none of its blocks may be left open. */
function isScored({gold}: Case): (source: readonly number[], target: readonly number[]) => boolean {
  const source = new Set(gold.unscoredSrc ?? [])
  const target = new Set(gold.unscoredTgt ?? [])
  return (s, t) => s.length > 0 && t.length > 0 && !s.some((at) => source.has(at)) && !t.some((at) => target.has(at))
}

function nameOf(source: readonly number[], target: readonly number[]): string {
  return `${source.join(',')} ${target.join(',')}`
}
