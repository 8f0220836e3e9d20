import type {Finding} from '../model/finding.ts'
import type {CheckOutcome} from './types.ts'

/** What a suggestion is good for. */
export type Purpose = 'sync' | 'fix' | 'explain' | 'again'

/** A command that helps with the findings. */
export interface Suggestion {
  readonly command: string
  readonly purpose: Purpose
}

/** So many checks are explained; more would be a list of them all. */
const explained = 3

/** What to run, in the order in which it helps: nothing where nothing was found. */
export function suggestionsFor({findings}: Pick<CheckOutcome, 'findings'>): Suggestion[] {
  if (findings.length === 0) return []
  const needsSync = findings.some(({check}) => check === 'alignment/source-drift')
  const canFix = findings.some(({repair}) => repair !== undefined)
  return [
    ...(needsSync ? [{command: 'hexapla sync', purpose: 'sync'} as const] : []),
    ...(canFix ? [{command: 'hexapla check --fix', purpose: 'fix'} as const] : []),
    ...mostFrequent(findings).map((check) => ({command: `hexapla explain ${check}`, purpose: 'explain'}) as const),
    {command: `hexapla check${scopeOf(findings)}`, purpose: 'again'}
  ]
}

function mostFrequent(findings: readonly Finding[]): string[] {
  const counts = new Map<string, number>()
  for (const {check} of findings) counts.set(check, (counts.get(check) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, explained)
    .map(([check]) => check)
}

/** The essay and the locale, where all findings are in one. */
function scopeOf(findings: readonly Finding[]): string {
  const essays = new Set(findings.map(({essay}) => essay))
  const locales = new Set(findings.map(({locale}) => locale))
  const [essay] = essays
  const [locale] = locales
  const named = essays.size === 1 && essay !== undefined ? ` ${essay}` : ''
  return locales.size === 1 && locale !== undefined ? `${named} --locale ${locale}` : named
}
