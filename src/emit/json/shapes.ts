import type {EditionSegment, SegmentState} from '../../model/edition.ts'
import type {Author, Correction, Picture} from '../../model/essay.ts'
import type {Fingerprint, Key, Locale, Slug} from '../../model/names.ts'

/** What a block of a bundle is. `row` is a row of a table, `note` a footnote. */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'image'
  | 'list'
  | 'item'
  | 'quotation'
  | 'table'
  | 'row'
  | 'cell'
  | 'note'
  | 'code'
  | 'rule'

/** A block of an essay as a bundle has it. A block with a key is a segment; the others hold or separate segments. */
export interface BundleBlock {
  readonly key?: Key
  readonly kind: BlockKind
  readonly markdown: string
  readonly html: string
  readonly text: string
  /** `kept`: not for translation, or a container, whose children have their own states. */
  readonly state: SegmentState | 'kept'
  readonly fingerprint?: Fingerprint
  readonly origin?: EditionSegment['origin']
  /** Language, where it is not the document's. */
  readonly lang?: Locale
  readonly children?: readonly BundleBlock[]
}

/** An essay in one locale, for programs. */
export interface DocumentBundle {
  readonly schemaVersion: 1
  readonly slug: Slug
  readonly locale: Locale
  readonly sourceLocale: Locale
  readonly title: string
  readonly subtitle?: string
  readonly section?: string
  readonly description?: string
  readonly date?: string
  readonly updated?: string
  readonly authors: readonly Author[]
  readonly image?: Picture
  readonly translators: readonly string[]
  readonly credit?: string
  readonly rights?: string
  readonly tags?: readonly string[]
  readonly isbn?: string
  readonly corrections?: readonly Correction[]
  /** Fields of the front matter that Hexapla does not know. */
  readonly more?: Readonly<Record<string, unknown>>
  readonly html: string
  readonly blocks: readonly BundleBlock[]
}

/** All essays of a release, for programs. */
export interface BundleIndex {
  readonly schemaVersion: 1
  readonly essays: readonly {
    readonly slug: Slug
    readonly sourceLocale: Locale
    readonly date?: string
    readonly updated?: string
    readonly section?: string
    readonly locales: Readonly<Record<string, {title: string; path: string; coverage: number}>>
  }[]
}

/** A line of the catalogue for archives: an essay in one locale, without its text. */
export interface CatalogueLine {
  readonly schemaVersion: 1
  /** A lasting name, as books have it. */
  readonly identifier: string
  readonly slug: Slug
  readonly locale: Locale
  readonly sourceLocale: Locale
  readonly title: string
  readonly subtitle?: string
  readonly section?: string
  readonly description?: string
  readonly date?: string
  readonly updated?: string
  readonly authors: readonly Author[]
  readonly translators: readonly string[]
  readonly rights?: string
  readonly tags: readonly string[]
  readonly publisher?: string
  /** Address of its page, where that of the site is known. */
  readonly url?: string
  /** Its document bundle, below the folder of the release. */
  readonly path: string
  readonly coverage: number
}

/** What differs from the release before. */
export interface ReleaseChanges {
  readonly schemaVersion: 1
  readonly release: string
  readonly since?: string
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
  /** Editions whose texts differ, and the keys of these texts; of a new edition all. */
  readonly essays: readonly {readonly slug: Slug; readonly locale: Locale; readonly keys: readonly string[]}[]
}
