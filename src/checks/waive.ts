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

/** The findings without those that a marker waives, and which waivers were of use. */
export function waive(
  findings: Iterable<Finding>,
  {pairs}: Pick<Alignment, 'pairs'>
): {readonly left: readonly Finding[]; readonly used: ReadonlySet<string>} {
  const waived = new Set(
    pairs.flatMap(({target}) => (target ? waivedFor(target).map((id) => useOf(target.key, id)) : []))
  )
  const used = new Set<string>()
  const left: Finding[] = []
  for (const finding of findings) {
    const use = finding.key === undefined ? '' : useOf(finding.key, finding.check)
    if (waived.has(use)) used.add(use)
    else left.push(finding)
  }
  return {left, used}
}

/** Names the waiver of a check under a key. */
export function useOf(key: Key, check: string): string {
  return `${key} ${check}`
}
