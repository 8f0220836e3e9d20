import type {EditionSegment, SegmentState} from '../../model/edition.ts'
import type {Author, Picture} from '../../model/essay.ts'
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
  readonly section?: string
  readonly description?: string
  readonly date?: string
  readonly authors: readonly Author[]
  readonly image?: Picture
  readonly translators: readonly string[]
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
    readonly section?: string
    readonly locales: Readonly<Record<string, {title: string; path: string; coverage: number}>>
  }[]
}
