import {Memory} from '../../src/memory/lookup.ts'
import {packUnits} from '../../src/memory/pack.ts'
import type {MemoryUnit, Standing} from '../../src/model/memory.ts'
import type {Locale} from '../../src/model/names.ts'

export const en = 'en' as Locale
export const hans = 'zh-Hans' as Locale

/** A unit of a memory from English to Simplified Chinese. */
export function remembered(source: string, target: string, standing: Standing = 'translated'): MemoryUnit {
  return {
    source,
    target,
    standing,
    sourceLocale: en,
    locale: hans,
    level: 'segment',
    file: 'locales/zh-Hans/on-ferries.md',
    line: 1
  }
}

export const memoryOf = (units: readonly MemoryUnit[]): Memory => new Memory(packUnits(units))
