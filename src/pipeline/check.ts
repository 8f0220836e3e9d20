import {setImmediate} from 'node:timers/promises'
import {findingOf} from '../checks/input.ts'
import {runProjectChecks} from '../checks/project.ts'
import {settle, summarise} from '../checks/settle.ts'
import type {EssayFacts} from '../model/facts.ts'
import type {Finding, Summary} from '../model/finding.ts'
import {InputError} from '../model/message.ts'
import type {Slug} from '../model/names.ts'
import {checkLocaleFolders, chooseEssays, listEssays, listStraySegmentFiles} from '../project/store.ts'
import {interfaceFindings} from './interface.ts'
import {loadEssay, type Project} from './load.ts'
import {pictureFindings} from './pictures.ts'
import {type EssaySummary, type Product, produce} from './produce.ts'
import {shallowFindings} from './shallow.ts'
import {strayFinding} from './stray.ts'

/** What a check of the project found. */
export interface CheckResult {
  readonly findings: readonly Finding[]
  readonly summary: Summary
  /** Whether some input could not be read: then the exit code is 2. */
  readonly unreadable: boolean
  /** Whether a finding reaches the failing severity. */
  readonly failed: boolean
}

/** What is checked, and who is told how far it is. */
export interface CheckRequest {
  readonly slugs: readonly string[]
  readonly locale?: string
  /** The day, such as `2024-05-01`: some checks and all exceptions depend on it. */
  readonly today?: string
  /** Called before each essay with its number, from 1, and how many there are. */
  readonly onProgress?: (done: number, total: number, slug: Slug) => void
}

/** Check essays against their translations. Nothing is written; `sync` is planned in memory. */
export async function checkProject(project: Project, request: CheckRequest): Promise<CheckResult> {
  const {slugs, onProgress} = request
  checkLocaleFolders(project.root, project.settings)
  const chosen = chooseEssays(project.root, slugs)
  const products: Product[] = []
  for (const [index, slug] of chosen.entries()) {
    onProgress?.(index + 1, chosen.length, slug)
    await setImmediate() // signals are heard between essays
    products.push(produceSafely(project, slug, request))
  }
  const summaries = products.map(({summary}) => summary)
  const pictures = summaries.flatMap((summary) => pictureFindings(project.root, summary?.pictures ?? []))
  const whole = slugs.length > 0 ? [] : projectFindings(project, summaries)
  const found = [
    ...products.flatMap((product) => product.findings),
    ...pictures,
    ...whole,
    ...shallowFindings(project.history)
  ]
  const findings = settle(found, project.settings)
  return resultOf(findings, summaries, project)
}

/** What is found in no essay but in the project. */
export function projectFindings(
  {root, settings}: Project,
  summaries: readonly (EssaySummary | undefined)[]
): Finding[] {
  const slugs = listEssays(root)
  const known = summaries.filter((summary) => summary !== undefined)
  const targets = new Map(known.map(({slug, target}) => [slug, target]))
  const facts = {
    segments: known.flatMap((summary) => summary.facts),
    essays: slugs.map((slug): EssayFacts => targets.get(slug) ?? {slug, status: 'unread', locales: [], keys: []}),
    links: known.flatMap((summary) => summary.links),
    settings
  }
  const stray = listStraySegmentFiles(root, settings, slugs).map(strayFinding)
  return [...stray, ...interfaceFindings(settings), ...runProjectChecks(facts, settings)]
}

/** Put findings and what is known of the essays together. */
export function resultOf(
  findings: readonly Finding[],
  summaries: readonly (EssaySummary | undefined)[],
  {settings}: Project
): CheckResult {
  const counts = summarise(findings)
  const known = summaries.filter((summary) => summary !== undefined)
  const segments = known.reduce((sum, summary) => sum + summary.segments, 0)
  const worst = {error: counts.errors, warning: counts.errors + counts.warnings, info: findings.length}
  return {
    findings,
    summary: {essays: summaries.length, segments, ...counts},
    unreadable: known.length < summaries.length,
    failed: worst[settings.failOn] > 0
  }
}

function produceSafely(project: Project, slug: Slug, {locale, today}: CheckRequest): Product {
  try {
    const locales = locale === undefined ? {} : {locales: [locale]}
    const wanted = {emit: false, related: [], ...locales, ...(today === undefined ? {} : {today})}
    return produce(loadEssay(project, slug), project.settings, wanted)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return {findings: [findingOf(error, slug)], artifacts: []}
  }
}
