import {Buffer} from 'node:buffer'
import type {Context} from '../../src/model/essay.ts'
import type {WorkFile, WorkUnit} from '../../src/model/exchange.ts'
import type {Key, Locale, Slug} from '../../src/model/names.ts'
import {fingerprintOf} from '../../src/segments/fingerprint.ts'

export const context: Context = {
  definitions: new Map([['port', {address: '/port'}]]),
  footnotes: new Map([['sum', 'sum']])
}

/** A unit that is translated, unless something else is said. */
export function unit(source: string, target: string, more: Partial<WorkUnit> = {}): WorkUnit {
  const fingerprint = fingerprintOf(source)
  const state = target === '' ? 'missing' : 'translated'
  const known = {key: 'p1' as Key, kind: 'paragraph', line: 3, remarks: [], changed: []} as const
  return {...known, source, target, fingerprint, state, ...more}
}

export function work(units: readonly WorkUnit[]): WorkFile {
  return {
    essay: 'on-ferries' as Slug,
    title: 'On Ferries',
    file: 'source/on-ferries.md',
    sourceLocale: 'en' as Locale,
    locale: 'zh-Hant' as Locale,
    translators: ['林怡'],
    context,
    units
  }
}

export const bytes = (text: string | Uint8Array): Uint8Array => (typeof text === 'string' ? Buffer.from(text) : text)
