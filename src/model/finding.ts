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
  /** The name of its message with the values; absent where check and key say it all. It lasts while lines and languages change. */
  readonly mark?: string
  /** Fingerprints of the source and of the text that it was found in. */
  readonly texts?: string
  /** Address of the manual page of the check, where one is known. */
  readonly url?: string
  /** The texts that it is about; only where a report shows them. */
  readonly passage?: Passage
}

/** A paragraph of the source and its translation, as they are written. */
export interface Passage {
  readonly source?: PassageText
  readonly target?: PassageText
}

/** One side of a passage. */
export interface PassageText {
  readonly locale: Locale
  readonly direction: 'ltr' | 'rtl'
  readonly text: string
  /** The words concerned, in UTF-16 code units from the beginning of the text. */
  readonly mark?: {readonly start: number; readonly end: number}
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
  /** Findings set aside because they were there before; not among the others. */
  readonly known?: number
  /** Translations that changes of the source ask for, set aside as well. */
  readonly awaited?: number
}
