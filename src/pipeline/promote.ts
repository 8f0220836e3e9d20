import {converted, type Derivation, deriveLocale} from '../align/derive/index.ts'
import {type CorrectedTerm, correctedTerms} from '../align/derive/term.ts'
import {viaOf} from '../align/derive/via.ts'
import {baseIn} from '../align/notes.ts'
import {addTerms} from '../memory/add-terms.ts'
import {readGlossary} from '../memory/glossary.ts'
import {InputError, type Words} from '../model/message.ts'
import type {Locale, Slug} from '../model/names.ts'
import type {Settings} from '../model/settings.ts'
import type {TextChange} from '../project/changes.ts'
import {readGlossaryFile} from '../project/glossary.ts'
import {chooseEssays} from '../project/store.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {type Assembled, assemble} from './assemble.ts'
import {carryOut, type Plan} from './carry-out.ts'
import {derivationOf} from './derivation.ts'
import {loadEssay, type Project} from './load.ts'
import {changeOf} from './sync.ts'

/** Whose correction becomes a term. */
export interface PromoteRequest {
  readonly slug: string
  readonly key: string
  readonly locale: Locale
  readonly dryRun: boolean
}

/** The terms that were added, and the files that changed with them. */
export interface Promoted {
  readonly from: Locale
  readonly terms: readonly CorrectedTerm[]
  readonly paths: readonly string[]
}

const noEdit: Words = {
  en: 'Unexpected key `{{key}}`, expected one of a converted text in `{{locale}}` that a person has corrected',
  'zh-Hans': '键 `{{key}}` 有误，应为 `{{locale}}` 中由转换得来、又经人改正的分段',
  'zh-Hant': '鍵 `{{key}}` 有誤，應為 `{{locale}}` 中由轉換得來、又經人改正的分段'
}
const noTerm: Words = {
  en: 'Unexpected edit of `{{key}}`, expected Han words in the place of others; write the term into `{{file}}` by hand',
  'zh-Hans': '`{{key}}` 的改动不是以词换词，无法成为术语；请自行写入 `{{file}}`',
  'zh-Hant': '`{{key}}` 的改動不是以詞換詞，無法成為術語；請自行寫入 `{{file}}`'
}
const otherTerm: Words = {
  en: 'Unexpected second term for `{{from}}`, expected one; `{{file}}` has it already and says otherwise',
  'zh-Hans': '术语 `{{from}}` 重复，`{{file}}` 中已有，而且译法不同',
  'zh-Hant': '術語 `{{from}}` 重複，`{{file}}` 中已有，而且譯法不同'
}

/**
 * Make a person's corrections of a conversion terms of the project, and convert anew what nobody touched.
 * @throws InputError where there is no correction that could be a term
 */
export async function promoteInProject(project: Project, request: PromoteRequest): Promise<Promoted> {
  return carryOut(project, async () => planPromotion(project, request), request)
}

function planPromotion(project: Project, request: PromoteRequest): Plan<Promoted> {
  const {root, settings} = project
  const {key, locale} = request
  const glossary = readGlossaryFile(root)
  const [slug] = chooseEssays(root, [request.slug])
  const {from, terms} = correctionIn(assemble(loadEssay(project, slug as Slug), settings), settings, request)
  if (terms.length === 0) throw new InputError({words: noTerm, values: {key, file: glossary.path}})
  const told = terms.find((term) => settings.glossary?.some(({forms}) => forms[from]?.includes(term.from)))
  if (told) throw new InputError({words: otherTerm, values: {from: told.from, file: glossary.path}})
  const rows = terms.map((term) => ({[from]: term.from, [locale]: term.to}))
  const text = addTerms(glossary.text, rows, glossary.path)
  const tags = settings.locales.map((one) => one.locale)
  const renewed = {...settings, glossary: readGlossary(text, glossary.path, tags)}
  const changes: TextChange[] = [{path: glossary.path, text, expected: glossary.hash}]
  for (const other of chooseEssays(root, [])) changes.push(...rederive(project, renewed, other, {locale, from}))
  return {result: {from, terms, paths: changes.map(({path}) => path)}, changes}
}

/** What a person corrected in a text that was converted. */
function correctionIn(assembled: Assembled, settings: Settings, {key, locale}: PromoteRequest) {
  const {essay, synced} = assembled
  const segment = synced.segments.find((one) => one.key === key)
  const entryIn = (wanted: Locale) =>
    synced.targets.find((target) => target.locale === wanted)?.file.entries.find((one) => one.key === key)
  const entry = entryIn(locale)
  const via = entry && viaOf(entry)
  const derivation = via && derivationOf(settings, {slug: essay.slug, locale, ...always, from: via.from})
  const origin = via?.from === assembled.sourceLocale ? segment : via && entryIn(via.from)
  if (!entry || !segment || !derivation || !origin || fingerprintOf(entry.text) === via.made) {
    throw new InputError({words: noEdit, values: {key, locale}})
  }
  const convert = (text: string) => converted(segment, text, derivation.conversion, essay.context)
  const base = baseIn(entry, via.made) ?? convert(origin.text)
  return {from: via.from, terms: correctedTerms({origin: origin.text, base, text: entry.text}, convert)}
}

const always = {fill: false, follow: true} as const satisfies Partial<Derivation>

function rederive(
  project: Project,
  settings: Settings,
  slug: Slug,
  {locale, from}: Pick<Derivation, 'locale' | 'from'>
): TextChange[] {
  const input = loadEssay(project, slug)
  const {essay, sourceLocale, synced} = assemble(input, settings)
  const derivation = derivationOf(settings, {slug, locale, from, ...always})
  const now = derivation ? deriveLocale(synced, derivation, {sourceLocale, context: essay.context}) : synced
  const file = now.targets.find((target) => target.locale === locale)?.file
  const change = file && changeOf(file, input)
  return change ? [change] : []
}
