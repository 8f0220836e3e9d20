import {createHash} from 'node:crypto'
import type {Finding} from '../model/finding.ts'
import {say} from '../model/message.ts'

/**
 * What each finding is known by from run to run, as 32 hex digits, in their order.
 *
 * It is made of what is found, not of where: the check, the segment, the message and its values. So it
 * stays when lines move and messages are reworded, and it goes when the text is mended. Findings that are alike in all this are numbered, since
 * services show only one of those that have the same fingerprint.
 */
export function fingerprintsOf(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const {check, place, essay = '', locale = '', key = '', message, mark = say(message, 'en')} = finding
    const known = [check, place.file, essay, locale, key, mark]
    const identity = JSON.stringify(known)
    const before = seen.get(identity) ?? 0
    seen.set(identity, before + 1)
    return hash(before === 0 ? identity : JSON.stringify([...known, before + 1]))
  })
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
