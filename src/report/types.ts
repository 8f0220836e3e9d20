import type {Finding, Summary} from '../model/finding.ts'
import type {Language} from '../model/names.ts'

/** What a check of the project comes to. */
export interface CheckOutcome {
  readonly findings: readonly Finding[]
  readonly summary: Summary
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
  report(outcome: CheckOutcome, options: ReportOptions): string
}
