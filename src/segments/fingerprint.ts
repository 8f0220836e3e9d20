import {hash} from 'node:crypto'
import {joinsAcross, lastCharacter} from '../locale/script.ts'
import type {Fingerprint} from '../model/names.ts'

/** Version of the rules by which essays are cut and texts fingerprinted: see rules.ts. */
export const rulesVersion: number = 1

/** White space that is more than one space. */
const irregular = /[^\S ]| {2}/u

/**
 * What of a segment counts as its text: NFC, and white space as a reader sees it.
 *
 * A run of white space with a line break between Han characters or CJK punctuation vanishes, any other
 * run is one space. So re-wrapping is no change, and altering one character is.
 */
export function normalise(text: string): string {
  const composed = text.normalize('NFC').trim()
  if (!irregular.test(composed)) return composed
  return composed.replace(/\s+/gu, (run, at: number) => {
    const after = composed.codePointAt(at + run.length)
    if (!run.includes('\n') || after === undefined) return ' '
    return joinsAcross(lastCharacter(composed.slice(Math.max(0, at - 2), at)), String.fromCodePoint(after)) ? '' : ' '
  })
}

/** The first eight hex digits of the SHA-256 of a segment's normalised Markdown. */
export function fingerprintOf(text: string): Fingerprint {
  return hash('sha256', normalise(text), 'hex').slice(0, 8) as Fingerprint
}
