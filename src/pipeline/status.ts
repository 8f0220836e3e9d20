import {coverageOf} from '../align/edition.ts'
import {type Work, workOf} from '../align/work.ts'
import {type WordCounts, wordCounter} from '../memory/plan.ts'
import type {Coverage} from '../model/edition.ts'
import type {Meta} from '../model/essay.ts'
import type {Locale, Slug} from '../model/names.ts'
import {checkLocaleFolders, chooseEssays} from '../project/store.ts'
import {alignmentsOf, assemble} from './assemble.ts'
import {loadEssay, type Project} from './load.ts'
import {openMemories} from './memory.ts'

/** How far one essay has come in each locale. */
export interface StatusRow {
  readonly slug: Slug
  readonly sourceLocale: Locale
  readonly title: string
  readonly status: Meta['status']
  readonly locales: readonly StatusCell[]
}

/** How far it has come in one of them. */
interface StatusCell {
  readonly locale: Locale
  readonly coverage: Coverage
  readonly work: Work
  /** What there is to do by the memory, where that was asked for. */
  readonly words?: WordCounts
}

/**
 * The coverage matrix of the project.
 * @param asked `words`: whether the words to do are held against the memory, which has to be read for it
 * @throws InputError where an essay cannot be read
 */
export function statusOf(
  project: Project,
  slugs: readonly string[],
  {words = false}: {readonly words?: boolean} = {}
): StatusRow[] {
  checkLocaleFolders(project.root, project.settings)
  const tags = project.settings.locales.map(({locale}) => locale)
  const memories = words ? openMemories(project, tags) : new Map<Locale, never>()
  const counters = new Map([...memories].map(([locale, memory]) => [locale, wordCounter(memory)]))
  return chooseEssays(project.root, slugs).map((slug) => {
    const assembled = assemble(loadEssay(project, slug), project.settings)
    const {title, status} = assembled.essay.meta
    const {sourceLocale} = assembled
    const locales = alignmentsOf(assembled).map(({locale, pairs}): StatusCell => {
      const counted = counters.get(locale)?.(pairs, sourceLocale)
      return {locale, coverage: coverageOf(pairs), work: workOf(pairs), ...(counted ? {words: counted} : {})}
    })
    return {slug, sourceLocale, title, status, locales}
  })
}
