import type {Finding, Severity, Summary} from '../model/finding.ts'
import type {Settings} from '../model/settings.ts'
import {policyOf, severityIn} from './setting.ts'

/** Findings as a project wants them: with its severities, in the order of files, each once. */
export function settle(findings: readonly Finding[], settings: Pick<Settings, 'locales' | 'checks'>): Finding[] {
  return inOrder(withoutRepetition(withSettings(withPolicy(findings, settings), settings)))
}

function withPolicy(findings: readonly Finding[], {locales}: Pick<Settings, 'locales'>): Finding[] {
  return findings.map((finding) => {
    const name = policyOf(finding.check)
    const policy = locales.find(({locale}) => locale === finding.locale)?.policy
    if (name === undefined || !policy) return finding
    return {...finding, severity: policy[name] === 'fail' ? 'error' : 'warning'}
  })
}

function withSettings(findings: readonly Finding[], {checks}: Pick<Settings, 'checks'>): Finding[] {
  return findings.flatMap((finding) => {
    const wanted = severityIn(finding.check, finding.locale, {checks})
    if (wanted === 'off') return []
    return wanted === undefined ? finding : {...finding, severity: wanted}
  })
}

function withoutRepetition(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(({check, place, locale, message}) => {
    const id = JSON.stringify([check, place, locale, message])
    return !seen.has(id) && seen.add(id)
  })
}

/** By file, line, column and check; plain comparison of code units, alike on every machine. */
function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      compare(a.place.line ?? 0, b.place.line ?? 0) ||
      compare(a.place.column ?? 0, b.place.column ?? 0) ||
      compare(a.check, b.check)
  )
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : Number(a > b)
}

/** How many findings there are of each severity. */
export function summarise(findings: readonly Finding[]): Pick<Summary, 'errors' | 'warnings' | 'infos'> {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return {errors: count('error'), warnings: count('warning'), infos: count('info')}
}
