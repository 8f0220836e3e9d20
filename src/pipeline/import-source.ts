import type {Doubt, Intake, IntakeOptions} from '../intake/index.ts'
import {intake} from '../intake/index.ts'
import {isWordFile, readWord} from '../intake/word/index.ts'
import type {Slug} from '../model/names.ts'
import type {TextChange} from '../project/changes.ts'
import {collectPictures, type PictureNews, type PictureSource, picturesFrom} from './import-pictures.ts'

/** A text from elsewhere as it lies there. */
export interface Original {
  readonly bytes: Uint8Array
  readonly root: string
  /** Where its pictures are looked for, unless they are in the file itself. */
  readonly pictures?: PictureSource | undefined
  /** Pictures that the essay has already, below `source/`. */
  readonly known?: readonly string[]
  /** Pictures that are about to be written. */
  readonly pending?: readonly TextChange[]
  /** What the essay is called, where that is not the name that its text proposes. */
  readonly slug?: ((proposed: Slug) => Slug) | undefined
}

/** What was made of it, and the pictures that come with it. */
export interface ReadOriginal {
  readonly intake: Intake
  readonly pictures: readonly PictureNews[]
  readonly changes: readonly TextChange[]
}

/** Read a text from elsewhere with its pictures: a Word document, or what `intake` knows. */
export async function readOriginal(original: Original, options: IntakeOptions): Promise<ReadOriginal> {
  const {bytes, root, known = [], pending = [], slug} = original
  const file = options.fileName ?? '-'
  if (!isWordFile(bytes) && !/\.(?:docx|docm|doc)$/iu.test(file)) {
    return collected(bytes, options, {root, source: original.pictures, known, pending, slug})
  }
  const word = await readWord(bytes, file)
  const html: IntakeOptions = {
    ...options,
    format: 'html',
    encoding: 'utf-8',
    known: {...word.known, ...options.known},
    ...(word.created === undefined ? {} : {otherwise: word.created})
  }
  const read = collected(word.html, html, {root, source: picturesFrom(word.pictures), known, pending, slug})
  const doubts = word.doubts.map((message): Doubt => ({line: 1, message}))
  return {...read, intake: {...read.intake, format: 'docx', doubts: [...doubts, ...read.intake.doubts]}}
}

interface Collecting {
  readonly root: string
  readonly source: PictureSource | undefined
  readonly known: readonly string[]
  readonly pending: readonly TextChange[]
  readonly slug: Original['slug']
}

function collected(bytes: Uint8Array, options: IntakeOptions, {source, slug, ...project}: Collecting): ReadOriginal {
  if (!source) return {intake: intake(bytes, options), pictures: [], changes: []}
  const collector = collectPictures(source, project)
  const read = intake(bytes, {
    ...options,
    pictureAt: (address, proposed) => collector.pictureAt(address, slug?.(proposed) ?? proposed)
  })
  return {intake: read, pictures: collector.news, changes: collector.changes}
}
