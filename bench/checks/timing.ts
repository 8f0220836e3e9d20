import {checks} from '../../src/checks/index.ts'
import {readAll} from '../../src/checks/reading.ts'
import {optionsOf} from '../../src/checks/setting.ts'
import type {Document} from './corpus.ts'

/** CPU time of a check in microseconds for a segment, its texts being parsed. */
export interface Timing {
  readonly check: string
  readonly microseconds: number
}

/** How long each check takes over all pairs; what checks share, trees and running text, is made before. */
export function timingsOf(documents: readonly Document[], rounds: number): Timing[] {
  const readings = documents.flatMap(({alignment, paired}) =>
    [...readAll(alignment)].map((reading) => ({...reading, paired}))
  )
  for (const {target, both} of readings) void [target.prose.text, both?.source.prose.text]
  return checks.flatMap((check) => {
    const options = optionsOf(check, {checks: {}})
    const run = () => {
      for (const {target, both, paired} of readings) {
        if (check.scope === 'text') drain(check.run(target, options))
        else if (check.scope === 'pair' && both && paired) drain(check.run(both, options))
      }
      if (check.scope === 'alignment') for (const {alignment} of documents) drain(check.run(alignment, options))
    }
    if (check.scope === 'outside' || check.scope === 'project') return []
    run()
    const before = process.cpuUsage()
    for (let round = 0; round < rounds; round++) run()
    const {user, system} = process.cpuUsage(before)
    return [{check: check.id, microseconds: (user + system) / rounds / readings.length}]
  })
}

function drain(reports: Iterable<unknown>): void {
  for (const report of reports) void report
}
