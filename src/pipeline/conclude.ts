import {aboutChecks, withAddresses} from '../checks/about.ts'
import {except} from '../checks/except.ts'
import {runProjectChecks} from '../checks/project.ts'
import {settle, summarise} from '../checks/settle.ts'
import type {CheckAbout} from '../model/check.ts'
import type {EssayCoverage} from '../model/edition.ts'
import type {Exception} from '../model/exception.ts'
import type {EssayFacts} from '../model/facts.ts'
import type {Finding, Severity, Summary} from '../model/finding.ts'
import {listEssays, listStraySegmentFiles} from '../project/store.ts'
import {interfaceFindings} from './interface.ts'
import type {Project} from './load.ts'
import type {EssaySummary} from './produce.ts'
import {strayFinding} from './stray.ts'

/** What a check of the project found. */
export interface CheckResult {
  readonly findings: readonly Finding[]
  readonly summary: Summary
  /** Whether some input could not be read: then the exit code is 2. */
  readonly unreadable: boolean
  /** Whether a finding reaches the failing severity. */
  readonly failed: boolean
  readonly failOn: Severity
  /** What the checks are about that found something. */
  readonly checks: readonly CheckAbout[]
  /** The coverage matrix of the essays that could be read. */
  readonly coverage: readonly EssayCoverage[]
}

type Summaries = readonly (EssaySummary | undefined)[]

/** What is found in no essay but in the project. */
export function projectFindings({root, settings}: Project, summaries: Summaries): Finding[] {
  const slugs = listEssays(root)
  const known = summaries.filter((summary) => summary !== undefined)
  const facts = {
    segments: known.flatMap((summary) => summary.facts),
    essays: essaysOf(root, summaries),
    links: known.flatMap((summary) => summary.links),
    settings
  }
  const stray = listStraySegmentFiles(root, settings, slugs).map(strayFinding)
  return [...stray, ...interfaceFindings(settings), ...runProjectChecks(facts, settings)]
}

/** What was asked, as far as exceptions depend on it. */
interface Asked {
  readonly exceptions: readonly Exception[]
  readonly slugs: readonly string[]
  readonly locale?: string
  readonly today?: string
}

/** Put findings and what is known of the essays together, as the project wants them. */
export function conclude(found: readonly Finding[], summaries: Summaries, project: Project, asked: Asked): CheckResult {
  const {root, settings} = project
  const {exceptions, slugs, locale, today} = asked
  const circumstances = {
    exceptions: exceptions.filter(({essay}) => slugs.length === 0 || slugs.includes(essay)),
    essays: exceptions.length === 0 ? [] : essaysOf(root, summaries),
    isWhole: slugs.length === 0 && locale === undefined,
    ...(today === undefined ? {} : {today})
  }
  const settled = settle(except(settle(found, settings), circumstances), settings)
  const findings = withAddresses(settled, settings)
  const counts = summarise(findings)
  const known = summaries.filter((summary) => summary !== undefined)
  const segments = known.reduce((sum, summary) => sum + summary.segments, 0)
  const worst = {error: counts.errors, warning: counts.errors + counts.warnings, info: findings.length}
  return {
    findings,
    summary: {essays: summaries.length, segments, ...counts},
    unreadable: known.length < summaries.length,
    failed: worst[settings.failOn] > 0,
    failOn: settings.failOn,
    checks: aboutChecks(findings, settings),
    coverage: known.map(rowOf)
  }
}

function rowOf({slug, title, sourceLocale, status, coverage}: EssaySummary): EssayCoverage {
  return {slug, title, sourceLocale, status, locales: coverage}
}

/** Every essay of the project; of those that were not read nothing is known but their names. */
function essaysOf(root: string, summaries: Summaries): EssayFacts[] {
  const targets = new Map(summaries.flatMap((summary) => (summary ? [[summary.slug, summary.target] as const] : [])))
  return listEssays(root).map((slug) => targets.get(slug) ?? {slug, status: 'unread', locales: [], keys: []})
}
