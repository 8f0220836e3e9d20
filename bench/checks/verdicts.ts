import {readFileSync} from 'node:fs'
import type {Hit} from './measure.ts'

/** How many findings of a check a person has read, and how many of them are true. */
export interface Precision {
  readonly check: string
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
  const rows = new Map<string, Map<string, boolean | undefined>>()
  for (const {check, severity, id} of hits) {
    const row = rows.get(`${check} ${severity}`) ?? new Map()
    rows.set(`${check} ${severity}`, row.set(id, verdicts.get(id)))
  }
  return [...rows]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([check, found]) => {
      const judged = [...found.values()].filter((verdict) => verdict !== undefined)
      return {check, found: found.size, read: judged.length, right: judged.filter(Boolean).length}
    })
}
