import type {Locale, Slug} from '../../model/names.ts'

/** A person with the part that they had in a book: MARC's codes for author, translator, editor. */
export interface Person {
  readonly name: string
  readonly role: 'aut' | 'trl' | 'edt'
}

/** A text, and its language where it is not the book's. */
export interface Line {
  readonly text: string
  readonly lang?: Locale
}

/** A heading of a chapter, for the table of contents. */
export interface Heading {
  readonly id: string
  readonly depth: number
  readonly title: Line
}

/** An essay as a file of a book: plain data, so that a book can be bound from chapters made elsewhere. */
export interface Chapter {
  readonly slug: Slug
  readonly title: Line
  /** Content of the file's body. */
  readonly markup: string
  readonly headings: readonly Heading[]
  /** Id of the list of notes, if there is one. */
  readonly notes?: string
  /** Pictures in it, as paths below `source/`. */
  readonly pictures: readonly string[]
  /** Whether every picture is described. */
  readonly described: boolean
}

/** Everything that a book is made of, in words. */
export interface Book {
  /** Below `dist/`. */
  readonly path: string
  readonly slug: Slug
  readonly identifier: string
  /** The first is the book's own; others stand beside it. */
  readonly locales: readonly [Locale, ...Locale[]]
  readonly title: Line
  readonly subtitle?: string | undefined
  /** The same title in the other language of a bilingual book. */
  readonly otherTitle?: Line
  /** Section of an essay, or nothing. */
  readonly label?: string | undefined
  readonly people: readonly Person[]
  readonly description?: string | undefined
  readonly subjects: readonly string[]
  readonly rights?: string | undefined
  readonly isbn?: string | undefined
  /** What the imprint says besides: rights, where it was first printed, what is said of the authors. */
  readonly notes: readonly Line[]
  readonly publisher?: string | undefined
  /** Where the text is on the web, or what it was taken from. */
  readonly sources: readonly string[]
  readonly date?: string | undefined
  readonly updated?: string | undefined
  /** Path below `source/` of a cover of the house's own. */
  readonly cover?: string | undefined
  readonly vertical: boolean
  /** Whether several essays are bound in it. */
  readonly volume: boolean
  readonly chapters: readonly Chapter[]
}
