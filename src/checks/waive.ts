import type {Finding} from '../model/finding.ts'
import type {Fingerprint, Key} from '../model/names.ts'
import type {Alignment} from '../model/pair.ts'
import type {Entry} from '../model/segment-file.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {isSettable} from './setting.ts'

/** What a person lets pass in one text: `allow="content/numbers@2c4e6f80: reason"`. */
export interface Waiver {
  readonly check: string
  /** Fingerprint of the text that was waived; `sync` adds it. */
  readonly fingerprint?: Fingerprint
  readonly reason: string
}

/** The waivers in a marker. */
export function waiversOf({attributes}: Pick<Entry, 'attributes'>): Waiver[] {
  return attributes.flatMap(({name, value = ''}) => {
    const [, check, fingerprint, reason = ''] = /^([a-z-]+\/[a-z-]+)(?:@([0-9a-f]{8}))?: ?(.*)$/su.exec(value) ?? []
    if (name !== 'allow' || check === undefined) return []
    return {check, reason, ...(fingerprint === undefined ? {} : {fingerprint: fingerprint as Fingerprint})}
  })
}

/** Whether a waiver was given for a text that has changed since. */
export function isLapsed({fingerprint}: Waiver, {text}: Pick<Entry, 'text'>): boolean {
  return fingerprint !== undefined && fingerprint !== fingerprintOf(text)
}

/** The checks that a marker waives for the text as it is. What no setting can silence, no waiver can. */
export function waivedFor(entry: Entry): string[] {
  return waiversOf(entry)
    .filter((waiver) => isSettable(waiver.check) && !isLapsed(waiver, entry))
    .map(({check}) => check)
}

/** The findings without those that a marker waives. */
export function* waive(findings: Iterable<Finding>, {pairs}: Alignment): Generator<Finding> {
  const waived = new Map<Key, ReadonlySet<string>>()
  for (const {target} of pairs) {
    const checks = target ? waivedFor(target) : []
    if (target && checks.length > 0) waived.set(target.key, new Set(checks))
  }
  for (const finding of findings) {
    if (finding.key === undefined || !waived.get(finding.key)?.has(finding.check)) yield finding
  }
}
