/** The public door: what programs that use Hexapla as a library, and modules that extend it, may rely on. */

export {type Change, planSource, type SourcePlan} from './align/plan.ts'
export {type EssayFiles, type Synced, sync} from './align/sync.ts'
export {defaultTheme} from './emit/html/theme/index.ts'
export type {Theme} from './emit/html/theme/theme.ts'
export type {
  ArticleView,
  AuthorView,
  ChooserView,
  HomeView,
  NotFoundView,
  PageView,
  ParallelView,
  SearchView,
  SectionView,
  StylesView,
  WithdrawnView
} from './emit/html/theme/views.ts'
export type {
  AlignmentCheck,
  Check,
  CheckOptions,
  EssayCheck,
  PairCheck,
  PairToCheck,
  ProjectCheck,
  Prose,
  Readable,
  Report,
  TextCheck,
  TextToCheck
} from './model/check.ts'
export type {Artifact, Edition} from './model/edition.ts'
export type {Emitter} from './model/emitter.ts'
export type {EssayToCheck} from './model/essay-facts.ts'
export type {Extension, OwnCheck, Sentence} from './model/extension.ts'
export type {ProjectFacts} from './model/facts.ts'
export type {Finding, Severity} from './model/finding.ts'
export {html, type Markup, trusted} from './model/markup.ts'
export {InputError, type Message, type Place, say, type Words} from './model/message.ts'
export type {Alignment, Pair} from './model/pair.ts'
export type {Profile} from './model/profile.ts'
export type {Provider, SegmentToTranslate, TermToUse, TranslationRequest} from './model/provider.ts'
export type {Entry, SegmentFile} from './model/segment-file.ts'
export type {Settings} from './model/settings.ts'
export type {EssayInput} from './pipeline/input.ts'
export {type Product, produce} from './pipeline/produce.ts'
export {parseSegmentFile, printSegmentFile} from './segments/codec.ts'
export {fingerprintOf} from './segments/fingerprint.ts'
export {split} from './segments/split.ts'
