import {readFileSync} from 'node:fs'
import {groupBy} from '../../src/checks/groups.ts'
import type {Severity} from '../../src/model/finding.ts'
import type {Document} from './corpus.ts'
import type {Hit} from './measure.ts'

/** How many findings of a check a person has read, and how many of them are true. */
export interface Precision {
  readonly check: string
  readonly severity: Severity
  readonly found: number
  readonly read: number
  readonly right: number
}

/** What was judged, by the hash of the finding: lines of `hash true` and `hash false`. No text of others is kept. */
export function readVerdicts(file: URL): ReadonlyMap<string, boolean> {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return new Map(lines.map((line) => line.split(' ')).map(([id = '', verdict]) => [id, verdict === 'true']))
}

/** Precision by check and severity, of the findings that there are today; verdicts on others count for nothing. */
export function precisionOf(hits: readonly Hit[], verdicts: ReadonlyMap<string, boolean>): Precision[] {
  return groupBy([...new Map(hits.map((hit) => [hit.id, hit])).values()], rowOf)
    .flatMap((found) => {
      const [first] = found
      const judged = found.flatMap(({id}) => verdicts.get(id) ?? [])
      const counts = {found: found.length, read: judged.length, right: judged.filter(Boolean).length}
      return first ? [{check: first.check, severity: first.severity, ...counts}] : []
    })
    .toSorted((a, b) => (rowOf(a) < rowOf(b) ? -1 : 1))
}

/** How many translated segments of a corpus are flagged, and how many of them falsely as far as is known. */
export interface Share {
  readonly corpus: string
  readonly severity: Severity
  readonly segments: number
  readonly flagged: number
  readonly falsely: number
}

/**
 * What the samples say of all segments that have a source: each flagged one counts as much as its most doubtful
 * finding, which is false as often as those of its check that were read; what nobody read counts as false.
 */
export function sharesOf(
  documents: readonly Document[],
  hits: readonly Hit[],
  precisions: readonly Precision[]
): Share[] {
  const doubts = new Map(precisions.map((row) => [rowOf(row), row.read === 0 ? 1 : 1 - row.right / row.read]))
  const paired = documents.filter((document) => document.paired)
  const corpora = groupBy(paired, corpusOf).map((own) => [own[0] ? corpusOf(own[0]) : '', own] as const)
  return [...corpora, ['all', paired] as const].flatMap(([corpus, own]) => {
    const names = new Set(own.map(({name}) => name))
    const segments = own.reduce((sum, {alignment}) => sum + alignment.pairs.length, 0)
    return (['error', 'warning'] as const).map((severity) => {
      const found = hits.filter((hit) => hit.severity === severity && names.has(hit.segment.replace(/#.*$/u, '')))
      const bySegment = groupBy(found, (hit) => hit.segment)
      const doubt = bySegment.map((some) => Math.max(...some.map((hit) => doubts.get(rowOf(hit)) ?? 1)))
      const falsely = doubt.reduce((sum, one) => sum + one, 0)
      return {corpus, severity, segments, flagged: bySegment.length, falsely}
    })
  })
}

function corpusOf({name}: Document): string {
  return name.slice(0, name.indexOf('/'))
}

function rowOf({check, severity}: Pick<Hit, 'check' | 'severity'>): string {
  return `${check} ${severity}`
}
