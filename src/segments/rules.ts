import type {SplitEssay} from '../model/essay.ts'
import type {Fingerprint} from '../model/names.ts'
import {fingerprintOf} from './fingerprint.ts'
import {type EssayText, split} from './split.ts'

/** How essays are cut into texts, and texts fingerprinted. */
export interface Rules {
  split(essay: EssayText): SplitEssay
  fingerprintOf(text: string): Fingerprint
}

/**
 * Every version of the rules there has been, today's last.
 *
 * Files name the version that they were written by, unless it is the first. Whoever changes the rules puts the
 * old ones here, so that old files are brought up to date without making a translation stale.
 */
export const allRules: readonly Rules[] = [{split, fingerprintOf}]
