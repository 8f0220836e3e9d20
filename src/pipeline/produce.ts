import {coverageOf, type EditionInputs, editionOf, isPublished} from '../align/edition.ts'
import {factsOf, linksOf} from '../checks/facts.ts'
import {checksWith} from '../checks/index.ts'
import {findingOf} from '../checks/input.ts'
import {runChecks, runSourceChecks, type SourceToCheck} from '../checks/run.ts'
import type {Stopwatch} from '../checks/stopwatch.ts'
import {assetAddress} from '../emit/addresses.ts'
import {type Emitters, emittersFor} from '../emit/index.ts'
import {pictureSources} from '../emit/pictures.ts'
import {profileOf} from '../locale/profiles.ts'
import {parseMarkdown} from '../markdown/parse.ts'
import type {Archive, Artifact, Copy, Coverage, Edition, Kept} from '../model/edition.ts'
import type {CatalogueEntry, EssayToEmit, RelatedEssay} from '../model/emitter.ts'
import type {Extension} from '../model/extension.ts'
import type {EssayFacts, LinkFacts, SegmentFacts} from '../model/facts.ts'
import type {Finding} from '../model/finding.ts'
import {InputError} from '../model/message.ts'
import type {Locale, Slug} from '../model/names.ts'
import type {Alignment} from '../model/pair.ts'
import type {LocaleSettings, Settings} from '../model/settings.ts'
import {type Assembled, alignmentsOf, assemble} from './assemble.ts'
import {letterFindings} from './covers.ts'
import {withCrossings} from './crossings.ts'
import {entryOf} from './entry.ts'
import type {EssayInput} from './input.ts'
import {type PictureUse, picturesIn, targetOf, wholeFindings, wholeOf} from './whole.ts'

/** What one essay comes to. */
export interface Product {
  readonly findings: readonly Finding[]
  /** Made one after the other while they are taken, so that a long essay is never there in every form at once. */
  readonly artifacts: Iterable<Artifact | Archive | Copy | Kept>
  /** Absent where the input could not be read: then one of the findings says why. */
  readonly summary?: EssaySummary
}

/** What is kept of an essay for the pages and files that need all essays together. */
export interface EssaySummary {
  readonly slug: Slug
  readonly sourceLocale: Locale
  readonly title: string
  readonly sourceHash: string
  readonly status: CatalogueEntry['status']
  /** Segments compared, over the target locales that were asked for. */
  readonly segments: number
  readonly coverage: readonly {readonly locale: Locale; readonly coverage: Coverage}[]
  /** What checks of the whole project see of the translations that were asked for; none of drafts. */
  readonly facts: readonly SegmentFacts[]
  /** What others may link to. */
  readonly target: EssayFacts
  readonly links: readonly LinkFacts[]
  /** Pictures of the site's own, as paths below `source/`, and where they are used; none of drafts. */
  readonly pictures: readonly PictureUse[]
  /** Absent for drafts. */
  readonly entry?: CatalogueEntry
}

/** What to make besides findings. */
export interface Wanted {
  readonly emit: boolean
  readonly related: readonly RelatedEssay[]
  /** The project's emitters; those of Hexapla itself if absent. */
  readonly emitters?: Emitters
  /** Locales whose findings are wanted; all if absent. */
  readonly locales?: readonly string[]
  /** The day, which some checks want to know. */
  readonly today?: string
  /** What takes the time of the checks. */
  readonly stopwatch?: Stopwatch
}

/**
 * Check one essay and make its artifacts: everything between reading and writing.
 *
 * Pure: the same input gives the same output, on any machine, in any thread.
 * @param extensions what the project adds; a thread loads it for itself from what `settings.extensions` names
 */
