import type {Check} from '../model/check.ts'
import type {EssayToCheck} from '../model/essay-facts.ts'
import type {Finding} from '../model/finding.ts'
import {findingFor} from './finding.ts'
import {checks as allChecks} from './index.ts'
import type {CheckSettings} from './setting.ts'
import {wantedIn} from './wanted.ts'

/** What the checks find that look at an essay as a whole: its front matter, its pictures, its editions. */
export function* runEssayChecks(
  essay: EssayToCheck,
  settings: CheckSettings,
  all: readonly Check[] = allChecks
): Generator<Finding> {
  for (const own of [essay.sourceLocale, ...essay.editions.map(({locale}) => locale)]) {
    for (const {check, options} of wantedIn(own, settings, all).essay) {
      for (const report of check.run(essay, options)) {
        const {place, locale = essay.sourceLocale, key, severity} = report
        const more = {...(key ? {key} : {}), ...(severity ? {severity} : {})}
        // A locale may have options of its own, so of each run only what concerns it is taken.
        if (locale === own || 'failed' in report)
          yield findingFor(check, report, {essay: essay.slug, locale, place, ...more})
      }
    }
  }
}
