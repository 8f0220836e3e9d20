import type {Message, Place} from './message.ts'
import type {Key, Locale, Slug} from './names.ts'

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
  /** What would stand there instead, where that is certain. */
  readonly repair?: Repair
}

/** Words at the place of a finding, and what they become. Both stand on one line. */
export interface Repair {
  readonly found: string
  readonly text: string
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
