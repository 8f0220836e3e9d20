import type {Place} from './message.ts'
import type {Key, Locale, Slug} from './names.ts'

/** What a project lets pass for a time: findings of one check in one essay. */
export interface Exception {
  readonly check: string
  readonly essay: Slug
  /** One locale; all if absent. */
  readonly locale?: Locale
  /** One segment; all if absent. */
  readonly key?: Key
  readonly reason: string
  /** The last day on which it holds, such as `2027-01-31`. */
  readonly until: string
  /** Where it is written. */
  readonly place: Place
}
