import {aboutChecks, withAddresses} from '../checks/about.ts'
import {except} from '../checks/except.ts'
import {checksWith} from '../checks/index.ts'
import {runProjectChecks} from '../checks/project.ts'
import {settle, summarise} from '../checks/settle.ts'
import type {Stopwatch} from '../checks/stopwatch.ts'
import type {CheckAbout} from '../model/check.ts'
import type {EssayCoverage} from '../model/edition.ts'
import type {Exception} from '../model/exception.ts'
import type {Extension} from '../model/extension.ts'
import type {EssayFacts} from '../model/facts.ts'
import type {Finding, Severity, Summary} from '../model/finding.ts'
import type {Settings} from '../model/settings.ts'
import type {Tree} from '../project/tree.ts'
import {fontFindings} from './covers.ts'
import {interfaceFindings} from './interface.ts'
import type {EssaySummary} from './produce.ts'
import {strayFinding} from './stray.ts'
import {volumeFindings} from './volumes.ts'

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
  /** Findings that were set aside because they were there before. */
  readonly known?: readonly Finding[]
}

export type Summaries = readonly (EssaySummary | undefined)[]

/** Where essays are, and what a project wants of them. */
export interface Scene {
  readonly tree: Tree
  readonly settings: Settings
  readonly extensions?: readonly Extension[]
  /** What takes the time of the checks. */
  readonly stopwatch?: Stopwatch
}

/** What is found in no essay but in the project. */
export function projectFindings(scene: Scene, summaries: Summaries): Finding[] {
  const {tree, settings, extensions, stopwatch} = scene
  const known = summaries.filter((summary) => summary !== undefined)
  const facts = {
    segments: known.flatMap((summary) => summary.facts),
    essays: essaysOf(tree, summaries),
    links: known.flatMap((summary) => summary.links),
    settings
  }
  const checks = checksWith(extensions)
  const own = runProjectChecks(facts, settings, stopwatch?.watch(checks) ?? checks)
  return [
    ...tree.strays().map(strayFinding),
    ...interfaceFindings(settings),
    ...fontFindings(settings),
    ...volumeFindings(scene, summaries),
    ...own
  ]
}

/** What was asked, as far as exceptions depend on it. */
interface Asked {
  readonly exceptions: readonly Exception[]
  readonly slugs: readonly string[]
  readonly locale?: string
  readonly today?: string
}

/** Findings as the project wants them: with its severities, less what it lets pass for a time. */
export function settleAll(found: readonly Finding[], summaries: Summaries, scene: Scene, asked: Asked): Finding[] {
  const {tree, settings} = scene
  const {exceptions, slugs, locale, today} = asked
  const circumstances = {
    exceptions: exceptions.filter(({essay}) => slugs.length === 0 || slugs.includes(essay)),
    essays: exceptions.length === 0 ? [] : essaysOf(tree, summaries),
    isWhole: slugs.length === 0 && locale === undefined,
    ...(today === undefined ? {} : {today})
  }
  return settle(except(settle(found, settings), circumstances), settings)
}

/** What findings come to, once they are settled. */
export function resultOf(
  settled: readonly Finding[],
  summaries: Summaries,
  {settings, extensions}: Omit<Scene, 'tree'>
): CheckResult {
  const findings = withAddresses(settled, settings)
  const all = checksWith(extensions)
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
    checks: aboutChecks(findings, settings, all),
    coverage: known.map(rowOf)
  }
}

function rowOf({slug, title, sourceLocale, status, coverage}: EssaySummary): EssayCoverage {
  return {slug, title, sourceLocale, status, locales: coverage}
}

/** Put findings and what is known of the essays together, as the project wants them. */
export function conclude(found: readonly Finding[], summaries: Summaries, scene: Scene, asked: Asked): CheckResult {
  return resultOf(settleAll(found, summaries, scene, asked), summaries, scene)
}

/** Every essay of the project; of those that were not read nothing is known but their names. */
function essaysOf(tree: Tree, summaries: Summaries): EssayFacts[] {
  const targets = new Map(summaries.flatMap((summary) => (summary ? [[summary.slug, summary.target] as const] : [])))
  return tree.slugs().map((slug) => targets.get(slug) ?? {slug, status: 'unread', locales: [], keys: []})
}
