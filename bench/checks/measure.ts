import {checks as allChecks} from '../../src/checks/index.ts'
import {runChecks} from '../../src/checks/run.ts'
import type {Check} from '../../src/model/check.ts'
import type {Finding, Severity} from '../../src/model/finding.ts'
import {say} from '../../src/model/message.ts'
import type {Slug} from '../../src/model/names.ts'
import type {Alignment} from '../../src/model/pair.ts'
import type {Document} from './corpus.ts'

/** A finding with the text that it is about. */
export interface Hit {
  readonly check: string
  readonly severity: Severity
  readonly segment: string
  readonly locale: string
  readonly paired: boolean
  readonly message: string
  readonly source: string
  readonly text: string
}

const texts = allChecks.filter(({scope, id}) => scope !== 'outside' && !id.startsWith('alignment/'))
const alone = texts.filter(({scope}) => scope === 'text' || scope === 'alignment')

/** What the checks find in an alignment. */
export function findingsIn(alignment: Alignment, paired: boolean, only: readonly Check[] = paired ? texts : alone) {
  return [...runChecks(alignment, 'a' as Slug, {checks: {}}, only)]
}

/** Every finding in a document. */
export function hitsIn({name, locale, alignment, paired}: Document): Hit[] {
  const pairs = new Map(alignment.pairs.map((pair) => [pair.target?.key, pair]))
  return findingsIn(alignment, paired).map((finding) => {
    const pair = pairs.get(finding.key)
    return {
      check: finding.check,
      severity: finding.severity,
      segment: `${name}#${finding.key ?? ''}`,
      locale,
      paired,
      message: say(finding.message, 'en'),
      source: pair && 'source' in pair ? pair.source.text : '',
      text: around(pair?.target?.text ?? '', finding)
    }
  })
}

/** The words around a finding. */
function around(text: string, {place: {line = 1, column = 1}}: Finding): string {
  const found = text.split('\n')[line - 1] ?? ''
  return found.slice(Math.max(0, column - 31), column + 30)
}

/** What counts together: a corpus in one locale, the first two steps of a document's name. */
export function groupOf(name: string): string {
  return name.split('/', 2).join(' ')
}

/** How many segments of each group have findings, by check and severity, in % of all. */
export function tabulate(hits: readonly Hit[], segments: ReadonlyMap<string, number>) {
  const rows = new Map<string, Map<string, Set<string>>>()
  const add = (row: string, {segment}: Hit) => {
    const group = groupOf(segment)
    const found = rows.get(row) ?? new Map<string, Set<string>>()
    rows.set(row, found)
    found.set(group, (found.get(group) ?? new Set()).add(segment))
  }
  for (const hit of hits) {
    add(`${hit.check} ${hit.severity}`, hit)
    add(`all ${hit.severity}`, hit)
  }
  const groups = [...segments.keys()]
  return [...rows]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([row, found]) => ({
      row,
      cells: groups.map((group) => {
        const count = found.get(group)?.size ?? 0
        return `${count} (${((100 * count) / (segments.get(group) || 1)).toFixed(2)} %)`
      })
    }))
}

/** Every so many findings of a check, the same at each run: enough to judge its precision. */
export function sample(hits: readonly Hit[], check: string, count: number): Hit[] {
  const own = hits.filter((hit) => hit.check === check)
  const step = Math.max(1, own.length / count)
  return Array.from({length: Math.min(count, own.length)}, (_, index) => own[Math.floor(index * step)] as Hit)
}
