import type {CommittedText} from '../align/binding.ts'
import type {Locale, Slug} from '../model/names.ts'
import type {PictureSizes} from '../model/picture.ts'
import type {SegmentFile} from '../model/segment-file.ts'

/**
 * All that is known of one essay before anything is computed: texts and plain data, so that a worker
 * thread or another machine can be given it.
 */
export interface EssayInput {
  readonly slug: Slug
  readonly source: InputFile
  /** One row per locale of the project. */
  readonly locales: readonly LocaleInput[]
  /** Sizes of the pictures that it shows; pages need them. */
  readonly pictures?: PictureSizes
}

export interface InputFile {
  readonly path: string
  readonly text: string
  /** SHA-256 of the file's bytes, in hex. */
  readonly hash: string
}

export interface LocaleInput {
  readonly locale: Locale
  /** Where the segment file is, or will be. */
  readonly path: string
  readonly file?: InputFile
  /** What the file says, where whoever read it had to know and it could be read. */
  readonly parsed?: SegmentFile
  /** The texts of the commits the working tree comes from; undefined outside version control, and where none is asked for. */
  readonly committed?: readonly CommittedText[]
}
