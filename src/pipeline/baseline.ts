import {baseline as check} from '../checks/alignment/baseline.ts'
import {exception} from '../checks/alignment/exception.ts'
import {findingFor} from '../checks/finding.ts'
import {checksWith} from '../checks/index.ts'
import {type Identity, identityOf, setAside} from '../checks/known.ts'
import {isNeverKnown} from '../checks/setting.ts'
import type {Check} from '../model/check.ts'
import type {Finding} from '../model/finding.ts'
import {baselinePath, printBaseline, readBaseline} from '../project/baseline.ts'
import {writeTexts} from '../project/changes.ts'
import {inTurn} from '../project/turn.ts'
import type {CheckRequest} from './check.ts'
import type {Project} from './load.ts'
import {lookNow, type Seen} from './look.ts'

/** How the baseline was changed. */
export interface BaselineUpdate {
  readonly path: string
  /** Whether there was none before. */
  readonly isNew: boolean
  readonly entries: number
  readonly dropped: number
}

/**
 * Bring the baseline up to date: entries that no longer occur are dropped, and none is added.
 *
 * Only where there is no baseline yet, one is written of all that is found. Entries of what was not asked for stay.
 * @returns undefined where some input cannot be read: then it is not known what is found, and nothing is written
 */
export async function updateBaseline(project: Project, request: CheckRequest): Promise<BaselineUpdate | undefined> {
  return inTurn(project, async (turn) => {
    const before = readBaseline(project.root)
    const {seen} = await lookNow(project, request)
    if (seen.summaries.includes(undefined)) return undefined
    const found = seen.findings.filter(mayStay).map(identityOf)
    const all = checksWith(project.extensions)
    const gone = new Set(judged(setAside(seen.findings, before?.entries ?? []).gone, request, seen, all))
    const entries = before ? before.entries.filter((entry) => !gone.has(entry)) : found
    const text = printBaseline(entries)
    const change = {path: baselinePath, text, expected: before?.stored.hash ?? null}
    if (text !== before?.stored.text) await writeTexts(turn, [change])
    return {path: baselinePath, isNew: before === undefined, entries: entries.length, dropped: gone.size}
  })
}

/** An exception that has ended asks for a decision, and a baseline is none. */
function mayStay({check}: Finding): boolean {
  return !isNeverKnown(check) && check !== exception.id
}

/** What is said of entries that no longer occur: once, however many there are. */
export function goneFindings(
  gone: readonly Identity[],
  request: CheckRequest,
  seen: Seen,
  checks: readonly Check[]
): Finding[] {
  const lost = judged(gone, request, seen, checks)
  if (lost.length === 0) return []
  return [findingFor(check, {message: 'gone', values: {count: lost.length}}, {place: {file: baselinePath}})]
}

/** The entries of which it is known that they are gone: their essays were read, and their checks have looked. */
function judged(
  gone: readonly Identity[],
  {slugs, locale}: CheckRequest,
  {essays}: Seen,
  checks: readonly Check[]
): Identity[] {
  const unread = new Set<string>(essays.flatMap(({slug, product}) => (product.summary ? [] : slug)))
  const isWhole = slugs.length === 0 && locale === undefined
  return gone.filter((entry) => {
    if (entry.essay !== undefined && unread.has(entry.essay)) return false
    if (isWhole) return true
    const isOfProject = checks.find(({id}) => id === entry.check)?.scope === 'project'
    if (entry.essay === undefined || isOfProject) return false
    return (slugs.length === 0 || slugs.includes(entry.essay)) && (locale === undefined || locale === entry.locale)
  })
}
