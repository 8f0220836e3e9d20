import {mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Comparison, Lexicon, type WordList} from '../../src/align/similarity.ts'
import {Memory} from '../../src/memory/lookup.ts'
import {bytesOf, packUnits, unpack} from '../../src/memory/pack.ts'
import type {MemoryUnit} from '../../src/model/memory.ts'
import type {Locale} from '../../src/model/names.ts'
import {Chance} from './chance.ts'

/** What the benchmark of the memory found; times of the processor in milliseconds. */
export interface MemoryReport {
  readonly script: string
  readonly segments: number
  readonly build: number
  readonly bytes: number
  readonly load: number
  readonly median: number
  readonly p95: number
  readonly slowest: number
  /** Of the texts that are 75 % alike or more by comparison with every segment, those that were found. */
  readonly recall: {readonly found: number; readonly of: number}
  /** Queries whose most like text was found, of those that have one. */
  readonly best: {readonly found: number; readonly of: number}
}

const least = 75
const bounds = {least, most: 96}

/** Measure a memory of made-up paragraphs, queried with edited ones. */
export function measureMemory(script: 'Latin' | 'Han', segments: number, queries: number): MemoryReport {
  const chance = new Chance(7)
  const write = script === 'Han' ? hanParagraph : latinParagraph
  const sources = Array.from({length: segments}, () => write(chance))
  const sourceLocale = (script === 'Han' ? 'zh-Hans' : 'en') as Locale
  const units = sources.map((source, index): MemoryUnit => unitOf(source, index, sourceLocale))
  const [build, packed] = timed(() => packUnits(units))
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-memory-'))
  const file = join(folder, 'memory.bin')
  writeFileSync(file, Buffer.concat(bytesOf(packed)))
  const [load, memory] = timed(() => new Memory(unpack(readFileSync(file)) ?? packed))
  const bytes = statSync(file).size
  rmSync(folder, {recursive: true})
  const texts = Array.from({length: queries}, (_, index) => edited(chance.pick(sources), index % 25, chance, write))
  const times: number[] = []
  const found = texts.map((text) => {
    const [time, matches] = timed(() => memory.matches({text, sourceLocale}, bounds))
    times.push(time)
    return matches.map(({unit}) => unit.line - 1)
  })
  times.sort((one, other) => one - other)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0
  const figures = {build, bytes, load, median: at(0.5), p95: at(0.95), slowest: at(1)}
  return {script, segments, ...figures, ...recallOf(texts, found, sources)}
}

function recallOf(texts: readonly string[], found: readonly (readonly number[])[], sources: readonly string[]) {
  const lexicon = new Lexicon()
  const lists = sources.map((source) => lexicon.read(source))
  const recall = {found: 0, of: 0}
  const best = {found: 0, of: 0}
  for (const [index, text] of texts.entries()) {
    const like = allLike(lexicon.read(text), lists)
    const known = new Set(found[index])
    recall.of += like.length
    recall.found += like.filter((unit) => known.has(unit)).length
    if (like.length > 0) best.of++
    if (like[0] !== undefined && known.has(like[0])) best.found++
  }
  return {recall, best}
}

function allLike(text: WordList, lists: readonly WordList[]): number[] {
  const comparison = new Comparison()
  comparison.take(text)
  const like: {readonly unit: number; readonly similarity: number}[] = []
  for (const [unit, list] of lists.entries()) {
    const similarity = comparison.with(list, least / 100)
    if (similarity > 0) like.push({unit, similarity})
  }
  return like.sort((one, other) => other.similarity - one.similarity).map(({unit}) => unit)
}

/** A text of which some per cent of the words are other words, or gone. */
function edited(text: string, percent: number, chance: Chance, write: (chance: Chance) => string): string {
  const words = wordsIn(text)
  const other = wordsIn(write(chance))
  const changed = words.map((word) => {
    if (chance.below(100) >= percent) return word
    return chance.below(3) === 0 ? '' : chance.pick(other)
  })
  return changed.join('')
}

function wordsIn(text: string): string[] {
  return text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+\s*/gu) ?? []
}

/** Made-up words, of which few are most of a text, as in real prose. */
function latinParagraph(chance: Chance): string {
  const words = Array.from({length: 20 + chance.below(100)}, () =>
    wordAt(Math.floor(20_000 ** (chance.below(65536) / 65536)))
  )
  return `${words.map((word, index) => (index % 14 === 13 ? `${word}.` : word)).join(' ')}.`
}

/** The word of a rank: rare ones are longer. */
function wordAt(rank: number): string {
  const chance = new Chance(rank)
  const syllable = () =>
    chance.pick([...'bcdfghlmnprstvw']) + chance.pick([...'aeiou']) + chance.pick(['', '', ...'nrst'])
  return Array.from({length: 1 + Math.floor(Math.log10(rank + 1) / 1.3)}, syllable).join('')
}

/** Characters as common and as rare as in real prose: about a third of a text is its thirty most common ones. */
function hanParagraph(chance: Chance): string {
  const length = 30 + chance.below(170)
  const characters = Array.from({length}, (_, index) => {
    if (index % 17 === 16) return '，'
    return String.fromCodePoint(0x4e00 + Math.floor(3500 ** (chance.below(65536) / 65536)))
  })
  return `${characters.join('')}。`
}

function unitOf(source: string, index: number, sourceLocale: Locale): MemoryUnit {
  const locale = 'fr' as Locale
  return {
    source,
    target: source,
    sourceLocale,
    locale,
    level: 'segment',
    standing: 'translated',
    file: 'a',
    line: index + 1
  }
}

function timed<Result>(work: () => Result): [number, Result] {
  const start = process.cpuUsage()
  const result = work()
  const {user, system} = process.cpuUsage(start)
  return [(user + system) / 1000, result]
}
