import {setImmediate} from 'node:timers/promises'
import {checksWith} from '../checks/index.ts'
import {findingOf} from '../checks/input.ts'
import type {Exception} from '../model/exception.ts'
import type {Finding} from '../model/finding.ts'
import {InputError} from '../model/message.ts'
import type {Slug} from '../model/names.ts'
import {readExceptions} from '../project/exceptions.ts'
import {checkLocaleFolders, chooseEssays} from '../project/store.ts'
import {folderTree, type Tree} from '../project/tree.ts'
import {hashesOf, Maker} from './cached.ts'
import type {CheckRequest} from './check.ts'
import {projectFindings, type Summaries, settleAll} from './conclude.ts'
import type {EssayInput} from './input.ts'
import {loadEssay, type Project} from './load.ts'
import {pictureFindings} from './pictures.ts'
import {type Product, produce} from './produce.ts'

/** A project in one state: as it lies in its folder, or as a commit has it. */
export interface State {
  readonly tree: Tree
  /** @throws InputError where a file is no text. */
  load(slug: Slug): EssayInput
  /** Makes what essays come to, where that may be known from earlier runs. */
  readonly maker?: Maker
}

/** What is looked at, and for whom. */
export interface Glance {
  /** The essays, all of them where `isWhole`. */
  readonly slugs: readonly Slug[]
  readonly isWhole: boolean
  readonly locale?: string
  readonly today?: string
  readonly exceptions: readonly Exception[]
  readonly onProgress?: (done: number, total: number, slug: Slug) => void
  /** What an essay came to that is known already. */
  readonly known?: (input: EssayInput) => Product | undefined
}

/** One essay, with what it came to. Of its files only hashes are kept, so that memory does not grow with what they say. */
export interface SeenEssay {
  readonly slug: Slug
  /** Absent where a file is no text. */
  readonly hashes?: string
  readonly product: Product
}

/** What is found in a state of the project, settled as the project wants it. */
export interface Seen {
  readonly essays: readonly SeenEssay[]
  readonly findings: readonly Finding[]
  readonly summaries: Summaries
}

/** The project as it lies in its folder, and what is found there. */
export interface Now {
  readonly state: State
  readonly glance: Glance
  readonly seen: Seen
}

/** Look at the project as it lies in its folder. */
export async function lookNow(project: Project, {slugs, locale, today, onProgress}: CheckRequest): Promise<Now> {
  const {root, settings, extensions} = project
  checkLocaleFolders(root, settings)
  const state = {
    tree: folderTree(root, settings),
    load: (slug: Slug) => loadEssay(project, slug),
    maker: new Maker(project)
  }
  const glance = {
    slugs: chooseEssays(root, slugs),
    isWhole: slugs.length === 0,
    exceptions: readExceptions(root, settings, checksWith(extensions)),
    ...(locale === undefined ? {} : {locale}),
    ...(today === undefined ? {} : {today})
  }
  const seen = await look(project, state, onProgress ? {...glance, onProgress} : glance)
  return {state, glance, seen}
}

/** Look at a state of the project with all checks, those of its own among them. */
export async function look(project: Project, state: State, glance: Glance): Promise<Seen> {
  const essays: SeenEssay[] = []
  for (const [index, slug] of glance.slugs.entries()) {
    glance.onProgress?.(index + 1, glance.slugs.length, slug)
    await setImmediate() // signals are heard between essays
    essays.push(see(project, state, slug, glance))
  }
  const summaries = essays.map(({product}) => product.summary)
  const {tree} = state
  const scene = {...project, tree}
  const found = [
    ...essays.flatMap(({product}) => product.findings),
    ...summaries.flatMap((summary) => pictureFindings(tree, summary?.pictures ?? [])),
    ...(glance.isWhole ? projectFindings(scene, summaries) : [])
  ]
  const asked = {...glance, slugs: glance.isWhole ? [] : glance.slugs}
  return {essays, findings: settleAll(found, summaries, scene, asked), summaries}
}

function see(project: Project, state: State, slug: Slug, {locale, today, known}: Glance): SeenEssay {
  const {settings, extensions, stopwatch} = project
  try {
    const locales = locale === undefined ? {} : {locales: [locale]}
    const asked = {...locales, ...(today === undefined ? {} : {today}), ...(stopwatch ? {stopwatch} : {})}
    const wanted = {emit: false, related: [], ...asked}
    if (state.maker) {
      const {hashes, product} = state.maker.make(slug, wanted)
      return {slug, hashes, product}
    }
    const input = state.load(slug)
    return {slug, hashes: hashesOf(input), product: known?.(input) ?? produce(input, settings, wanted, extensions)}
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return {slug, product: {findings: [findingOf(error, slug)], artifacts: []}}
  }
}
