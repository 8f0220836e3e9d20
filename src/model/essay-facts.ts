import type {CheckOptions} from './check.ts'
import type {Coverage} from './edition.ts'
import type {Meta} from './essay.ts'
import type {Place} from './message.ts'
import type {Key, Locale, Slug} from './names.ts'

/** A link or a picture in an essay or in a translation, and where it stands. */
export interface Use {
  readonly kind: 'link' | 'picture'
  /** As it is written; that of the definition, where it is referred to. */
  readonly address: string
  readonly locale: Locale
  /** Known in translations only. */
  readonly key?: Key
  readonly place: Place
  /** What a picture shows, in words; empty if nobody said. */
  readonly description?: string
  /** Whether a description is asked for: in the source always, in a translation where the source has one. */
  readonly wantsDescription?: boolean
}

/** Words of the source that are not published, and where they stand. */
export interface LostWords {
  readonly words: string
  readonly place: Place
}

/** A definition of the source that nothing refers to, and its label; that of a note with `^`. */
export interface UnusedDefinition {
  readonly kind: 'link' | 'note'
  readonly label: string
  readonly place: Place
}

/** A value of the front matter in one language, and where it stands. */
export interface FrontText {
  readonly key: Key
  readonly locale: Locale
  readonly text: string
  readonly place: Place
}

/** How far a translation of the essay has come, and who made it. */
export interface EditionFacts {
  readonly locale: Locale
  /** Where the translators are named, or could be. */
  readonly place: Place
  readonly translators: readonly string[]
  readonly coverage: Coverage
  /** How many texts a person has written or edited. */
  readonly human: number
}

/** What a check of an essay as a whole sees: its frame, not its sentences. */
export interface EssayToCheck {
  readonly slug: Slug
  readonly sourceLocale: Locale
  readonly meta: Meta
  /** Where the fields of the front matter stand, by name; `title` is always there. */
  readonly fields: ReadonlyMap<string, Place>
  readonly texts: readonly FrontText[]
  readonly uses: readonly Use[]
  /** Words in raw HTML. */
  readonly lost: readonly LostWords[]
  readonly unused: readonly UnusedDefinition[]
  readonly editions: readonly EditionFacts[]
  /** The day of the check; absent where nobody said. */
  readonly today?: string
}

export interface EssayExample {
  /** The essay with its front matter. */
  readonly essay: string
  /** Its translation into zh-Hans with its head; `@p1` stands for the fingerprint of p1's source. None if absent. */
  readonly translation?: string
  /** `a-letter` if absent. */
  readonly slug?: string
  readonly today?: string
  readonly options?: CheckOptions
  readonly reports?: readonly string[]
}
