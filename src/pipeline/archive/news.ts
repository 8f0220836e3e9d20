import type {InputError, Message, Place} from '../../model/message.ts'
import type {Locale, Slug} from '../../model/names.ts'

/**
 * What became of an article: a new essay, a translation of one; `before`: an earlier run brought it in; `there`: the
 * project has the very essay; `failed`: the reason is in `fault`.
 */
export type Outcome = 'essay' | 'translation' | 'before' | 'there' | 'failed'

/** What became of one article. */
export interface ArticleNews {
  readonly id: string
  readonly place: Place
  readonly outcome: Outcome
  readonly slug?: Slug
  readonly locale?: Locale
  /** Of a translation: segments that got a text, and texts that a person has to decide, in the review file. */
  readonly taken?: number
  readonly toDecide?: number
  readonly review?: string
  /** Pictures that came with it. */
  readonly pictures: number
  /** What a person should look at. */
  readonly doubts: readonly Message[]
  /** Texts that are in neither the fields nor the body. */
  readonly removed: readonly string[]
  readonly fault?: InputError
}

/** What became of an archive. */
export interface ArchiveReport {
  readonly articles: readonly ArticleNews[]
  /** Path of the journal, from the project's folder. */
  readonly journal: string
}

/** Articles of each kind, pictures, and texts that a person has to decide. */
export function countNews({articles}: ArchiveReport) {
  const of = (outcome: Outcome): number => articles.filter((row) => row.outcome === outcome).length
  const sum = (value: (row: ArticleNews) => number): number => articles.reduce((all, row) => all + value(row), 0)
  return {
    articles: articles.length,
    essays: of('essay'),
    translations: of('translation'),
    before: of('before') + of('there'),
    failed: of('failed'),
    pictures: sum(({pictures}) => pictures),
    taken: sum(({taken = 0}) => taken),
    toDecide: sum(({toDecide = 0}) => toDecide)
  }
}
