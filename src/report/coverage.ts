import type {Coverage, EssayCoverage} from '../model/edition.ts'
import {say} from '../model/message.ts'
import type {Language, Locale} from '../model/names.ts'
import {stateWords} from './page-words.ts'

/** The target locales of all essays, in the order in which they first come. */
export function localesOf(coverage: readonly EssayCoverage[]): Locale[] {
  return [...new Set(coverage.flatMap(({locales}) => locales.map(({locale}) => locale)))]
}

/** How much is translated, in whole per cent; 100 only where nothing is left. */
export function percentOf({translated, segments}: Coverage): number {
  return segments === 0 ? 100 : Math.floor((translated / segments) * 100)
}

/** What is left to do, such as `1 missing`. */
export function leftOf(coverage: Coverage, language: Language): string[] {
  const names = ['missing', 'stale', 'unverified'] as const
  return names
    .filter((name) => coverage[name] > 0)
    .map((name) => say({words: stateWords[name], values: {count: coverage[name]}}, language))
}

/** How many segments of an essay are not current, in all its locales. */
export function workIn({locales}: EssayCoverage): number {
  return locales.reduce((sum, {coverage}) => sum + coverage.segments - coverage.translated, 0)
}
