import type {Check, CheckOptions} from '../model/check.ts'
import type {Severity} from '../model/finding.ts'
import type {Locale} from '../model/names.ts'
import type {Policy, Settings} from '../model/settings.ts'

/** Checks whose severity follows from the locale's policy: what readers get decides how bad it is. */
const policies: Readonly<Record<string, keyof Omit<Policy, 'require'>>> = {
  'alignment/missing': 'missing',
  'alignment/empty': 'missing',
  'alignment/untranslated-essay': 'missing',
  'alignment/stale': 'stale',
  'alignment/unverified': 'unverified'
}

/** Files that cannot be read are never fine, nor is what could not be looked at. */
const fixed: ReadonlySet<string> = new Set([
  'alignment/unreadable',
  'alignment/duplicate-key',
  'alignment/failed-check'
])

/** The part of the policy that a check's severity follows from, if it does. */
export function policyOf(check: string): keyof Policy | undefined {
  return Object.hasOwn(policies, check) ? policies[check] : undefined
}

/** Whether a project may set a check's severity, and a marker waive it. */
export function isSettable(check: string): boolean {
  return policyOf(check) === undefined && !fixed.has(check)
}

/** Whether a check judges how translations stand to their sources, and not what they say. */
export function isOfState(check: string): boolean {
  return check.startsWith('alignment/') && !['alignment/exception', 'alignment/failed-check'].includes(check)
}

/** Whether a finding of a check counts whenever it is there, however long it has been. */
export function isNeverKnown(check: string): boolean {
  return fixed.has(check)
}

/** What the checks need of a project's settings. */
export type CheckSettings = Pick<Settings, 'checks' | 'glossary'>

/** How bad a project finds what a check reports in a locale; undefined where it leaves that to the check. */
export function severityIn(
  check: string,
  locale: Locale | undefined,
  {checks}: CheckSettings
): Severity | 'off' | undefined {
  if (!isSettable(check)) return undefined
  return settingIn(check, locale, checks).severity ?? checks[check]?.severity
}

/** Whether a check looks at a locale at all; one on request needs a severity from the project. */
export function isOn(
  {id, onRequest}: Pick<Check, 'id' | 'onRequest'>,
  locale: Locale | undefined,
  settings: CheckSettings
): boolean {
  const wanted = severityIn(id, locale, settings)
  return wanted === undefined ? onRequest !== true : wanted !== 'off'
}

/** The options of a check: its defaults, what the project has set, and what it has set for a locale. */
export function optionsOf({id, options = {}}: Check, {checks}: CheckSettings, locale?: Locale): CheckOptions {
  const defaults = Object.entries(options).map(([name, option]) => [name, option.default] as const)
  return {...Object.fromEntries(defaults), ...checks[id]?.options, ...settingIn(id, locale, checks).options}
}

/** What a locale wants otherwise of a check. */
function settingIn(check: string, locale: Locale | undefined, checks: CheckSettings['checks']) {
  const setting = locale === undefined ? undefined : checks[check]?.locales?.[locale]
  return typeof setting === 'string' ? {severity: setting} : (setting ?? {})
}
