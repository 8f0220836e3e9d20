import type {CheckAbout} from '../model/check.ts'
import type {EssayCoverage} from '../model/edition.ts'
import type {Finding, Severity, Summary} from '../model/finding.ts'
import type {Language} from '../model/names.ts'

/** What a check of the project comes to. */
export interface CheckOutcome {
  readonly findings: readonly Finding[]
  readonly summary: Summary
  /** Findings from this severity on fail the check. */
  readonly failOn: Severity
  /** What the checks are about that found something. */
  readonly checks: readonly CheckAbout[]
  readonly coverage: readonly EssayCoverage[]
}

/** Puts colour on words; plain functions, so that this room knows nothing of terminals. */
export interface Colours {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly blue: (text: string) => string
  readonly green: (text: string) => string
}

export interface ReportOptions {
  /** Language of the words; what is not said is English. */
  readonly language?: Language
  /** A line of a file of the project, from 1; nothing where it cannot be had. */
  readonly lineOf?: (file: string, line: number) => string | undefined
  /** No colours if absent. */
  readonly colours?: Colours
}

/** Turns findings into text. It returns the text; only the command line prints. */
export interface Reporter {
  readonly name: string
  /** People read their own language; programs read English unless told otherwise. */
  readonly reader: 'people' | 'programs'
  /** Whether it shows the passages that findings are about, so that somebody has to read them again. */
  readonly showsPassages?: true
  report(outcome: CheckOutcome, options: ReportOptions): string
}
