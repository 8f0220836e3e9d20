import type {CheckTime} from '../checks/stopwatch.ts'
import type {Session} from './session.ts'
import {type Column, table} from './table.ts'

/** How long each check took, the slowest first, and all of them together. */
export function sayTimes({talk, say}: Session, times: readonly CheckTime[]): void {
  const all = times.reduce((sum, {milliseconds}) => sum + milliseconds, 0)
  const columns: Column[] = [
    {title: say('timing.milliseconds'), side: 'left'},
    {title: say('timing.share'), side: 'left'},
    {title: say('timing.count'), side: 'left'},
    {title: say('timing.each'), side: 'left'},
    {title: say('timing.check')}
  ]
  const rows = times.map(({check = say('timing.parsing'), milliseconds, count}) => [
    milliseconds.toFixed(1),
    `${((100 * milliseconds) / (all || 1)).toFixed(1)} %`,
    String(count),
    ((1000 * milliseconds) / count).toFixed(1),
    check
  ])
  talk.say('', ...table(columns, [...rows, [all.toFixed(1), '', '', '', say('timing.all')]], talk.colors))
}
