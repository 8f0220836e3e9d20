import {identityOf, setAside} from '../checks/known.ts'
import {readFrontMatter} from '../markdown/front-matter.ts'
import {readMeta} from '../markdown/meta.ts'
import type {Finding} from '../model/finding.ts'
import {InputError} from '../model/message.ts'
import type {Slug} from '../model/names.ts'
import {commitTree} from '../project/commit-tree.ts'
import type {Tree} from '../project/tree.ts'
import {hashesOf} from './cached.ts'
import {type Change, isAwaited, waitedBefore} from './excused.ts'
import type {EssayInput, LocaleInput} from './input.ts'
import {hasTyped, type Project, textsIn} from './load.ts'
import {look, type Now, type SeenEssay, type State} from './look.ts'
import type {Product} from './produce.ts'
import {type EssayStates, statesOf} from './states.ts'

/** Findings parted by what was there at a commit. */
interface PartedSince {
  readonly fresh: readonly Finding[]
  readonly known: readonly Finding[]
  /** How many translations the changes since then ask for. */
  readonly awaited: number
}

/** What is compared: today's project, and a commit, in hex. */
interface Comparison {
  readonly project: Project
  readonly commit: string
  readonly now: Now
}

/**
 * Part findings into those that were there at a commit, those that follow from changes of the source since, and new ones.
 *
 * The commit is looked at with today's settings and checks, so that what a project asks for anew is not held against a
 * branch; nothing is checked out. Essays whose files are the same are not looked at twice.
 */
export async function partSince(
  findings: readonly Finding[],
  {project, commit, now}: Comparison
): Promise<PartedSince> {
  const tree = commitTree(project.root, project.settings, commit)
  const state = {tree, load: (slug: Slug) => loadAt(tree, slug)}
  const former = formerNames(now, tree)
  const formerOf = (slug: Slug) => former.get(slug) ?? slug
  const wanted = now.glance.slugs.map(formerOf)
  const slugs = now.glance.isWhole ? tree.slugs() : tree.slugs().filter((slug) => wanted.includes(slug))
  const {onProgress: _, ...glance} = now.glance
  const then = await look(project, state, {...glance, slugs, known: productsOf(now.seen.essays)})
  const names = new Map([...former].map(([slug, old]) => [old, slug]))
  const before = then.findings.map(({essay, ...finding}) => {
    const name = essay && (names.get(essay) ?? essay)
    return identityOf(name ? {...finding, essay: name} : finding)
  })
  const parted = setAside(findings, before)
  const changeOf = changes({project, old: state, now: now.state, formerOf})
  return partFresh(parted, changeOf)
}

function partFresh(
  {fresh, known}: Pick<PartedSince, 'fresh' | 'known'>,
  changeOf: (slug: Slug) => Change | undefined
): PartedSince {
  const left: Finding[] = []
  const waited: Finding[] = []
  const awaited = new Set<string>()
  for (const finding of fresh) {
    const change = finding.essay && changeOf(finding.essay)
    if (!change) left.push(finding)
    else if (isAwaited(finding, change)) awaited.add(`${finding.essay} ${finding.locale} ${finding.key ?? ''}`)
    else if (waitedBefore(finding, change)) waited.push(finding)
    else left.push(finding)
  }
  return {fresh: left, known: [...known, ...waited], awaited: awaited.size}
}

/** Essays that had another name at the commit, with that name: it is among their aliases, and no essay has it now. */
function formerNames({glance, state}: Now, before: Tree): Map<Slug, Slug> {
  const [old, today] = [before.slugs(), state.tree.slugs()]
  return new Map(
    glance.slugs.flatMap((slug) => {
      if (old.includes(slug)) return []
      const aliases = aliasesOf(state, slug)
      const name = old.find((candidate) => aliases.includes(candidate) && !today.includes(candidate))
      return name === undefined ? [] : [[slug, name] as const]
    })
  )
}

function aliasesOf({tree}: State, slug: Slug): readonly string[] {
  try {
    const {source} = tree.read(slug)
    return readMeta(readFrontMatter(source.text, source.path), source.path).aliases
  } catch (error) {
    if (error instanceof InputError) return []
    throw error
  }
}

/** Read an essay from a commit: every text that it has is a committed one. */
function loadAt(tree: Tree, slug: Slug): EssayInput {
  const {source, locales} = tree.read(slug)
  return {
    slug,
    source,
    locales: locales.map((row): LocaleInput => {
      if (!row.file) return {locale: row.locale, path: row.path}
      return {...row, committed: textsIn(row.file.text, row.file.path)}
    })
  }
}

/** What the same files came to today. Where a text stands below `missing`, it matters whether it was committed. */
function productsOf(essays: readonly SeenEssay[]): (input: EssayInput) => Product | undefined {
  const seen = new Map(essays.map((essay) => [essay.slug, essay]))
  return (input) => {
    const same = seen.get(input.slug)
    const isTyped = input.locales.some(({file}) => file !== undefined && hasTyped(file))
    return same?.hashes === hashesOf(input) && !isTyped ? same.product : undefined
  }
}

interface TwoStates {
  readonly project: Project
  readonly old: State
  readonly now: State
  readonly formerOf: (slug: Slug) => Slug
}

/** What became of the translations of an essay; asked once for each, and only where something new is found. */
function changes({project: {settings}, old, now, formerOf}: TwoStates): (slug: Slug) => Change | undefined {
  const found = new Map<Slug, Change | undefined>()
  const there = new Set(old.tree.slugs())
  const statesIn = (state: State, slug: Slug): EssayStates | undefined => {
    try {
      return statesOf(state.load(slug), settings)
    } catch (error) {
      if (error instanceof InputError) return undefined
      throw error
    }
  }
  return (slug) => {
    if (!found.has(slug)) {
      const before = there.has(formerOf(slug)) ? statesIn(old, formerOf(slug)) : new Map()
      const today = before && statesIn(now, slug)
      found.set(slug, before && today ? {before, now: today} : undefined)
    }
    return found.get(slug)
  }
}
