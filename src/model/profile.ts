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
  /** Whether commas, stops and brackets fill a square, as in Chinese, or stand close, as in English. */
  readonly punctuation: 'full' | 'half'
  /** Whether `"` and `'` pass as quotation marks, because houses differ or pages curl them. */
  readonly straightQuotes: boolean
  /** How an omission is written; absent where houses differ. */
  readonly ellipsis?: string
  /** How a dash between clauses is written; absent where houses differ. */
  readonly dash?: string
  /** The point between the parts of a foreign name, where there is one. */
  readonly interpunct?: string
  /** Marks of titles, outer and inner, opening and closing, where titles have marks of their own. */
  readonly titles?: readonly [string, string, string, string]
  /** Whether a space stands between Han and Latin letters; absent where each essay chooses. */
  readonly spacing?: 'spaced' | 'close'
  /** Marks that have a space before them, as `;` has in French. */
  readonly spaceBefore: string
  /** What divides a whole number from its fraction, and thousands from each other. */
  readonly numbers: readonly [decimal: string, group: string]
  /** Characters of another region, and what they are here. */
  readonly forms: Readonly<Record<string, string>>
  /** Spellings of one word that are all right, of which an essay uses one. */
  readonly variants: readonly (readonly string[])[]
  /** Words of another region, and what they are here. */
  readonly terms: Readonly<Record<string, string>>
}
