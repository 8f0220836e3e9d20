import type {Mapping} from '../../model/mapping.ts'
import type {Language, Slug} from '../../model/names.ts'
import type {ArchiveJournal} from '../../project/archive-journal.ts'
import type {PictureSource} from '../import-pictures.ts'
import type {Article} from './articles.ts'

/** What all groups of an archive are worked on with. */
export interface ArchiveWork {
  readonly mapping: Mapping
  readonly journal: ArchiveJournal
  /** Names of essays, and the articles that have them. */
  readonly claims: Map<Slug, string>
  readonly force: boolean
  /** The language that review files speak to people. */
  readonly language: Language
  picturesOf(article: Article): PictureSource
}
