import {article} from './article.ts'
import {author, home, section} from './lists.ts'
import {page} from './page.ts'
import {parallel} from './parallel.ts'
import {search} from './search.ts'
import {chooser, notFound, withdrawn} from './small.ts'
import {styles} from './styles/index.ts'
import type {Theme} from './theme.ts'

/** How pages look unless a project says otherwise. */
export const defaultTheme: Theme = {
  page,
  article,
  withdrawn,
  home,
  section,
  author,
  parallel,
  search,
  chooser,
  notFound,
  styles
}
