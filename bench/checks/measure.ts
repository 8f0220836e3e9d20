import {createHash} from 'node:crypto'
import {checks as allChecks} from '../../src/checks/index.ts'
import {runChecks} from '../../src/checks/run.ts'
import type {Finding, Severity} from '../../src/model/finding.ts'
import {say} from '../../src/model/message.ts'
import type {Slug} from '../../src/model/names.ts'
import type {Alignment} from '../../src/model/pair.ts'
import type {Document} from './corpus.ts'
import {projectFindings} from './project.ts'

/** A finding with the texts that it is about. */
export interface Hit {
  /** The same at each run, as long as check, texts and place are: verdicts are kept under it. */
  readonly id: string
  readonly check: string
  readonly severity: Severity
  readonly segment: string
  readonly message: string
  readonly source: string
  readonly text: string
}

/** Checks that read one text, or all texts of a translation together. */
const alone = allChecks.filter(
  ({scope, id}) => scope === 'text' || (scope === 'alignment' && !id.startsWith('alignment/'))
)
const texts = allChecks.filter(
  (check) => check.scope === 'pair' || check.id === 'alignment/block-kind' || alone.includes(check)
)

/** What the checks find in an alignment. */
export function findingsIn(alignment: Alignment, paired: boolean): Finding[] {
  return [...runChecks(alignment, 'a' as Slug, {checks: {}}, paired ? texts : alone)]
}

/** Every finding, with those of checks that compare all segments of a project. */
export function* hitsIn(documents: readonly Document[]): Generator<Hit> {
  const ofProjects = projectFindings(documents)
  for (const document of documents) {
    const {name, alignment, paired} = document
    const pairs = new Map(alignment.pairs.map((pair) => [pair.target?.key, pair]))
    for (const finding of [...findingsIn(alignment, paired), ...(ofProjects.get(document) ?? [])]) {
      const pair = pairs.get(finding.key)
      const source = pair && 'source' in pair ? pair.source.text : ''
      const target = pair?.target?.text ?? ''
      const {check, severity, place, message} = finding
      const identity = JSON.stringify([check, place.line, place.column, source, target])
      yield {
        id: createHash('sha256').update(identity).digest('hex').slice(0, 12),
        check,
        severity,
        segment: `${name}#${finding.key ?? ''}`,
        message: say(message, 'en'),
        source,
        text: around(target, finding)
      }
    }
  }
}

/** The words around a finding; the whole text where it has no place in it. */
function around(text: string, {place: {line = 1, column = 1}}: Finding): string {
  const found = text.split('\n')[line - 1] ?? ''
  return column === 1 ? text.slice(0, 200) : found.slice(Math.max(0, column - 31), column + 50)
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

/** So many findings of a check in the order of their hashes: by chance, and the same at each run, whatever else is found. */
export function sample(hits: readonly Hit[], check: string, count: number): Hit[] {
  const own = new Map(hits.filter((hit) => hit.check === check).map((hit) => [hit.id, hit]))
  return [...own.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, count)
}
