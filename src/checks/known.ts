import type {Finding} from '../model/finding.ts'
import {isNeverKnown} from './setting.ts'

/**
 * What a finding is, whatever line it stands on and whatever stands around it.
 *
 * What was found in a text is bound to that text and, where both were compared, to its source, as a waiver is:
 * who changes a text answers for it. What is said of the state of a translation is bound to the source alone, so
 * that what becomes more stale is another finding. What says that there is no text is bound to the key.
 */
export interface Identity {
  readonly check: string
  /** Only where no essay is named. */
  readonly file?: string
  readonly essay?: string
  readonly locale?: string
  readonly key?: string
  /** Name of the message, with its values. */
  readonly finding?: string
  /** Fingerprints of what it was found in. */
  readonly texts?: string
}

export const identityFields = ['essay', 'file', 'locale', 'key', 'check', 'finding', 'texts'] as const

/** What can be recognised again of a finding. */
export function identityOf({check, place, essay, locale, key, mark, texts}: Finding): Identity {
  return {
    check,
    ...(essay === undefined ? {file: place.file} : {essay}),
    ...(locale === undefined ? {} : {locale}),
    ...(key === undefined ? {} : {key}),
    ...(mark === undefined ? {} : {finding: mark}),
    ...(texts === undefined ? {} : {texts})
  }
}

/** An identity as one text, by which it can be looked up and put in order. */
export function nameOf(identity: Identity): string {
  return JSON.stringify(identityFields.map((field) => identity[field] ?? ''))
}

/** Findings parted into those that were there before and the others. */
export interface Parted<Known extends Identity> {
  readonly fresh: readonly Finding[]
  readonly known: readonly Finding[]
  /** What was there before and is no longer. */
  readonly gone: readonly Known[]
}

/**
 * Set aside what is known already.
 *
 * Identities are counted as a bag: of two findings that are alike one is known if one was there. What cannot be
 * read is never known.
 */
export function setAside<Known extends Identity>(
  findings: readonly Finding[],
  before: readonly Known[]
): Parted<Known> {
  const left = new Map<string, Known[]>()
  for (const one of before) {
    const name = nameOf(one)
    const alike = left.get(name)
    if (alike) alike.push(one)
    else left.set(name, [one])
  }
  const fresh: Finding[] = []
  const known: Finding[] = []
  for (const finding of findings) {
    const isKnown = !isNeverKnown(finding.check) && left.get(nameOf(identityOf(finding)))?.shift() !== undefined
    if (isKnown) known.push(finding)
    else fresh.push(finding)
  }
  return {fresh, known, gone: [...left.values()].flat()}
}
