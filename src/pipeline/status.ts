import {coverageOf} from '../align/edition.ts'
import {type Work, workOf} from '../align/work.ts'
import type {Coverage} from '../model/edition.ts'
import type {Meta} from '../model/essay.ts'
import type {Locale, Slug} from '../model/names.ts'
import {checkLocaleFolders, chooseEssays} from '../project/store.ts'
import {alignmentsOf, assemble} from './assemble.ts'
import {loadEssay, type Project} from './load.ts'

/** How far one essay has come in each locale. */
export interface StatusRow {
  readonly slug: Slug
  readonly sourceLocale: Locale
  readonly title: string
  readonly status: Meta['status']
  readonly locales: readonly {readonly locale: Locale; readonly coverage: Coverage; readonly work: Work}[]
}

/** The coverage matrix of the project. @throws InputError where an essay cannot be read. */
export function statusOf(project: Project, slugs: readonly string[]): StatusRow[] {
  checkLocaleFolders(project.root, project.settings)
  return chooseEssays(project.root, slugs).map((slug) => {
    const assembled = assemble(loadEssay(project, slug), project.settings)
    const {title, status} = assembled.essay.meta
    const locales = alignmentsOf(assembled).map(({locale, pairs}) => ({
      locale,
      coverage: coverageOf(pairs),
      work: workOf(pairs)
    }))
    return {slug, sourceLocale: assembled.sourceLocale, title, status, locales}
  })
}
