import {setImmediate} from 'node:timers/promises'
import {checks} from '../checks/index.ts'
import {findingOf} from '../checks/input.ts'
import {InputError} from '../model/message.ts'
import type {Slug} from '../model/names.ts'
import {readExceptions} from '../project/exceptions.ts'
import {checkLocaleFolders, chooseEssays} from '../project/store.ts'
import {type CheckResult, conclude, projectFindings} from './conclude.ts'
import {loadEssay, type Project} from './load.ts'
import {pictureFindings} from './pictures.ts'
import {type Product, produce} from './produce.ts'
import {shallowFindings} from './shallow.ts'

/** What is checked, and who is told how far it is. */
export interface CheckRequest {
  readonly slugs: readonly string[]
  readonly locale?: string
  /** The day, such as `2024-05-01`: some checks and all exceptions depend on it. */
  readonly today?: string
  /** Called before each essay with its number, from 1, and how many there are. */
  readonly onProgress?: (done: number, total: number, slug: Slug) => void
}

/** Check essays against their translations. Nothing is written; `sync` is planned in memory. */
export async function checkProject(project: Project, request: CheckRequest): Promise<CheckResult> {
  const {slugs, onProgress} = request
  checkLocaleFolders(project.root, project.settings)
  const exceptions = readExceptions(project.root, project.settings, checks)
  const chosen = chooseEssays(project.root, slugs)
  const products: Product[] = []
  for (const [index, slug] of chosen.entries()) {
    onProgress?.(index + 1, chosen.length, slug)
    await setImmediate() // signals are heard between essays
    products.push(produceSafely(project, slug, request))
  }
  const summaries = products.map(({summary}) => summary)
  const pictures = summaries.flatMap((summary) => pictureFindings(project.root, summary?.pictures ?? []))
  const whole = slugs.length > 0 ? [] : projectFindings(project, summaries)
  const found = [
    ...products.flatMap((product) => product.findings),
    ...pictures,
    ...whole,
    ...shallowFindings(project.history)
  ]
  return conclude(found, summaries, project, {...request, exceptions})
}

function produceSafely(project: Project, slug: Slug, {locale, today}: CheckRequest): Product {
  try {
    const locales = locale === undefined ? {} : {locales: [locale]}
    const wanted = {emit: false, related: [], ...locales, ...(today === undefined ? {} : {today})}
    return produce(loadEssay(project, slug), project.settings, wanted)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return {findings: [findingOf(error, slug)], artifacts: []}
  }
}
