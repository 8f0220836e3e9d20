import type {Fingerprint, Locale} from '../../model/names.ts'
import type {Attribute, Entry} from '../../model/segment-file.ts'
import {fingerprintOf} from '../../segments/fingerprint.ts'
import {attributeOf} from '../../segments/marker.ts'

/** Where a converted text came from, as `via=zh-Hans/1a2b3c4d~9f8e7d6c` tells it. */
export interface Via {
  readonly from: Locale
  /** Of the text that was converted. */
  readonly origin: Fingerprint
  /** Of the text as it was made. */
  readonly made: Fingerprint
}

/** The origin of a converted text; undefined for any other. */
export function viaOf(entry: Pick<Entry, 'attributes'>): Via | undefined {
  const found = /^([\w-]+)\/([0-9a-f]{8})~([0-9a-f]{8})$/u.exec(attributeOf(entry, 'via') ?? '')
  const [, from = '', origin = '', made = ''] = found ?? []
  if (!found || ['machine', 'memory', 'import', 'merge'].includes(from)) return undefined
  return {from: from as Locale, origin: origin as Fingerprint, made: made as Fingerprint}
}

/** The mark of a text that was converted from another. */
export function viaMark(from: Locale, origin: string, made: string): Attribute {
  return {name: 'via', value: `${from}/${fingerprintOf(origin)}~${fingerprintOf(made)}`}
}

/** Whether a text stands as a command made it, so that no person's word is in it. */
export function isAsMade(entry: Pick<Entry, 'attributes' | 'text'>): boolean {
  return attributeOf(entry, 'via')?.endsWith(`~${fingerprintOf(entry.text)}`) ?? false
}
