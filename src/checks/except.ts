import type {Exception} from '../model/exception.ts'
import type {EssayFacts} from '../model/facts.ts'
import type {Finding} from '../model/finding.ts'
import {exception as check} from './alignment/exception.ts'
import {findingFor} from './finding.ts'

/** What has to be known to judge exceptions. */
export interface Circumstances {
  readonly exceptions: readonly Exception[]
  /** The day; nobody knows which exceptions hold where it is absent, so none does. */
  readonly today?: string
  readonly essays: readonly EssayFacts[]
  /** Whether all essays were checked in all locales: only then it is known what is of no use. */
  readonly isWhole: boolean
}

/**
 * The findings without those that the project lets pass today, and with what is wrong about its exceptions.
 *
 * An exception holds on its last day and not a day longer. One of several that say the same counts as used.
 */
export function except(findings: readonly Finding[], circumstances: Circumstances): Finding[] {
  const {exceptions, today} = circumstances
  const holding = today === undefined ? [] : exceptions.filter(({until}) => today <= until)
  const used = new Set<Exception>()
  const left = findings.filter((finding) => {
    const found = holding.filter((one) => isFor(one, finding))
    for (const one of found) used.add(one)
    return found.length === 0
  })
  return [...left, ...exceptions.flatMap((one) => faultOf(one, used, circumstances))]
}

function isFor({check, essay, locale, key}: Exception, finding: Finding): boolean {
  return (
    check === finding.check &&
    essay === finding.essay &&
    (locale === undefined || locale === finding.locale) &&
    (key === undefined || key === finding.key)
  )
}

function faultOf(one: Exception, used: ReadonlySet<Exception>, known: Circumstances): Finding[] {
  const {essay: slug, key, until, place} = one
  const {today, essays, isWhole} = known
  const say = (message: string, values: Readonly<Record<string, string>>) => [
    findingFor(check, {message, values}, {place, essay: slug})
  ]
  const essay = essays.find((candidate) => candidate.slug === slug)
  if (!essay) return isWhole ? say('lost', {name: slug}) : []
  if (key !== undefined && essay.status !== 'unread' && !essay.keys.includes(key)) {
    return say('lost', {name: `${slug} ${key}`})
  }
  if (today !== undefined && today > until) return say('expired', {until, today})
  const isJudged = isWhole && today !== undefined && essay.status !== 'unread'
  return isJudged && !used.has(one) ? say('unused', {check: one.check}) : []
}
