/** What is settled about two versions of a document. Blocks are top-level blocks, counted from 0. */
export interface Gold {
  /** Which old block a new one is, beyond doubt. */
  readonly mustKeep: readonly GoldLink[]
  /** The same where one may differ: counted neither for nor against. */
  readonly softKeep: readonly GoldLink[]
  readonly splitOrMerged: readonly GoldLink[]
  readonly mustBeNew: readonly number[]
  readonly mustRetire: readonly number[]
  readonly unscoredOld: readonly number[]
  readonly unscoredNew: readonly number[]
}

/** Old blocks that became new ones. */
interface GoldLink {
  readonly old: readonly number[]
  readonly new: readonly number[]
  readonly kind: GoldKind
}

export type GoldKind = 'same' | 'edited' | 'moved' | 'split' | 'merged'

/** An old block and the new block that got its key. */
export interface Kept {
  readonly from: number
  readonly to: number
}

/** A top-level block of a document: its source text, its mdast type, and the lines it stands on, from 1. */
export interface DocumentBlock {
  readonly kind: string
  readonly text: string
  readonly lines: readonly [first: number, last: number]
}

/** Two versions of a document, cut into blocks, with what is settled about them. */
export interface Sample {
  readonly id: string
  readonly old: readonly DocumentBlock[]
  readonly now: readonly DocumentBlock[]
  readonly gold: Gold
}
