import type {Root} from 'mdast'
import type {Cover} from './cover.ts'
import type {Context, Meta, SegmentKind} from './essay.ts'
import type {Fingerprint, Key, Locale, Slug} from './names.ts'
import type {Output} from './settings.ts'

/** How a segment of an edition came to be. `source`: the edition's locale is the essay's own. */
export type SegmentState = 'source' | 'current' | 'stale' | 'unverified' | 'missing' | 'merged'

/** What the edition shows under a key. */
export interface EditionSegment {
  readonly key: Key
  readonly kind: SegmentKind
  readonly depth?: number
  readonly state: SegmentState
  /** The segment whose text tells this one, too, if it is merged. */
  readonly into?: Key
  /** Markdown as shown: the translation, or the source text where it falls back; empty if merged. */
  readonly text: string
  /** Language of `text`: the source locale where it falls back. */
  readonly lang: Locale
  /** Whether the reader must be told: shown although not current. */
  readonly marked: boolean
  /** Fingerprint of today's source. */
  readonly fingerprint: Fingerprint
  readonly origin: 'human' | 'converted' | 'memory' | 'machine' | 'imported'
  /** Where the composed text stands in `body`, in UTF-16 code units; absent for front matter. */
  readonly span?: readonly [start: number, end: number]
}

/** How much of an essay one locale has. `coverage` = translated ÷ segments. */
export interface Coverage {
  readonly segments: number
  readonly translated: number
  readonly reviewed: number
  readonly stale: number
  readonly unverified: number
  readonly missing: number
  readonly orphans: number
  readonly coverage: number
}

/** A row of the coverage matrix: how far an essay has come in each of its target locales. */
export interface EssayCoverage {
  readonly slug: Slug
  readonly title: string
  readonly sourceLocale: Locale
  readonly status: Meta['status']
  readonly locales: readonly {readonly locale: Locale; readonly coverage: Coverage}[]
}

/** One essay in one locale, composed and ready to emit. */
export interface Edition {
  readonly slug: Slug
  readonly locale: Locale
  readonly sourceLocale: Locale
  /** Front matter in the edition's language. */
  readonly meta: Meta
  /** Markdown body, composed from blocks and translations. */
  readonly body: string
  /** `body` as a tree with positions in it, parsed once for all emitters, which never change it; they parse if absent. */
  readonly tree?: Root
  readonly context: Context
  readonly segments: readonly EditionSegment[]
  readonly translators: readonly string[]
  readonly coverage: Coverage
  /** SHA-256 of the source file, in hex. */
  readonly sourceHash: string
}

/** A picture that goes into the release as it is: a path below `dist/`, and where it is below `source/`. */
export interface Copy {
  readonly path: string
  readonly copyOf: string
}

/** A path below `dist/` and its bytes. */
export interface Artifact {
  readonly path: string
  readonly content: string | Uint8Array
  readonly essay?: Slug
  readonly locale?: Locale
}

/** A cover in an archive that is drawn once the fonts are read. */
export interface Drawing {
  /** Below the root of the archive. */
  readonly path: string
  readonly drawing: Cover
}

/** A file in an archive, made by us. */
export interface Entry {
  /** Below the root of the archive. */
  readonly path: string
  readonly content: string | Uint8Array
}

/**
 * A file of files, such as a book: packed in this order once its pictures have been read, so that nothing holds
 * the pictures of more than one book.
 */
export interface Archive {
  readonly path: string
  readonly entries: readonly (Entry | Copy | Drawing)[]
  readonly essay?: Slug
  readonly locale?: Locale
}

/** What an emitter wants to know of an edition when all essays are known: plain and small, for it is held until then. */
export interface Kept {
  readonly keptFor: Output
  readonly essay: Slug
  readonly locale: Locale
  readonly content: string
}
