import type {Check, ProjectCheck} from '../model/check.ts'
import type {ProjectFacts} from '../model/facts.ts'
import type {Finding} from '../model/finding.ts'
import {unusedWaiver} from './alignment/unused-waiver.ts'
import {findingFor} from './finding.ts'
import {checks as allChecks} from './index.ts'
import {type CheckSettings, isOn, optionsOf} from './setting.ts'

/** What the checks find that need all essays together, less what is waived in a marker. */
export function* runProjectChecks(
  facts: ProjectFacts,
  settings: CheckSettings,
  all: readonly Check[] = allChecks
): Generator<Finding> {
  const waived = new Set(
    facts.segments.flatMap(({essay, locale, key, waived}) => waived.map((check) => idOf(check, essay, locale, key)))
  )
  const texts = new Map(
    facts.segments.map(({essay, locale, key, source, target}) => [idOf(essay, locale, key), `${source}~${target}`])
  )
  const used = new Set<string>()
  const checks = all.filter((one): one is ProjectCheck => one.scope === 'project')
  const locales = [undefined, ...new Set(facts.segments.map(({locale}) => locale))]
  const running = checks.filter((check) => locales.some((locale) => isOn(check, locale, settings)))
  for (const check of running) {
    for (const {place, essay, locale, key, severity, ...report} of check.run(facts, optionsOf(check, settings))) {
      if (!isOn(check, locale, settings)) continue
      const id = idOf(check.id, essay, locale, key)
      used.add(id)
      if (waived.has(id)) continue
      const who = {...(essay ? {essay} : {}), ...(locale ? {locale} : {}), ...(key ? {key} : {})}
      const judged = texts.get(idOf(essay, locale, key))
      const more = {...(severity ? {severity} : {}), ...(judged === undefined ? {} : {texts: judged})}
      yield findingFor(check, report, {place, ...who, ...more})
    }
  }
  if (all.includes(unusedWaiver)) yield* unusedIn(facts, running, used)
}

/** Waivers of these checks that silence nothing in the whole project. */
function* unusedIn(
  {segments}: ProjectFacts,
  running: readonly ProjectCheck[],
  used: ReadonlySet<string>
): Generator<Finding> {
  for (const {essay, locale, key, place, waived} of segments) {
    for (const check of waived) {
      if (used.has(idOf(check, essay, locale, key)) || !running.some(({id}) => id === check)) continue
      yield findingFor(unusedWaiver, {message: 'unused', values: {check}}, {essay, locale, key, place})
    }
  }
}

function idOf(...parts: readonly (string | undefined)[]): string {
  return parts.join('\n')
}
