import type {Context, Segment} from './essay.ts'
import type {Key, Locale} from './names.ts'
import type {Profile} from './profile.ts'
import type {Entry} from './segment-file.ts'

/**
 * A source segment and its counterpart in one locale.
 *
 * `current` is the only state in which a translation passes as a translation of
 * today's source. `empty` has neither text nor a state that explains it.
 */
export type Pair =
  | {readonly state: 'current'; readonly source: Segment; readonly target: Entry}
  | {readonly state: 'stale'; readonly source: Segment; readonly target: Entry}
  | {readonly state: 'unverified'; readonly source: Segment; readonly target: Entry}
  | {readonly state: 'unstamped'; readonly source: Segment; readonly target: Entry}
  | {readonly state: 'missing'; readonly source: Segment; readonly target?: Entry}
  | {readonly state: 'empty'; readonly source: Segment; readonly target: Entry}
  | {readonly state: 'merged'; readonly source: Segment; readonly target: Entry; readonly into: Key}
  | {readonly state: 'extra'; readonly target: Entry}
  | {readonly state: 'orphan'; readonly target: Entry}

/** All pairs of an essay in one locale, in source order, then what has no source. */
export interface Alignment {
  readonly locale: Locale
  readonly sourceLocale: Locale
  readonly profile: Profile
  readonly sourceProfile: Profile
  /** Path of the segment file, for reports; it may not exist yet. */
  readonly file: string
  readonly sourceFile: string
  readonly context: Context
  readonly pairs: readonly Pair[]
  /** Whether the files on disk differ from what `sync` would write. */
  readonly drift?: boolean
  /** Whether the essay has no file in this locale. */
  readonly absent?: boolean
  /** Where the conversion of a text that no person has edited or approved may be wrong; absent if there is no such text. */
  readonly crossings?: (pair: Pair) => readonly Crossing[]
}

/** A phrase of the dictionary that begins or ends inside a word, so that it may be none here: 球后 in 触球|后. */
export interface Crossing {
  readonly phrase: string
  readonly became: string
  /** What its characters would have become one by one. */
  readonly plain: string
}
