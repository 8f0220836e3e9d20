import type {Markup} from '../../../model/markup.ts'
import type {Locale, Slug} from '../../../model/names.ts'
import type {PictureSize} from '../../../model/picture.ts'
import type {PageWords} from '../../words/words.ts'

/*
 * What templates are given: plain data, worked out to the last word. A template only says where it stands.
 * All addresses are relative to the page.
 */

/** A text, with its language and direction where they are not those of the page. */
export interface Wording {
  readonly text: string
  readonly lang?: Locale
  readonly dir?: 'ltr' | 'rtl'
}

export interface Link extends Wording {
  readonly href: string
}

/** A day for machines and for people. */
export interface Day {
  readonly iso: string
  readonly text: string
}

/** Words of the interface that stand alone. */
export type Labels = Readonly<Record<LabelName, string>>
type LabelName = Exclude<
  keyof PageWords,
  | `${string}_${string}`
  | `name-${string}`
  | (
      | 'by'
      | 'updated'
      | 'translators'
      | 'writtenBy'
      | 'inSection'
      | 'siteDescription'
      | 'backToText'
      | 'date'
      | 'months'
    )
>

/** What every page has around its content. */
export interface PageView {
  readonly kind:
    | 'article'
    | 'withdrawn'
    | 'home'
    | 'section'
    | 'author'
    | 'parallel'
    | 'search'
    | 'chooser'
    | 'not-found'
  readonly lang: Locale
  readonly dir: 'ltr' | 'rtl'
  /** Title of the window. */
  readonly title: string
  readonly description?: string
  /** From the page to the folder of the release. */
  readonly root: string
  readonly stylesheet: string
  /** The sign of the site in tabs and bookmarks, in the forms that browsers choose from. */
  readonly icons: readonly Icon[]
  /** The one program that the page runs, if it runs any. */
  readonly script?: string
  /** The page that the locale is searched on, if it can be. */
  readonly search?: string
  /** The feeds of the locale, where it has them. */
  readonly feeds?: {readonly atom: string; readonly json: string}
  /** What search engines and other sites read. */
  readonly metadata: readonly Markup[]
  readonly site: SiteView
  /** The switcher: every locale of the site, in the order of the configuration. */
  readonly languages: readonly Language[]
  readonly labels: Labels
}

export interface SiteView {
  readonly title: string
  /** Where its name leads. */
  readonly home: string
  readonly publisher?: string
  readonly logo?: Partial<PictureSize> & {readonly src: string; readonly alt: string}
}

export interface Icon {
  readonly rel: 'icon' | 'apple-touch-icon'
  readonly href: string
  readonly type?: string
  readonly sizes?: string
}

export interface Language {
  readonly locale: Locale
  /** What readers know it as: English, 简体, 繁體. */
  readonly label: string
  /** The same page in it; absent where there is none. */
  readonly href?: string
  readonly current: boolean
}

/** An essay in one locale. */
export interface ArticleView {
  readonly page: PageView
  readonly slug: Slug
  readonly section?: Link
  readonly title: Wording
  readonly subtitle?: Wording
  /** Who wrote it, each name a link, as the language lists names. */
  readonly byline?: Markup
  readonly authors: readonly AuthorLine[]
  readonly published?: Day
  /** The day, and the whole phrase around it. */
  readonly updated?: Day
  readonly readingTime: string
  /** What the reader is told about paragraphs that are not finished. */
  readonly notices: readonly string[]
  readonly picture?: PictureView
  /** Its headings, where there are three or more. */
  readonly contents: readonly ContentsItem[]
  /** The text, safe as it is. */
  readonly body: Markup
  /** What was put right, in the order of the front matter. */
  readonly corrections: readonly CorrectionLine[]
  readonly imprint: Imprint
  readonly downloads: readonly Link[]
  /** The essay in several languages side by side, where there are several. */
  readonly parallel?: string
  readonly related: readonly EssayLink[]
  /** Fields of the front matter that Hexapla does not know. */
  readonly more: Readonly<Record<string, unknown>>
}

export interface AuthorLine {
  readonly name: string
  readonly href: string
  readonly note?: Wording
}

export interface CorrectionLine {
  readonly day: Day
  readonly note: Wording
}

export interface ContentsItem extends Link {
  readonly below: readonly ContentsItem[]
}

/** A picture of the site's own; of one from elsewhere there is only the link. */
export interface PictureView extends Partial<PictureSize> {
  readonly src?: string
  readonly href?: string
  readonly alt: Wording
  readonly caption?: Wording
}

/** Who made what, and whose it is. */
export interface Imprint {
  readonly translators?: string
  readonly lines: readonly Wording[]
  readonly tags: readonly Wording[]
}

export interface EssayLink extends Link {
  readonly section?: Wording
}

/** An essay where several are listed. */
export interface EssayItem {
  readonly title: Link
  readonly section?: Link
  readonly description?: Wording
  readonly authors: readonly Link[]
  readonly published?: Day
}

export interface HomeView {
  readonly page: PageView
  /** The newest first. */
  readonly essays: readonly EssayItem[]
  readonly sections: readonly Link[]
}

export interface SectionView {
  readonly page: PageView
  readonly title: Wording
  readonly essays: readonly EssayItem[]
}

export interface AuthorView {
  readonly page: PageView
  readonly name: Wording
  readonly note?: Wording
  readonly essays: readonly EssayItem[]
}

/** The first page: every locale in its own words. */
export interface ChooserView {
  readonly page: PageView
  readonly invitations: readonly (Link & {readonly label: string; readonly locale: Locale})[]
}

/** What stays at the address of an essay that was withdrawn. */
export interface WithdrawnView {
  readonly page: PageView
  readonly title: Wording
}

/** What is shown where nothing is: in one language, or in all of them at the root. */
export interface NotFoundView {
  readonly page: PageView
  readonly messages: readonly {readonly lang: Locale; readonly labels: Labels; readonly home: string}[]
}

/** An essay in its languages side by side, paragraph by paragraph. */
export interface ParallelView {
  readonly page: PageView
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

export interface Column {
  readonly locale: Locale
  readonly dir: 'ltr' | 'rtl'
  readonly label: string
  readonly labels: Labels
  readonly title: Wording
  readonly article: string
  /** Whether it is shown at first. */
  readonly shown: boolean
}

/** What stands side by side. */
export interface Row {
  /** The keys that it tells, the first of them its name. */
  readonly keys: readonly string[]
  readonly kind: 'title' | 'text' | 'note'
  /** One cell for each column, or one for all of them. */
  readonly cells: readonly Cell[]
  readonly shared: boolean
}

export interface Cell {
  readonly locale: Locale
  /** Language and direction of what is in it, where they are not the column's. */
  readonly lang?: Locale
  readonly html?: Markup
  /** Why there is nothing. */
  readonly absent?: string
}

/** The page that a locale is searched on. */
export interface SearchView {
  readonly page: PageView
  /** Folder of the index. */
  readonly index: string
  /** Folder of the locale's pages. */
  readonly pages: string
  /** The list of all essays, for readers without script. */
  readonly home: string
}

/** What a style can depend on. */
export interface StylesView {
  readonly locales: readonly {readonly locale: Locale; readonly script: string; readonly dir: 'ltr' | 'rtl'}[]
}
