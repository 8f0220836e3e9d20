import type {Key, Locale, Slug} from './names.ts'

/**
 * What stands behind a translation that is remembered, the best first. `foreign` is from a memory of elsewhere; `earlier`
 * was made from a text that the essay has no more; `unverified` was confirmed by nobody.
 */
export const standings = ['final', 'reviewed', 'translated', 'foreign', 'earlier', 'unverified'] as const
export type Standing = (typeof standings)[number]

/** Where a remembered translation stands. */
export interface MemoryPlace {
  /** Path from the project's folder. */
  readonly file: string
  readonly line: number
  readonly essay?: Slug
  readonly key?: Key
}

/** A text and its translation, as the memory has them. */
export interface MemoryUnit extends MemoryPlace {
  readonly source: string
  readonly target: string
  readonly sourceLocale: Locale
  readonly locale: Locale
  /** `sentence`: one of several in a paragraph. */
  readonly level: 'segment' | 'sentence'
  readonly standing: Standing
}

/** A unit that is like a text, and how much: 100 only where it is the same. */
export interface MemoryMatch {
  readonly percent: number
  readonly unit: MemoryUnit
}
