import {checksWith} from '../checks/index.ts'
import {setAside} from '../checks/known.ts'
import {settle} from '../checks/settle.ts'
import type {Slug} from '../model/names.ts'
import {expectBaseline} from '../project/baseline.ts'
import {findCommit} from '../project/commit-tree.ts'
import {goneFindings} from './baseline.ts'
import {type CheckResult, resultOf} from './conclude.ts'
import type {Project} from './load.ts'
import {lookNow} from './look.ts'
import {partSince} from './since.ts'

/** What is checked, and who is told how far it is. */
export interface CheckRequest {
  readonly slugs: readonly string[]
  readonly locale?: string
  /** The day, such as `2024-05-01`: some checks and all exceptions depend on it. */
  readonly today?: string
  /** Whether what `hexapla.baseline.json` names is set aside. */
  readonly baseline?: boolean
  /** A commit: what was there already is set aside, and so are the translations that changes since then ask for. */
  readonly since?: string
  /** Called before each essay with its number, from 1, and how many there are. */
  readonly onProgress?: (done: number, total: number, slug: Slug) => void
}

/** Check essays against their translations. Nothing is written; `sync` is planned in memory. */
export async function checkProject(project: Project, request: CheckRequest): Promise<CheckResult> {
  const {settings, root} = project
  const {baseline = false, since} = request
  const entries = baseline ? expectBaseline(root) : []
  const commit = since === undefined ? undefined : findCommit(root, since)
  const now = await lookNow(project, request)
  const {findings, summaries} = now.seen
  const {fresh, known, gone} = setAside(findings, entries)
  const parted = commit === undefined ? {fresh, known: [], awaited: 0} : await partSince(fresh, {project, commit, now})
  const lasting = goneFindings(gone, request, now.seen, checksWith(project.extensions))
  const result = resultOf(settle([...parted.fresh, ...lasting], settings), summaries, project)
  if (!baseline && commit === undefined) return result
  const aside = [...known, ...parted.known]
  const counts = {known: aside.length, ...(commit === undefined ? {} : {awaited: parted.awaited})}
  return {...result, known: aside, summary: {...result.summary, ...counts}}
}
