/** What an index of a locale begins with: `search/<locale>/index.json`. */
export interface SearchIndex {
  readonly schemaVersion: 1
  /** Files with terms, by their numbers; names have the content in them, so that none is ever out of date. */
  readonly terms: readonly string[]
  /** File with the characters that stand for one another. */
  readonly variants: string
  /** Names of the essays, by their numbers. */
  readonly essays: readonly string[]
}

/** Where terms are found: the number of an essay and the weight of the term in it, in turn. */
export type SearchTerms = Readonly<Record<string, readonly number[]>>

/** What is shown of an essay that was found: `search/<locale>/<slug>.json`. */
export interface SearchTexts {
  readonly title: string
  readonly section?: string
  /** The key of each passage, which is its anchor on the page and empty where it has none, and its text. */
  readonly texts: readonly (readonly [key: string, text: string])[]
}

/** Characters that stand for one another: `search/variants-<hash>.json`. */
export interface SearchVariants {
  readonly source: string
  /** Each followed by the one that it is searched as. */
  readonly pairs: string
}
