import type {MarksOf} from '../marks.ts'

/** How an essay becomes HTML: what only its page knows. */
export interface HtmlOptions {
  readonly language: string
  /** Whether the language emphasises by dots, which are for Han alone. */
  readonly dotted: boolean
  /** What ids of notes begin with; it has a hyphen, so that no key is like it. */
  readonly notePrefix: string
  readonly words: HtmlWords
  /** Whether tables, which a screen may be too narrow for, can be reached by the keyboard and scrolled. */
  readonly scrolls?: boolean
  readonly marksOf: MarksOf
  /** Where a link leads; nothing if its words are to stand without one. An external one leaves the site. */
  readonly linkTo: (address: string) => {readonly href: string; readonly external: boolean} | undefined
  /** Where a picture of the site is; nothing if it is not the site's own. */
  readonly pictureAt: (address: string) => PlacedPicture | undefined
}

/** Where a picture is, and its size where it is known, so that nothing moves when it arrives. */
interface PlacedPicture {
  readonly src: string
  readonly width?: number
  readonly height?: number
}

/** What the reader is told in the page's language. */
interface HtmlWords {
  readonly notes: string
  readonly backToText: (note: string) => string
  readonly done: string
  readonly notDone: string
}
