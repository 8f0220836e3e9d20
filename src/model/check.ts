import type {Root} from 'mdast'
import type {Context, Segment, SegmentKind} from './essay.ts'
import type {EssayExample, EssayToCheck} from './essay-facts.ts'
import type {ProjectFacts} from './facts.ts'
import type {Difference, Severity} from './finding.ts'
import type {TermFinder} from './glossary.ts'
import type {Place, Words} from './message.ts'
import type {Locale, Slug} from './names.ts'
import type {Alignment, Pair} from './pair.ts'
import type {Profile} from './profile.ts'
import type {Entry} from './segment-file.ts'

/** Running text in one string, and where its pieces stood in the text that was parsed. */
export interface Prose {
  readonly text: string
  readonly pieces: readonly {readonly start: number; readonly offset: number}[]
}

/** A text and what a check may want to know of it. `tree` and `prose` are read when first asked for, in the essay's context. */
export interface Readable {
  readonly text: string
  readonly locale: Locale
  readonly profile: Profile
  readonly tree: Root
  /** Running text without marks, code, HTML and addresses. */
  readonly prose: Prose
}

/** What a check of one text reads: a translation, or a segment of the source itself. */
export interface TextToCheck extends Readable {
  readonly kind: SegmentKind
  readonly context: Context
}

/** What a check of pairs reads: both sides have text. */
export interface PairToCheck {
  readonly source: TextToCheck & {readonly segment: Segment}
  readonly target: TextToCheck & {readonly entry: Entry}
  readonly context: Context
  /** Addresses of the essay's link definitions by normalised label; read when first asked for. */
  readonly definitions: ReadonlyMap<string, string>
  /** Terms of the glossary that hold here, if there are any. */
  readonly terms?: TermFinder
}

/** What a check says before the runner adds who, where and how bad. */
export interface Report {
  /** Name of one of the check's `messages`. */
  readonly message: string
  readonly values?: Readonly<Record<string, string | number>>
  readonly expected?: readonly string[]
  /** Offset in the target's text, in UTF-16 code units; the text's beginning if absent. */
  readonly offset?: number
  /** How many code units from `offset` on are concerned. */
  readonly length?: number
  /** How bad this one is, where the project's own data says so, as a strict term does; a message weighs by `severities`. */
  readonly severity?: Severity
  /** What would stand there instead, only where no editor would decide otherwise. */
  readonly repair?: string
}

/** Values of a check's options, as a project sets them. */
export type CheckOptions = Readonly<Record<string, OptionValue>>
export type OptionValue = number | string | boolean | readonly string[]

/** An option of a check: its default, which also tells its type, and what it is for. */
interface CheckOption {
  readonly default: OptionValue
  readonly about: Words
}

interface CheckCommon {
  /** `family/name`: the path of its file. */
  readonly id: string
  readonly severity: Severity
  /** Severity of single messages, where it is not the check's. */
  readonly severities?: Readonly<Record<string, Severity>>
  /** Whether it looks only where a project gives it a severity: it is wrong too often to be on for everybody. */
  readonly onRequest?: true
  /** What the check promises, in one sentence, for the manual. */
  readonly promise: Words
  /** Why it exists, and what to do about a finding. */
  readonly reason: Words
  readonly messages: Readonly<Record<string, Words>>
  /**
   * What else helps, by message: the command to run, where to look. Besides the report's own values there are
   * `{{essay}}`, `{{locale}}`, `{{key}}` and `{{place}}`, where the source stands.
   */
  readonly notes?: Readonly<Record<string, Words>>
  readonly options?: Readonly<Record<string, CheckOption>>
  /** Address of its manual page, if it has one of its own; else the project's `manual` tells. */
  readonly url?: string
}

/** What a report tells of a check besides its findings. */
export type CheckAbout = Pick<CheckCommon, 'id' | 'severity' | 'promise' | 'reason' | 'url'>

/** A check that compares two texts under one key. */
export interface PairCheck extends CheckCommon {
  readonly scope: 'pair'
  run(pair: PairToCheck, options: CheckOptions): Iterable<Report>
  /** Examples prove the check: they are its tests and its manual page. */
  readonly examples: readonly PairExample[]
}

