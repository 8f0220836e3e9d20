/** What is true of a locale. Data, no branching: code asks the profile, never for the name of a locale. */
export interface Profile {
  /** Script of running text, as in Unicode. */
  readonly script: 'Latin' | 'Hans' | 'Hant' | 'other'
  /** Name of the locale in itself, for switchers. */
  readonly label: string
  /** Locale of the interface words on pages: the nearest one that has them. */
  readonly words: 'en' | 'zh-Hans' | 'zh-Hant'
  /** Whether words are written without spaces between them, so that a line break is no space. */
  readonly unspaced: boolean
  /** Outer and inner quotation marks, opening and closing. */
  readonly quotes: readonly [string, string, string, string]
  readonly direction: 'ltr' | 'rtl'
  /** Open Graph's form of the tag. */
  readonly openGraph?: string
}
