import type {Markup} from '../../../model/markup.ts'
import type {
  ArticleView,
  AuthorView,
  ChooserView,
  HomeView,
  NotFoundView,
  PageView,
  ParallelView,
  SearchView,
  SectionView,
  StylesView,
  WithdrawnView
} from './views.ts'

/**
 * How pages look: one function for each kind of page, from plain data to HTML.
 *
 * Each gives the content of its page; `page` puts it into the frame that all have. A project's theme names
 * those that it replaces. Texts put into an `html` template are escaped, so none can become a tag.
 */
export interface Theme {
  readonly page: (view: PageView, content: Markup) => Markup
  readonly article: (view: ArticleView) => Markup
  readonly withdrawn: (view: WithdrawnView) => Markup
  readonly home: (view: HomeView) => Markup
  readonly section: (view: SectionView) => Markup
  readonly author: (view: AuthorView) => Markup
  readonly parallel: (view: ParallelView) => Markup
  readonly search: (view: SearchView) => Markup
  readonly chooser: (view: ChooserView) => Markup
  readonly notFound: (view: NotFoundView) => Markup
  /** The one stylesheet of all pages. */
  readonly styles: (view: StylesView) => string
}
