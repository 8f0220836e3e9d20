import {minorProposals} from '../align/minor.ts'
import type {Change} from '../align/plan.ts'
import type {Key, Locale, Slug} from '../model/names.ts'
import type {SegmentFile} from '../model/segment-file.ts'
import {checkLocaleFolders, chooseEssays, type TextChange, writeTexts} from '../project/store.ts'
import {printSegmentFile} from '../segments/codec.ts'
import {assemble} from './assemble.ts'
import type {EssayInput, InputFile} from './input.ts'
import {loadEssay, type Project} from './load.ts'

/** What `sync` does or would do to one essay. */
export interface SyncPlan {
  readonly slug: Slug
  readonly changes: readonly Change[]
  /** Edited segments whose change may be worth declaring minor. */
  readonly trivial: readonly Key[]
  /** Segment files that are written, with what is in them afterwards. */
  readonly files: readonly {readonly path: string; readonly locale: Locale; readonly isNew: boolean}[]
}

/** Bring segment files up to date with `source/`; with `dryRun` only plan it. All are written, or none. */
export async function syncProject(
  project: Project,
  slugs: readonly string[],
  {dryRun = false}: {readonly dryRun?: boolean} = {}
): Promise<SyncPlan[]> {
  checkLocaleFolders(project.root, project.settings)
  const plans: SyncPlan[] = []
  const writes: TextChange[] = []
  for (const slug of chooseEssays(project.root, slugs)) {
    const input = loadEssay(project, slug)
    const {synced, files: before} = assemble(input, project.settings)
    const files = [synced.ledger, ...synced.targets.map(({file}) => file)]
    const changed = files.flatMap((file) => changeOf(file, input) ?? [])
    writes.push(...changed)
    plans.push({
      slug,
      changes: synced.changes,
      trivial: minorProposals(synced.segments, before),
      files: changed.map(({path}) => describe(path, input))
    })
  }
  if (!dryRun) await writeTexts(project.root, writes)
  return plans
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
