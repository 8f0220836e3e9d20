import type {Fingerprint, Key, Locale, Slug} from './names.ts'

/** What a translatable block is. Letters of keys come from it at birth; afterwards nobody reads it from the key. */
export type SegmentKind = 'meta' | 'heading' | 'paragraph' | 'item' | 'quotation' | 'note' | 'cell' | 'image'

/** One step of the way from the essay's body down to a block: what each later line of the block begins with. */
export type Container =
  | {readonly type: 'quotation'}
  /** `indent`: width of the marker and the space behind it, in columns. */
  | {readonly type: 'item' | 'note'; readonly indent: number}

/**
 * A piece of the essay: a slice of the author's own text.
 *
 * Law 1: the slices of all blocks of an essay, one after the other, are the essay.
 */
export type Block = KeptBlock | TranslatableBlock

/** What no translator touches: marks, code, HTML, definitions, white space. */
interface KeptBlock {
  readonly type: 'keep'
  readonly slice: string
}

/** What every locale has in its own words. */
export interface TranslatableBlock {
  readonly type: 'translate'
  readonly kind: SegmentKind
  /** The author's text, with the marks of containers on its later lines. */
  readonly slice: string
  /** The same without those marks: what a translator sees. */
  readonly text: string
  readonly containers: readonly Container[]
  /** Depth of a heading, 1 to 6. */
  readonly depth?: number
  /** Key of a front-matter segment, known from its path. */
  readonly metaKey?: Key
  /** What `<!-- translators: … -->` says before the block. */
  readonly comment?: string
  /** Where the slice begins in the source file, from 1. */
  readonly line: number
  readonly column: number
}

/** A translatable block with the key it keeps for ever and the fingerprint of its text. */
export interface Segment extends TranslatableBlock {
  readonly key: Key
  readonly fingerprint: Fingerprint
}

/** A source essay cut into blocks; keys are given by reconciling it with the ledger. */
export interface SplitEssay {
  readonly slug: Slug
  /** Path of the file, for reports. */
  readonly file: string
  readonly meta: Meta
  readonly blocks: readonly Block[]
  /** Index of the first block of the body; those before are front matter. */
  readonly bodyAt: number
  readonly context: Context
}

/** What a segment needs to be read alone: the essay's definitions, by normalised label. */
export interface Context {
  readonly definitions: ReadonlyMap<string, Definition>
  /** Footnotes, with their labels as the essay writes them. */
  readonly footnotes: ReadonlyMap<string, string>
}

/** A link reference definition. */
export interface Definition {
  readonly address: string
}

/** Front matter of an essay, checked. Days are ISO 8601. Unknown fields stay in `more`. */
export interface Meta {
  readonly title: string
  readonly subtitle?: string
  readonly description?: string
  readonly section?: string
  readonly authors: readonly Author[]
  readonly date?: string
  readonly updated?: string
  readonly image?: Picture
  readonly locale?: Locale
  readonly locales?: readonly Locale[]
  readonly status: 'draft' | 'published' | 'withdrawn'
  /** Former names. */
  readonly aliases: readonly Slug[]
  readonly credit?: string
  readonly rights?: string
  readonly tags: readonly string[]
  readonly isbn?: string
  /** What was put right since the essay was published. */
  readonly corrections: readonly Correction[]
  readonly more: Readonly<Record<string, unknown>>
}

export interface Author {
  readonly name: string
  readonly note?: string
}

/** What readers are told of a mistake that was put right. */
export interface Correction {
  readonly date: string
  readonly note: string
}

export interface Picture {
  readonly src: string
  readonly alt: string
  readonly caption?: string
}
