import type {Key} from '../../model/names.ts'
import type {EssayFiles} from '../sync.ts'

/**
 * One thing that was mended, for the plan that people read.
 *
 * `copy`: a copy without words of its own was left out; `rekeyed`: a second paragraph of one key got a key of
 * its own, alike in all locales; `doubted`: a translation is unverified now; `orphaned`: a second text was kept
 * as an orphan; `moved`: a text under a key that the source never had went to the segment that it was made for;
 * `restored`: the ledger says again what translators were offered; `remembered`: the ledger knows a key again;
 * `retired`: the ledger knows again that a key is gone; `revived`: a key that is in use counted as gone.
 */
export interface Repair {
  readonly repair:
    | 'copy'
    | 'rekeyed'
    | 'doubted'
    | 'orphaned'
    | 'moved'
    | 'restored'
    | 'remembered'
    | 'retired'
    | 'revived'
  readonly key: Key
  /** The new key. */
  readonly to?: Key
  readonly file: string
  /** Line of the marker; absent where there was none. */
  readonly line?: number
}

/** Files that `sync` can read, and what was done to make them so. */
export interface Repaired {
  readonly files: EssayFiles
  readonly repairs: readonly Repair[]
}