export interface PairExample {
  readonly source: string
  readonly target: string
  readonly sourceLocale?: string
  readonly targetLocale?: string
  /** What the segment is; a heading or a paragraph, as the source reads, if absent. */
  readonly kind?: SegmentKind
  /** Definitions that the essay has, as Markdown. */
  readonly definitions?: string
  /** The glossary of the house, as CSV. */
  readonly glossary?: string
  /** What the check says about it in English; nothing if absent. */
  readonly reports?: readonly string[]
  /** The target after its repairs, if there are any. */
  readonly repaired?: string
}

/** A check that looks at one text alone, in translations and in the source. */
export interface TextCheck extends CheckCommon {
  readonly scope: 'text'
  run(text: TextToCheck, options: CheckOptions): Iterable<Report>
  readonly examples: readonly TextExample[]
}

export interface TextExample {
  readonly text: string
  /** zh-Hans if absent. */
  readonly locale?: string
  /** What a project has changed in the locale's profile. */
  readonly profile?: Partial<Profile>
  /** Options as a project has set them. */
  readonly options?: CheckOptions
  readonly kind?: SegmentKind
  /** Definitions that the essay has, as Markdown. */
  readonly definitions?: string
  readonly reports?: readonly string[]
  /** The text after its repairs, if there are any. */
  readonly repaired?: string
}

/** A report that already knows its place and its key. */
interface AlignmentReport extends Omit<Report, 'offset' | 'length'> {
  readonly pair?: Pair
  /** Line and column in the segment file, or in the file named. */
  readonly line?: number
  readonly column?: number
  readonly file?: string
  readonly difference?: Difference
}

/** A check that looks at all pairs of an essay in one locale: the contract with CI. */
export interface AlignmentCheck extends CheckCommon {
  readonly scope: 'alignment'
  run(alignment: Alignment, options: CheckOptions): Iterable<AlignmentReport>
  readonly examples: readonly AlignmentExample[]
}

export interface AlignmentExample {
  /** The source essay's body. */
  readonly source: string
  /** The segment file's body; `@p1` stands for the fingerprint of p1's source. */
  readonly target: string
  /** zh-Hans if absent. */
  readonly locale?: string
  /** What the pipeline knows besides. */
  readonly facts?: Pick<Alignment, 'drift' | 'absent' | 'crossings'>
  readonly reports?: readonly string[]
}

/**
 * A check that others carry out: readers, which stop at what they cannot read, and the build, which knows
 * all essays. It is listed so that it can be explained.
 */
export interface OutsideCheck extends CheckCommon {
  readonly scope: 'outside'
  readonly examples: readonly AlignmentExample[]
}

/** A report of a check that knows where everything stands. */
interface PlacedReport extends Omit<Report, 'offset' | 'length' | 'repair'> {
  readonly place: Place
  readonly essay?: Slug
  readonly locale?: Locale
  readonly key?: Segment['key']
  /** Where it weighs otherwise than the check's other findings. */
  readonly severity?: Severity
}

/** A check that looks at an essay as a whole, in all its locales: what stands around its sentences. */
export interface EssayCheck extends CheckCommon {
  readonly scope: 'essay'
  run(essay: EssayToCheck, options: CheckOptions): Iterable<PlacedReport>
  readonly examples: readonly EssayExample[]
}

/** A check that needs all essays together; it sees what is kept of each. */
export interface ProjectCheck extends CheckCommon {
  readonly scope: 'project'
  run(project: ProjectFacts, options: CheckOptions): Iterable<PlacedReport>
  readonly examples: readonly ProjectExample[]
}

/** Pairs that stand in one project, in the order of their keys `p1`, `p2` …. */
export interface ProjectExample {
  readonly pairs: readonly (readonly [source: string, target: string])[]
  /** Other essays of one paragraph each, and the locales that they are published in. */
  readonly others?: Readonly<Record<string, readonly string[]>>
  readonly reports?: readonly string[]
}

export type Check = TextCheck | PairCheck | AlignmentCheck | EssayCheck | ProjectCheck | OutsideCheck
