/**
 * What pages say besides the essay. `{{holes}}` are filled by i18next, which also chooses between `_one`
 * and `_other` by the rules of the language.
 */
export interface PageWords {
  readonly skip: string
  readonly language: string
  readonly choose: string
  readonly readIn: string
  readonly essays: string
  readonly noEssays: string
  readonly home: string
  readonly by: string
  readonly updated: string
  readonly translators: string
  readonly readingTime_one?: string
  readonly readingTime_other: string
  readonly sections: string
  readonly section: string
  readonly author: string
  readonly writtenBy: string
  /** What a section and the whole site are about, for search engines. */
  readonly inSection: string
  readonly siteDescription: string
  readonly parallel: string
  readonly parallelTitle: string
  readonly parallelLanguages: string
  readonly untranslated: string
  readonly toldElsewhere: string
  readonly download: string
  readonly asBook: string
  readonly lost: string
  readonly lostWhy: string
  readonly search: string
  readonly searchFor: string
  /** What was found; the program of the search page fills in `{count}` and `{query}`. */
  readonly searchOne: string
  readonly searchOther: string
  readonly searchNone: string
  readonly searchFailed: string
  readonly searchMore: string
  readonly searchNeedsScript: string
  readonly feed: string
  readonly corrections: string
  readonly tags: string
  readonly contents: string
  readonly related: string
  readonly backToTop: string
  readonly permalink: string
  readonly picture: string
  readonly notes: string
  readonly backToText: string
  readonly done: string
  readonly notDone: string
  readonly stale: string
  readonly unverified: string
  readonly fallbackCount_one?: string
  readonly fallbackCount_other: string
  readonly staleCount_one?: string
  readonly staleCount_other: string
  readonly unverifiedCount_one?: string
  readonly unverifiedCount_other: string
  readonly withdrawn: string
  /** Between names, and between the last two. */
  readonly comma: string
  readonly and: string
  /** Between a name and what is said about it. */
  readonly colon: string
  readonly date: string
  /** Names of the months from January, with `|` between them. */
  readonly months: string
  readonly 'name-en': string
  readonly 'name-zh-Hans': string
  readonly 'name-zh-Hant': string
}
