import type {Check} from '../model/check.ts'
import type {Finding} from '../model/finding.ts'
import type {Slug} from '../model/names.ts'
import type {Alignment, Pair} from '../model/pair.ts'
import {unusedWaiver} from './alignment/unused-waiver.ts'
import {findingFor} from './finding.ts'
import {isComparable} from './reading.ts'
import {isSettable} from './setting.ts'
import {isLapsed, useOf, waiversOf} from './waive.ts'

/** What is known once all checks of an essay in one locale have run. */
interface Ran {
  readonly essay: Slug
  /** Every check there is. */
  readonly all: readonly Check[]
  /** Those that ran. */
  readonly checks: readonly Check[]
  /** Waivers that silenced something. */
  readonly used: ReadonlySet<string>
}

/** Waivers that silence nothing although their check looked at the text. */
export function* unusedWaivers({pairs, file, locale}: Alignment, {essay, all, checks, used}: Ran): Generator<Finding> {
  for (const pair of pairs) {
    const {target} = pair
    if (!target || pair.state === 'orphan') continue
    for (const waiver of waiversOf(target)) {
      const {check} = waiver
      if (isLapsed(waiver, target) || used.has(useOf(target.key, check)) || !isSettable(check)) continue
      const isKnown = all.some(({id}) => id === check)
      if (isKnown && !checks.some((one) => one.id === check && looksAt(one, pair))) continue
      const place = {file, line: Math.max(1, target.line), column: 1}
      const report = {message: isKnown ? 'unused' : 'unknown', values: {check}}
      yield findingFor(unusedWaiver, report, {essay, locale, key: target.key, place})
    }
  }
}

/** Whether a check that ran has seen the text of a pair. */
function looksAt({scope}: Check, pair: Pair): boolean {
  if (scope === 'alignment') return true
  if (!('source' in pair) || !pair.target?.text) return false
  return scope === 'text' || (scope === 'pair' && isComparable(pair))
}
