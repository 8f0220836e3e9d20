import type {Fingerprint, Key, Locale, Slug} from './names.ts'

/** The name of an attribute, in the order in which markers carry them. */
export const attributeNames = [
  'missing',
  'stale',
  'orphan',
  'unverified',
  'reviewed',
  'final',
  'by',
  'merged',
  'via',
  'allow',
  'text'
] as const
export type AttributeName = (typeof attributeNames)[number]

/** One attribute of a marker; `missing`, `orphan` and `unverified` have no value. */
export interface Attribute {
  readonly name: AttributeName
  readonly value?: string
}

/** A marker and the text below it. Lines count from 1 in the file it was read from; 0 where it was just made. */
export interface Entry {
  readonly key: Key
  /** Lines of the note, as the file has them but with `-->` restored. */
  readonly notes: readonly string[]
  readonly attributes: readonly Attribute[]
  /** Fingerprint of the source that was offered to the translator. */
  readonly fingerprint?: Fingerprint
  readonly text: string
  /** Line of the marker's `<!-- #`. */
  readonly line: number
  /** First line of the text; where it would stand if there is none. */
  readonly textLine: number
}

/** A change of the source that someone declared not to affect the meaning. */
export interface MinorEdit {
  readonly key: Key
  readonly from: Fingerprint
  readonly to: Fingerprint
  readonly by?: string
  readonly date?: string
  readonly reason: string
}

/** An essay in one locale as its file has it: see docs/segment-files.md. */
export interface SegmentFile {
  /** Path, for reports. */
  readonly file: string
  readonly head: SegmentFileHead
  readonly entries: readonly Entry[]
}

/** The file's own front matter. `extra` holds the lines of fields that Hexapla does not know, kept as they are. */
export interface SegmentFileHead {
  /** The lines between the two `---`, as written; `print` alters only what changed. */
  readonly raw: string
  readonly essay: Slug
  readonly locale: Locale
  readonly source: Locale
  readonly translators: readonly string[]
  /** Version of the rules by which texts were cut and fingerprinted; absent: the first. */
  readonly rules?: number
  /** The locale's own picture. */
  readonly image?: {readonly src: string}
  /** Source locale only: keys that must never be given again. */
  readonly retired: readonly Key[]
  /** Source locale only. */
  readonly minor: readonly MinorEdit[]
}
