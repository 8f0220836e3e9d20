import type {Root} from 'mdast'
import type {Context, Segment, SegmentKind} from './essay.ts'
import type {Message, Place, Words} from './message.ts'
import type {Key, Locale, Slug} from './names.ts'
import type {Alignment, Pair} from './pair.ts'
import type {Entry} from './segment-file.ts'

/** How much a finding weighs, by its consequence for the reader. */
export type Severity = 'error' | 'warning' | 'info'

/** What is wrong, where, how bad, and what was expected; a plain object that every report understands. */
export interface Finding {
  readonly check: string
  readonly severity: Severity
  readonly place: Place
  readonly message: Message
  readonly essay?: Slug
  readonly locale?: Locale
  readonly key?: Key
  /** What would have been right, as literal text. */
  readonly expected?: readonly string[]
  /** What the source was when it was translated, and what it is now. */
  readonly difference?: Difference
  /** What else helps: where the source stands, what to run. */
  readonly note?: Message
}

/** Two versions of one text. */
export interface Difference {
  readonly was: string
  readonly now: string
}

/** How many findings there are, and among how much. */
export interface Summary {
  readonly essays: number
  readonly segments: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

/** A text and what a check may want to know of it. `tree` is parsed when first asked for, in the essay's context. */
export interface Readable {
  readonly text: string
  readonly locale: Locale
  readonly tree: Root
}

/** What a check of pairs reads: both sides have text. */
export interface PairToCheck {
  readonly source: Readable & {readonly segment: Segment}
  readonly target: Readable & {readonly entry: Entry}
  readonly context: Context
  /** Addresses of the essay's link definitions by normalised label; read when first asked for. */
  readonly definitions: ReadonlyMap<string, string>
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
}

interface CheckCommon {
  /** `family/name`: the path of its file. */
  readonly id: string
  readonly severity: Severity
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
}

/** A check that compares two texts under one key. */
export interface PairCheck extends CheckCommon {
  readonly scope: 'pair'
  run(pair: PairToCheck): Iterable<Report>
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
  /** What the check says about it in English; nothing if absent. */
  readonly reports?: readonly string[]
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
  run(alignment: Alignment): Iterable<AlignmentReport>
  readonly examples: readonly AlignmentExample[]
}

export interface AlignmentExample {
  /** The source essay's body. */
  readonly source: string
  /** The segment file's body; `@p1` stands for the fingerprint of p1's source. */
  readonly target: string
  /** What the pipeline knows besides. */
  readonly facts?: Pick<Alignment, 'drift' | 'absent'>
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

export type Check = PairCheck | AlignmentCheck | OutsideCheck
