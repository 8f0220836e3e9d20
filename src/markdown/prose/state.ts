import type {PhrasingContent} from 'mdast'

/** Why the fast path leaves a text to remark-parse. */
export type Reason =
  | 'block start'
  | 'control character'
  | 'emphasis'
  | 'strikethrough'
  | 'autolink'
  | 'HTML'
  | 'code'
  | 'reference'
  | 'destination'
  | 'image'
  | 'character reference'
  | 'nesting'

export interface Place {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** An opening `*`, `_`, `[` or `![`: a node if it is closed, else text. */
export interface Opener {
  readonly marker: number
  readonly size: number
  /** A run of `*` or `_` that could also close. */
  readonly closes: boolean
  /** Where it stands, in the text and in the source. */
  readonly start: number
  readonly place: Place
  /** The nodes before it, and the text between them and it. */
  readonly nodes: PhrasingContent[]
  readonly pending: Pending
  /** A link inside it: links do not contain links. */
  inactive: boolean
  /** Something in it is an autolink literal, unless it becomes a link. */
  literal: boolean
}

/** The text node that is being read: what of it is settled, and where in the text the rest begins. */
export interface Pending {
  readonly start: Place
  head: string
  from: number
  /** Whether escapes or character references are in it. */
  decoded: boolean
}
