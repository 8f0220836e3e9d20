import type {Archive, Artifact, Copy, Coverage, Edition, Kept} from './edition.ts'
import type {Author, Meta} from './essay.ts'
import type {Key, Locale, Slug} from './names.ts'
import type {PictureSizes} from './picture.ts'
import type {Settings, Volume} from './settings.ts'

/** What an edition's page may know of another essay: a slice of the catalogue made from front matter. */
export interface RelatedEssay {
  readonly slug: Slug
  readonly sourceLocale: Locale
  readonly editions: readonly Pick<CatalogueEdition, 'locale' | 'title' | 'section' | 'fallen'>[]
}

/** What pages that list essays know of one. */
export interface CatalogueEntry {
  readonly slug: Slug
  readonly sourceLocale: Locale
  readonly status: Meta['status']
  readonly date?: string
  readonly updated?: string
  /** Former names, which lead to the essay. */
  readonly aliases: readonly Slug[]
  /** One row per published locale, in the order of the settings. */
  readonly editions: readonly CatalogueEdition[]
}

export interface CatalogueEdition {
  readonly locale: Locale
  readonly title: string
  readonly subtitle?: string
  readonly section?: string
  readonly description?: string
  readonly authors: readonly Author[]
  readonly translators: readonly string[]
  readonly tags: readonly string[]
  readonly rights?: string
  readonly coverage: Coverage
  /** Keys of the front matter that are shown in the language of the source. */
  readonly fallen?: readonly Key[]
}

/** All editions of one essay, and what their pages need to know. */
export interface EssayToEmit {
  readonly editions: readonly Edition[]
  readonly entry: CatalogueEntry
  /** Other essays of the site worth offering to the reader, best first. */
  readonly related: readonly RelatedEssay[]
  readonly settings: Settings
  /** Sizes of the pictures of the site that the essay shows. */
  readonly pictures: PictureSizes
}

/** Turns one edition of an essay into files-to-be. It returns them; only `project/release.ts` writes. */
export interface Emitter {
  readonly name: string
  emit(edition: Edition, essay: EssayToEmit): Iterable<Artifact | Archive | Kept>
  /** What needs all editions of an essay together; it comes after them. */
  emitEssay?(essay: EssayToEmit): Iterable<Artifact>
  /** What needs all essays together, made from the small catalogue and what the emitter kept of each edition. */
  emitSite?(catalogue: readonly CatalogueEntry[], settings: Settings, kept?: readonly Kept[]): Iterable<Artifact>
  /** The newest essays of a locale, when all are known. */
  emitRecent?(recent: RecentEssays, settings: Settings): Iterable<Artifact>
  /** A volume in one locale, when all essays are known. */
  emitVolume?(volume: VolumeToEmit, settings: Settings): Iterable<Artifact | Archive | Copy>
}

/** A book of several essays in one locale. */
export interface VolumeToEmit {
  readonly volume: Volume
  readonly locale: Locale
  /** The essays in it, and the keys that links can lead to. */
  readonly bound: ReadonlyMap<Slug, ReadonlySet<string>>
  /** Their editions in order, each composed when it is asked for. */
  readonly editions: () => Iterable<Edition>
}

/** The newest essays of a locale, for those who follow it. */
export interface RecentEssays {
  readonly locale: Locale
  /** The newest first. */
  readonly entries: readonly CatalogueEntry[]
  /** Their editions in this order, each composed when it is asked for. */
  readonly editions: () => Iterable<Edition>
}
