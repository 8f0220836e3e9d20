import {bound} from '../align/binding.ts'
import {restingNote} from '../align/notes.ts'
import type {WorkFile} from '../model/exchange.ts'
import type {Finding} from '../model/finding.ts'
import type {Key, Locale, Slug} from '../model/names.ts'
import type {Provider} from '../model/provider.ts'
import type {Entry, SegmentFile} from '../model/segment-file.ts'
import {chooseEssays} from '../project/store.ts'
import {printSegmentFile} from '../segments/codec.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {withAttributes} from '../segments/marker.ts'
import {type Assembled, assemble} from './assemble.ts'
import {carryOut} from './carry-out.ts'
import type {EssayInput} from './input.ts'
import {loadEssay, type Project} from './load.ts'
import {type Answer, ask, type MachineUnit} from './machine-answers.ts'
import {produce} from './produce.ts'
import {changeOf} from './sync.ts'
import {workFilesOf} from './work-file.ts'

/** What a machine is asked to translate. */
export interface MachineRequest {
  readonly slugs: readonly string[]
  readonly locale: Locale
  readonly provider: Provider
  readonly dryRun?: boolean
  /** Called before each essay with its number, from 1, and how many there are. */
  readonly onProgress?: (done: number, total: number, slug: Slug) => void
}

/** What became of one essay. */
export interface MachineFile {
  readonly essay: Slug
  readonly locale: Locale
  readonly path: string
  readonly units: readonly MachineUnit[]
}

/**
 * Have a machine translate what is missing in a locale.
 *
 * What it answers is `unverified`, with its origin, until a person accepts it. A text is kept only if all codes of its
 * source came back and no check finds an error in it. Each essay is written when it is done, so that nothing is paid
 * for twice; nobody has to wait for the service, since it is asked while no file is held.
 */
export async function draftByMachine(project: Project, request: MachineRequest): Promise<MachineFile[]> {
  const slugs = chooseEssays(project.root, request.slugs)
  const files: MachineFile[] = []
  for (const [index, slug] of slugs.entries()) {
    request.onProgress?.(index + 1, slugs.length, slug)
    const asked = workIn(assemble(loadEssay(project, slug), project.settings), request.locale)
    if (!asked) continue
    const {answers, lost} = await ask(asked, project.settings.glossary ?? [], request.provider)
    if (answers.length + lost.length === 0) continue
    const file = await carryOut(
      project,
      async () => {
        const {units, file, input} = take(answers, project, slug, request)
        const change = changeOf(file, input)
        const result = {
          essay: slug,
          locale: request.locale,
          path: file.file,
          units: inOrder([...units, ...lost], file)
        }
        return {result, changes: change ? [change] : []}
      },
      request.dryRun ? {dryRun: true} : {}
    )
    files.push(file)
  }
  return files
}

function workIn(assembled: Assembled, locale: Locale): WorkFile | undefined {
  const {status} = assembled.essay.meta
  return status === 'withdrawn' ? undefined : workFilesOf(assembled).find((file) => file.locale === locale)
}

/** Put answers where nothing stands yet, and take those out again in which a check finds an error. */
function take(answers: readonly Answer[], project: Project, slug: Slug, {locale, provider}: MachineRequest) {
  const input = loadEssay(project, slug)
  const {synced} = assemble(input, project.settings)
  const target = synced.targets.find((one) => one.locale === locale)
  if (!target) throw new Error(`No file of ${slug} in ${locale}`)
  const byKey = new Map(answers.map((answer) => [answer.key, answer]))
  const fingerprints = new Map(synced.segments.map(({key, fingerprint}) => [key, fingerprint]))
  const fill = (entry: Entry): Entry => {
    const answer = byKey.get(entry.key)
    // Somebody may have worked while the machine was asked.
    if (!answer || answer.fingerprint !== fingerprints.get(entry.key) || entry.text !== '') return entry
    return drafted(entry, answer, provider.name)
  }
  const filled = {...target.file, entries: target.file.entries.map(fill)}
  const findings = findingsIn(filled, input, project, locale)
  const isRefused = ({key}: Entry) => findings.get(key)?.severity === 'error'
  const entries = target.file.entries.map((entry) => (isRefused(entry) ? entry : fill(entry)))
  const units = target.file.entries.flatMap((entry): MachineUnit[] => {
    if (fill(entry) === entry) return []
    const finding = findings.get(entry.key)
    const outcome = isRefused(entry) ? 'refused' : 'drafted'
    return [{key: entry.key, outcome, ...(finding ? {finding} : {})}]
  })
  return {units, file: {...target.file, entries}, input}
}

function drafted(entry: Entry, {text, fingerprint}: Answer, provider: string): Entry {
  const via = `machine/${provider}~${fingerprintOf(text)}`
  const attributes = withAttributes(
    entry,
    ['missing', 'merged', 'via'],
    [{name: 'unverified'}, {name: 'via', value: via}]
  )
  return bound({...entry, text, notes: restingNote(entry), fingerprint, attributes})
}

/** The worst finding of each text, but for those of alignment: that nobody has confirmed it is what it is to say. */
function findingsIn(file: SegmentFile, input: EssayInput, project: Project, locale: Locale): Map<Key, Finding> {
  const text = printSegmentFile(file)
  const locales = input.locales.map((row) => {
    if (row.locale !== locale) return row
    const {parsed: _parsed, ...rest} = row
    return {...rest, file: {path: row.path, text, hash: ''}}
  })
  const wanted = {emit: false, related: [], locales: [locale]}
  const {findings} = produce({...input, locales}, project.settings, wanted, project.extensions)
  const worst = new Map<Key, Finding>()
  for (const finding of findings) {
    const {key, check, severity} = finding
    if (key === undefined || severity === 'info' || check.startsWith('alignment/')) continue
    if (!worst.has(key) || severity === 'error') worst.set(key, finding)
  }
  return worst
}

function inOrder(units: readonly MachineUnit[], {entries}: SegmentFile): MachineUnit[] {
  const places = new Map(entries.map(({key}, index) => [key, index]))
  return units.toSorted((one, other) => (places.get(one.key) ?? 0) - (places.get(other.key) ?? 0))
}
