import {type Taken, takeIn} from '../align/take-in.ts'
import {readReturned} from '../exchange/index.ts'
import {faultOf} from '../exchange/verify.ts'
import type {CodeFault, ReturnedFile, ReturnedUnit} from '../model/exchange.ts'
import type {Key, Locale, Slug} from '../model/names.ts'
import type {Entry, SegmentFile} from '../model/segment-file.ts'
import type {TextChange} from '../project/changes.ts'
import {chooseEssays} from '../project/store.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {type Assembled, assemble} from './assemble.ts'
import {carryOut, type Plan} from './carry-out.ts'
import type {EssayInput} from './input.ts'
import {loadEssay, type Project} from './load.ts'
import {expectEssay, expectFile, expectKeys} from './merge-faults.ts'
import {changeOf} from './sync.ts'

/** A file that somebody sends back. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What became of one translation; `gone`, its source is no longer there, `broken`, its codes are. Neither is written. */
export interface MergedUnit {
  readonly key: Key
  readonly line: number
  readonly outcome: Taken | 'gone' | 'broken'
  readonly fault?: CodeFault
}

/** What became of one essay in one locale. */
export interface MergedFile {
  readonly file: string
  readonly essay: Slug
  readonly locale: Locale
  /** The segment file that it goes into. */
  readonly path: string
  readonly units: readonly MergedUnit[]
}

/** An essay while files are taken in, one after the other. */
interface Work {
  readonly input: EssayInput
  readonly assembled: Assembled
  readonly files: Map<Locale, SegmentFile>
}

/**
 * Take work back that was handed out. Everything is read and verified before the first byte is written; all files are
 * written, or none. The essay is brought up to date by the same stroke, as `sync` does.
 * @throws InputError where a file cannot be read or does not belong here.
 */
export async function mergeIntoProject(
  project: Project,
  sent: readonly SentFile[],
  options: {readonly dryRun?: boolean} = {}
): Promise<MergedFile[]> {
  return carryOut(project, async () => planMerge(project, sent), options)
}

function planMerge(project: Project, sent: readonly SentFile[]): Plan<MergedFile[]> {
  const slugs = chooseEssays(project.root, [])
  const works = new Map<Slug, Work>()
  const merged: MergedFile[] = []
  for (const {name, bytes} of sent) {
    for (const returned of readReturned(bytes, name)) {
      const slug = expectEssay(returned, slugs, name)
      const work = works.get(slug) ?? begin(project, slug)
      works.set(slug, work)
      merged.push(mergeOne(returned, work, name))
    }
  }
  return {result: merged, changes: [...works.values()].flatMap(changesOf)}
}

function begin(project: Project, slug: Slug): Work {
  const input = loadEssay(project, slug)
  const assembled = assemble(input, project.settings)
  return {input, assembled, files: new Map(assembled.synced.targets.map(({locale, file}) => [locale, file]))}
}

/** Nothing where nothing came of the files: then `sync` is not their business. */
function changesOf({input, assembled, files}: Work): TextChange[] {
  const isSame = assembled.synced.targets.every(({locale, file}) =>
    file.entries.every((entry, index) => entry === files.get(locale)?.entries[index])
  )
  if (isSame) return []
  return [assembled.synced.ledger, ...files.values()].flatMap((file) => changeOf(file, input) ?? [])
}

function mergeOne(returned: ReturnedFile, {assembled, files}: Work, name: string): MergedFile {
  const {essay, sourceLocale, synced} = assembled
  const target = expectFile(returned, {sourceLocale, files}, name)
  expectKeys(returned, {synced, entries: target.entries}, name)
  const sent = new Map(returned.units.map((unit) => [unit.key, unit]))
  const segments = new Map(synced.segments.map((segment) => [segment.key, segment]))
  const units: MergedUnit[] = []
  const entries = target.entries.map((entry): Entry => {
    const unit = sent.get(entry.key)
    const segment = segments.get(entry.key)
    if (!unit || !segment) return entry
    const {entry: result, taken} = takeIn(entry, segment, unit, synced.ledger.head.minor)
    const fault = result === entry ? undefined : faultOf(unit, segment.kind, essay.context)
    units.push(fault ? {...about(unit), outcome: 'broken', fault} : {...about(unit), outcome: taken})
    return fault ? entry : result
  })
  for (const unit of returned.units) {
    const isUntouched = unit.target.trim() === '' || fingerprintOf(unit.target) === unit.base
    if (!segments.has(unit.key as Key)) units.push({...about(unit), outcome: isUntouched ? 'unchanged' : 'gone'})
  }
  const locale = target.head.locale
  files.set(locale, {...target, entries})
  return {file: name, essay: essay.slug, locale, path: target.file, units}
}

function about({key, line}: ReturnedUnit): Pick<MergedUnit, 'key' | 'line'> {
  return {key: key as Key, line}
}

/** Whether a person has to look: something that came back was not written. */
export function isLeftOut({outcome}: MergedUnit): boolean {
  return outcome === 'conflict' || outcome === 'emptied' || outcome === 'gone' || outcome === 'broken'
}
