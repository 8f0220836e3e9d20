/** A block of a text as aligning sees it. */
export interface Passage {
  /** Markdown. */
  readonly text: string
  /** What the block is; undefined where the text has lost its structure. */
  readonly kind?: string
  /** Depth of a heading. */
  readonly depth?: number
  /** The same in another variety of the other text's language, where that is known. */
  readonly also?: string
}

/**
 * Blocks of an essay and the blocks of a translation that tell them; one side is empty where there is no counterpart.
 *
 * `confidence` is the probability that exactly these belong together.
 */
export interface Link {
  readonly source: readonly number[]
  readonly target: readonly number[]
  readonly confidence: number
}

/** Links, and how much one text looks like a translation of the other. */
export interface Aligned {
  readonly links: readonly Link[]
  readonly likeness: 'certain' | 'doubtful' | 'none'
}

/** Words of a dictionary: what a text of one language may be called in the other. */
export interface Lexicon {
  /** Names of the meanings that a text has, in either language, comparable across the two. */
  meaningsOf(text: string): Iterable<string>
}
