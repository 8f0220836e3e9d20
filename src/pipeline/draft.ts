import {type Derivation, deriveLocale} from '../align/derive/index.ts'
import {type Recollection, recall, recollect} from '../align/recall.ts'
import type {Synced} from '../align/sync.ts'
import {crossingsIn} from '../locale/conversion/crossings.ts'
import {InputError, type Words} from '../model/message.ts'
import type {Key, Locale, Slug} from '../model/names.ts'
import type {Crossing} from '../model/pair.ts'
import type {Entry} from '../model/segment-file.ts'
import type {TextChange} from '../project/changes.ts'
import {chooseEssays} from '../project/store.ts'
import {attributeOf} from '../segments/marker.ts'
import {type Assembled, assemble} from './assemble.ts'
import {carryOut, type Plan} from './carry-out.ts'
import {originText} from './crossings.ts'
import {derivationOf, usualOrigin} from './derivation.ts'
import {loadEssay, type Project} from './load.ts'
import {unitsIn} from './memory.ts'
import {changeOf} from './sync.ts'

/** Which segments are to be filled, and from where. */
export interface DraftRequest {
  readonly locale: Locale
  readonly slugs: readonly string[]
  /** The locale in the other Chinese script; the usual one if absent. */
  readonly from?: Locale
  readonly dryRun: boolean
}

/** One text that was made. */
interface Drafted {
  readonly key: Key
  readonly by: 'memory' | 'conversion'
  readonly text: string
  /** Where the conversion may have taken a phrase for another. */
  readonly crossings: readonly Crossing[]
}

/** What became of one essay. */
export interface DraftedEssay {
  readonly slug: Slug
  readonly path: string
  readonly drafted: readonly Drafted[]
  /** Keys that are still without a text. */
  readonly missing: readonly Key[]
}

const notConvertible: Words = {
  en: 'Unexpected `--from {{from}}`, expected a locale of the project in the other Chinese script than `{{locale}}`',
  'zh-Hans': '`--from {{from}}` 有误，应为项目中与 `{{locale}}` 简繁相对的语言',
  'zh-Hant': '`--from {{from}}` 有誤，應為專案中與 `{{locale}}` 簡繁相對的語言'
}

/**
 * Fill the missing segments of a locale: with what the memory has for the same source, then
 * by conversion from the other Chinese script. What has a text stays as it is.
 * @throws InputError where the locales cannot be converted
 */
export async function draftInProject(project: Project, request: DraftRequest): Promise<DraftedEssay[]> {
  return carryOut(project, async () => planDraft(project, request), request)
}

function planDraft(project: Project, {locale, slugs, from: asked}: DraftRequest): Plan<DraftedEssay[]> {
  const {root, settings} = project
  const from = asked ?? usualOrigin(settings, locale)
  const changes: TextChange[] = []
  const known = recollect(unitsIn(project, new Set([locale])))
  const essays = chooseEssays(root, slugs).flatMap((slug): DraftedEssay[] => {
    const derivation = derivationOf(settings, {slug, locale, from, fill: true, follow: false})
    if (asked !== undefined && !derivation) {
      throw new InputError({words: notConvertible, values: {from: asked, locale}})
    }
    const input = loadEssay(project, slug)
    const assembled = assemble(input, settings)
    const recalled = recallIn(assembled, locale, known)
    const {essay, sourceLocale} = assembled
    const synced = derivation ? deriveLocale(recalled, derivation, {sourceLocale, context: essay.context}) : recalled
    const target = synced.targets.find((one) => one.locale === locale)
    if (!target) return []
    const files = [synced.ledger, ...synced.targets.map(({file}) => file)]
    changes.push(...files.flatMap((file) => changeOf(file, input) ?? []))
    const before = assembled.files.targets.find((one) => one.locale === locale)?.file?.entries ?? []
    const {entries} = target.file
    const drafted = entries.flatMap((entry) => draftedIn(entry, before, synced, derivation) ?? [])
    return [{slug, path: target.path, drafted, missing: entries.filter(isMissing).map(({key}) => key)}]
  })
  return {result: essays, changes}
}

function recallIn({synced, sourceLocale}: Assembled, locale: Locale, known: Recollection): Synced {
  const segments = new Map(synced.segments.map((segment) => [segment.key, segment]))
  const targets = synced.targets.map((target) => {
    if (target.locale !== locale) return target
    const entries = target.file.entries.map((entry) => {
      const segment = segments.get(entry.key)
      return segment ? recall(entry, segment, sourceLocale, known) : entry
    })
    return {...target, file: {...target.file, entries}}
  })
  return {...synced, targets}
}

/** What was made of an entry that had no text; undefined where nothing was. */
function draftedIn(
  entry: Entry,
  before: readonly Entry[],
  synced: Synced,
  derivation: Derivation | undefined
): Drafted | undefined {
  const {key, text} = entry
  const via = attributeOf(entry, 'via')
  const was = before.find((one) => one.key === key)
  if (text === '' || via === undefined || (was && was.text !== '')) return undefined
  if (via.startsWith('memory~')) return {key, by: 'memory', text, crossings: []}
  const origin = originText(synced, derivation?.from, key)
  const crossings = derivation && origin !== undefined ? crossingsIn(origin, derivation.conversion) : []
  return {key, by: 'conversion', text, crossings}
}

function isMissing(entry: Entry): boolean {
  return attributeOf(entry, 'missing') !== undefined
}
