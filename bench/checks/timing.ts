import {checks} from '../../src/checks/index.ts'
import {type Reading, readAll} from '../../src/checks/reading.ts'
import {optionsOf} from '../../src/checks/setting.ts'
import type {Check, CheckOptions} from '../../src/model/check.ts'
import type {Document} from './corpus.ts'

/** Processor time in microseconds for a segment in one locale, its texts being parsed. */
export interface Timing {
  readonly check: string
  readonly microseconds: number
}

type Ready = readonly [check: Check, options: CheckOptions]

/**
 * How long all checks together take for a pair, one after the other as the runner calls them, and each alone.
 *
 * What checks share, trees and running text, is made before. The time of each alone is less than it says by that
 * of the loop, which is given as a check of its own.
 */
export function timingsOf(documents: readonly Document[], rounds: number): Timing[] {
  const paired = documents.filter((document) => document.paired)
  const readings = paired.flatMap(({alignment}) => [...readAll(alignment)])
  for (const {target, both} of readings) void [target.prose.text, both?.source.prose.text]
  const ready = checks
    .filter(({scope}) => scope === 'text' || scope === 'pair')
    .map((check): Ready => [check, optionsOf(check, {checks: {}})])
  const time = (wanted: readonly Ready[]) => {
    const run = () => {
      for (const reading of readings) for (const [check, options] of wanted) drain(check, options, reading)
    }
    run()
    let best = Number.POSITIVE_INFINITY
    for (let round = 0; round < rounds; round++) {
      const before = process.cpuUsage()
      run()
      const {user, system} = process.cpuUsage(before)
      best = Math.min(best, (user + system) / readings.length)
    }
    return best
  }
  const each = ready.map((one) => ({check: one[0].id, microseconds: time([one])}))
  const all = {check: 'all', microseconds: time(ready)}
  return [all, {check: 'the loop', microseconds: time([])}, ...each.toSorted((a, b) => b.microseconds - a.microseconds)]
}

function drain(check: Check, options: CheckOptions, {target, both}: Reading): void {
  if (check.scope === 'text') for (const report of check.run(target, options)) void report
  if (check.scope === 'pair' && both) for (const report of check.run(both, options)) void report
}
