/** What people settled about two versions of a document. Blocks are top-level blocks, counted from 0. */
export interface Gold {
  readonly old: {readonly blocks: number}
  readonly new: {readonly blocks: number}
  /** Which old block a new one is, beyond doubt. */
  readonly mustKeep: readonly GoldLink[]
  /** The same where one may differ: counted neither for nor against. */
  readonly softKeep: readonly GoldLink[]
  readonly splitOrMerged: readonly GoldLink[]
  readonly mustBeNew: readonly number[]
  readonly mustRetire: readonly number[]
  readonly unscoredOld?: readonly number[]
  readonly unscoredNew?: readonly number[]
}

export interface GoldLink {
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

/** Two versions of a document, cut into blocks, with what is settled about them. */
export interface Sample {
  readonly id: string
  readonly old: readonly string[]
  readonly now: readonly string[]
  readonly gold: Gold
}
