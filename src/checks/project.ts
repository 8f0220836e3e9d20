import type {Check, ProjectCheck} from '../model/check.ts'
import type {ProjectFacts} from '../model/facts.ts'
import type {Finding} from '../model/finding.ts'
import {findingFor} from './finding.ts'
import {checks as allChecks} from './index.ts'
import {type CheckSettings, optionsOf} from './setting.ts'

/** What the checks find that need all essays together, less what is waived in a marker. */
export function* runProjectChecks(
  facts: ProjectFacts,
  settings: CheckSettings,
  all: readonly Check[] = allChecks
): Generator<Finding> {
  const waived = new Set(
    facts.segments.flatMap(({essay, locale, key, waived}) => waived.map((check) => idOf(check, essay, locale, key)))
  )
  for (const check of all.filter((one): one is ProjectCheck => one.scope === 'project')) {
    if (settings.checks[check.id]?.severity === 'off') continue
    for (const {place, essay, locale, key, ...report} of check.run(facts, optionsOf(check, settings))) {
      if (waived.has(idOf(check.id, essay, locale, key))) continue
      const where = {place, ...(essay ? {essay} : {}), ...(locale ? {locale} : {}), ...(key ? {key} : {})}
      yield findingFor(check, report, where)
    }
  }
}

function idOf(...parts: readonly (string | undefined)[]): string {
  return parts.join('\n')
}
