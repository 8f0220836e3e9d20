import type {Locale} from './names.ts'

/** What stands where on a cover: plain data, so that it can be printed as a drawing, or drawn in pixels with a font. */
export interface Cover {
  readonly title: string
  readonly locale: Locale
  readonly width: number
  readonly height: number
  readonly colours: Readonly<Record<'paper' | 'ink' | 'accent' | 'tint', string>>
  /** The face of all texts that have no other, as CSS names it. */
  readonly face: string
  /** Lines of six columns, each in the middle of its stroke. */
  readonly columns: readonly (readonly [x: number, y: number, length: number])[]
  readonly rules: readonly CoverRule[]
  readonly texts: readonly CoverText[]
}

interface CoverRule {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly colour: 'ink' | 'accent'
}

/** Lines of text, one below the other. */
export interface CoverText {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly size: number
  readonly leading: number
  readonly colour: 'ink' | 'accent'
  /** Whose letters they are. */
  readonly locale: Locale
  readonly isBold?: boolean
  /** Where it is another than that of the cover. */
  readonly face?: string
}

/** A font that covers are drawn with: which file it is, and what it has letters for. */
export interface CoverFont {
  /** From the project's folder. */
  readonly path: string
  /** SHA-256 of the file, in hex: another font is another cover. */
  readonly hash: string
  /** First and last code point of each run of characters that it has. */
  readonly letters: readonly number[]
}

/** A font that is named but cannot be had: it is not there, or not of a kind that covers can be drawn with. */
export interface LackingFont {
  readonly path: string
  readonly lacks: 'absent' | 'kind'
}
