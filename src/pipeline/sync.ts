import {setImmediate} from 'node:timers/promises'
import {carryAcross, type EssaySync} from '../align/across.ts'
import {minorProposals} from '../align/minor.ts'
import type {Change} from '../align/plan.ts'
import {repair as repairFiles} from '../align/repair/index.ts'
import type {Repair} from '../align/repair/types.ts'
import type {EssayFiles} from '../align/sync.ts'
import type {MemoryRow} from '../memory/rows.ts'
import type {Key, Locale, Slug} from '../model/names.ts'
import type {SegmentFile} from '../model/segment-file.ts'
import type {TextChange} from '../project/changes.ts'
import {checkLocaleFolders, chooseEssays} from '../project/store.ts'
import {printSegmentFile} from '../segments/codec.ts'
import {assemble} from './assemble.ts'
import {carryOut, type Plan} from './carry-out.ts'
import type {EssayInput, InputFile} from './input.ts'
import {loadEssay, type Project} from './load.ts'
import {remember, rowOf, withoutOrphans} from './prune.ts'

/** What `sync` does or would do to one essay. */
export interface SyncPlan {
  readonly slug: Slug
  readonly changes: readonly Change[]
  /** Edited segments whose change may be worth declaring minor. */
  readonly trivial: readonly Key[]
  /** What was mended before. */
  readonly repairs: readonly Repair[]
  /** Orphans that left for the memory. */
  readonly pruned: readonly {readonly locale: Locale; readonly key: Key}[]
  /** Segment files that are written, with what is in them afterwards. */
  readonly files: readonly {readonly path: string; readonly locale: Locale; readonly isNew: boolean}[]
}

/** How `sync` goes about it. */
export interface SyncOptions {
  /** Only plan it. */
  readonly dryRun?: boolean
  /** Mend what `sync` would refuse: a key that stands twice, a ledger that was edited or is gone. */
  readonly repair?: boolean
  /** Called with the plan before anything is written. */
  readonly onPlan?: (plans: readonly SyncPlan[]) => void
  /** Move orphans to the memory. */
  readonly prune?: boolean
  /** Let translations follow paragraphs from one of the essays to another. */
  readonly across?: boolean
}

/** Bring segment files up to date with `source/`; with `dryRun` only plan it. All are written, or none. */
export async function syncProject(
  project: Project,
  slugs: readonly string[],
  options: SyncOptions = {}
): Promise<SyncPlan[]> {
  return carryOut(project, () => planSync(project, slugs, options), options)
}

async function planSync(project: Project, slugs: readonly string[], options: SyncOptions): Promise<Plan<SyncPlan[]>> {
  checkLocaleFolders(project.root, project.settings)
  const readings: Reading[] = []
  const steps: Step[] = []
  for (const slug of chooseEssays(project.root, slugs)) {
    await setImmediate() // signals are heard between essays
    const reading = read(loadEssay(project, slug), project, options)
    if (options.across) readings.push(reading)
    else steps.push(planOne(reading, options))
  }
  // Only here are several essays in memory at once.
  steps.push(...carryAcross(readings).map((reading) => planOne(reading, options)))
  const plans = steps.map(({plan}) => plan)
  options.onPlan?.(plans)
  // The memory comes first, so that nothing leaves a file before it is there.
  const rows = steps.flatMap((step) => step.rows)
  const changes = [...remember(project.root, rows), ...steps.flatMap(({writes}) => writes)]
  return {result: plans, changes}
}

interface Step {
  readonly plan: SyncPlan
  readonly writes: readonly TextChange[]
  /** What goes into the memory. */
  readonly rows: readonly MemoryRow[]
}

/** An essay as it is and as it should be. */
interface Reading extends EssaySync {
  readonly input: EssayInput
  readonly repairs: readonly Repair[]
}

function read(input: EssayInput, {settings}: Project, {repair = false}: SyncOptions): Reading {
  const repairs: Repair[] = []
  const mend = (files: EssayFiles) => {
    const repaired = repairFiles(files)
    repairs.push(...repaired.repairs)
    return repaired.files
  }
  const {synced, files} = assemble(input, settings, repair ? mend : undefined)
  return {slug: input.slug, input, before: files, synced, repairs}
}

function planOne({input, synced, before, repairs}: Reading, {prune = false}: SyncOptions): Step {
  const targets = synced.targets.map(({file}) => (prune ? withoutOrphans(file) : {file, orphans: []}))
  const writes = [synced.ledger, ...targets.map(({file}) => file)].flatMap((file) => changeOf(file, input) ?? [])
  const orphans = targets.flatMap(({file: {head}, orphans}) => orphans.map((orphan) => ({head, orphan})))
  const plan = {
    slug: input.slug,
    changes: synced.changes,
    trivial: minorProposals(synced.segments, before),
    repairs,
    pruned: orphans.map(({head: {locale}, orphan: {key}}) => ({locale, key})),
    files: writes.map(({path}) => describe(path, input))
  }
  return {plan, writes, rows: orphans.map(({head, orphan}) => rowOf(orphan, head))}
}

/** What has to be written so that a segment file is as given; undefined if it already is. */
export function changeOf(file: SegmentFile, input: EssayInput): TextChange | undefined {
  const before = fileAt(file.file, input)
  const text = printSegmentFile(file)
  if (before?.text === text) return undefined
  return {path: file.file, text, expected: before?.hash ?? null}
}

function fileAt(path: string, input: EssayInput): InputFile | undefined {
  return input.locales.find((row) => row.path === path)?.file
}

function describe(path: string, input: EssayInput): SyncPlan['files'][number] {
  const row = input.locales.find((candidate) => candidate.path === path)
  return {path, locale: row?.locale ?? ('' as Locale), isNew: row?.file === undefined}
}