export function produce(
  input: EssayInput,
  settings: Settings,
  wanted: Wanted,
  extensions: readonly Extension[] = []
): Product {
  let assembled: Assembled
  try {
    assembled = assemble(input, settings)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return {findings: [findingOf(error, input.slug)], artifacts: []}
  }
  const {essay, locales} = assembled
  const alignments = alignmentsOf(assembled)
  const asked = alignments
    .filter(({locale}) => wanted.locales?.includes(locale) ?? true)
    .map((alignment) => withCrossings(alignment, assembled, settings))
  const bare = summaryOf(input, assembled, alignments, asked.length)
  if (essay.meta.status === 'draft') return {findings: [], artifacts: [], summary: bare}
  const whole = wholeOf(input.source.text, assembled, asked, wanted)
  const inputs = locales.map((target) => inputsOf(target, assembled, alignments, input))
  const target = {...bare.target, locales: inputs.filter(isPublished).map(({target: {locale}}) => locale)}
  const facts = asked.flatMap((alignment) => factsOf(alignment, essay.slug))
  const summary = {...bare, facts, target, links: linksOf(whole), pictures: picturesIn(whole)}
  // Editions are put together where something is made of them, or where a cover has to be able to show their titles.
  const editions = wanted.emit || settings.epub.coverFonts ? inputs.flatMap((one) => editionOf(one) ?? []) : []
  const shown = editions.filter(({locale}) => wanted.locales?.includes(locale) ?? true)
  const all = checksWith(extensions)
  const checks = wanted.stopwatch?.watch(all) ?? all
  const findings = [
    ...asked.flatMap((alignment) => [...runChecks(alignment, essay.slug, settings, checks)]),
    ...(wanted.locales ? [] : runSourceChecks(sourceOf(assembled), settings, checks)),
    ...wholeFindings(whole, asked, settings, {...wanted, checks}),
    ...shown.flatMap((edition) => letterFindings(edition, settings))
  ]
  if (!wanted.emit) return {findings, artifacts: [], summary}
  const entry = entryOf(editions, assembled)
  const essayToEmit = {editions, entry, related: wanted.related, settings, pictures: input.pictures ?? {}}
  const artifacts = emitEssay(essayToEmit, wanted.emitters ?? emittersFor())
  return {findings, artifacts, summary: {...summary, entry}}
}

function sourceOf({essay, sourceLocale, locales, synced}: Assembled): SourceToCheck {
  const profile = locales.find(({locale}) => locale === sourceLocale)?.profile ?? profileOf(sourceLocale)
  const {slug, file, context} = essay
  return {essay: slug, file, locale: sourceLocale, profile, context, segments: synced.segments}
}

/** Editions of essays up to this many characters keep their trees until the essay is done. */
const mostAtOnce = 1 << 20

/**
 * All artifacts of one essay. Each edition is parsed once, its tree shared by all emitters; of a very long
 * essay it is forgotten again with the edition, and parsed anew for what needs all of them.
 */
function* emitEssay(essay: EssayToEmit, emitters: Emitters): Generator<Artifact | Archive | Copy | Kept> {
  const {outputs} = essay.settings
  const parse = (edition: Edition) => ({...edition, tree: parseMarkdown(edition.body)})
  const length = essay.editions.reduce((sum, {body}) => sum + body.length, 0)
  const whole = length > mostAtOnce ? essay : {...essay, editions: essay.editions.map(parse)}
  for (const composed of whole.editions) {
    const edition = composed.tree ? composed : parse(composed)
    for (const name of outputs) yield* emitters[name].emit(edition, whole)
    for (const copyOf of pictureSources(edition)) yield {path: assetAddress(copyOf), copyOf}
  }
  for (const name of outputs) yield* emitters[name].emitEssay?.(whole) ?? []
}

/**
 * One edition of an essay, for books that hold several; undefined where it is not published.
 *
 * Volumes are bound when all essays are known, one after the other, from the same input as everything else: so
 * that memory holds the texts of one book, and never those of all.
 */
export function editionIn(input: EssayInput, settings: Settings, locale: Locale): Edition | undefined {
  const assembled = assemble(input, settings)
  const target = assembled.locales.find((known) => known.locale === locale)
  return target && editionOf(inputsOf(target, assembled, alignmentsOf(assembled), input))
}

function summaryOf(
  input: EssayInput,
  {essay, sourceLocale, synced}: Assembled,
  alignments: readonly Alignment[],
  compared: number
): EssaySummary {
  return {
    slug: essay.slug,
    sourceLocale,
    title: essay.meta.title,
    sourceHash: input.source.hash,
    status: essay.meta.status,
    segments: synced.segments.length * compared,
    coverage: alignments.map(({locale, pairs}) => ({locale, coverage: coverageOf(pairs)})),
    facts: [],
    target: targetOf(essay, synced.segments),
    links: [],
    pictures: []
  }
}

function inputsOf(
  target: LocaleSettings,
  assembled: Assembled,
  alignments: readonly Alignment[],
  input: EssayInput
): EditionInputs {
  const {essay, sourceLocale, synced} = assembled
  const head = synced.targets.find(({locale}) => locale === target.locale)?.file.head
  const pairs = alignments.find(({locale}) => locale === target.locale)?.pairs ?? []
  const common = {essay, sourceLocale, sourceHash: input.source.hash, segments: synced.segments, target, pairs}
  return head ? {...common, head} : common
}
