import {setImmediate} from 'node:timers/promises'
import {checksWith} from '../checks/index.ts'
import {assetAddress, localPicture} from '../emit/addresses.ts'
import {type Emitters, emittersFor} from '../emit/index.ts'
import {printChanges} from '../emit/json/changes.ts'
import {manifestOf} from '../emit/manifest.ts'
import type {Archive, Artifact, Copy, Kept} from '../model/edition.ts'
import type {CatalogueEntry} from '../model/emitter.ts'
import type {Exception} from '../model/exception.ts'
import type {Finding} from '../model/finding.ts'
import type {Slug} from '../model/names.ts'
import type {Output} from '../model/settings.ts'
import {readExceptions} from '../project/exceptions.ts'
import {cleanCommit} from '../project/git.ts'
import {themeOf} from '../project/own-theme.ts'
import {type Released, release} from '../project/release.ts'
import {checkLocaleFolders, chooseEssays, hasPicture, readPicture} from '../project/store.ts'
import {folderTree} from '../project/tree.ts'
import {versionOf} from '../project/version.ts'
import {settingsFor} from './asked-settings.ts'
import {Maker} from './cached.ts'
import {relatedAmong} from './catalogue.ts'
import {type CheckResult, conclude, projectFindings, type Scene} from './conclude.ts'
import {Covers} from './covers.ts'
import type {Project} from './load.ts'
import {offeredOf} from './offered.ts'
import {pack} from './pack.ts'
import {expectWholeRelease} from './partial.ts'
import {pictureFindings} from './pictures.ts'
import type {EssaySummary} from './produce.ts'
import {recentEssays} from './recent.ts'
import {Unchanged} from './unchanged.ts'
import {bindVolumes} from './volumes.ts'

/** What is built, where to, and who is told how far it is. */
export interface BuildRequest {
  /** All essays if empty. */
  readonly slugs: readonly string[]
  /** Folder of the release, from the project's folder. */
  readonly out: string
  readonly only?: readonly Output[]
  /** Publish what is missing, stale or unverified with a notice instead of failing. */
  readonly allowMissing: boolean
  /** The day, such as `2024-05-01`. */
  readonly today?: string
  readonly onProgress?: (done: number, total: number, slug: Slug) => void
}

/** What came of a build; without `release` nothing in the folder was changed. */
export interface BuildResult {
  readonly check: CheckResult
  readonly release?: Released
}

/** Check the project and publish a release of it, whole or not at all. */
export async function buildProject(project: Project, request: BuildRequest): Promise<BuildResult> {
  const settings = settingsFor(request, project.settings)
  const asked = {...project, settings}
  checkLocaleFolders(project.root, settings)
  const slugs = chooseEssays(project.root, request.slugs)
  if (request.slugs.length > 0) expectWholeRelease(project.root, request.out, slugs)
  const exceptions = readExceptions(project.root, settings, checksWith(project.extensions))
  const commit = cleanCommit(project.root, ['source', 'locales', 'hexapla.config.json'])
  const unchanged = new Unchanged(asked, request, {exceptions, commit})
  const known = unchanged.find()
  if (known) return known
  const work = new Work(asked, slugs, {...request, exceptions})
  try {
    const generator = `hexapla ${versionOf()}`
    const released = await release(request.out, work.artifacts(), {
      root: project.root,
      manifest: (files) =>
        manifestOf({
          files,
          essays: work.published(),
          generator,
          ...(commit === undefined ? {} : {sourceCommit: commit})
        }),
      ...(settings.outputs.includes('json') ? {changes: printChanges} : {})
    })
    const result = {check: work.result(), release: released}
    unchanged.keep(result, work.restsOnFiles)
    return result
  } catch (error) {
    if (error instanceof Stopped) return {check: work.result()}
    throw error
  }
}

/** Thrown inside the stream of artifacts, so that the release is given up before anything is decided. */
class Stopped extends Error {}

/** Produces essay by essay, keeping only findings and summaries. */
class Work {
  readonly #project: Project
  readonly #maker: Maker
  readonly #scene: Scene
  readonly #slugs: readonly Slug[]
  readonly #request: BuildRequest & {readonly exceptions: readonly Exception[]}
  readonly #emitters: Emitters
  readonly #findings: Finding[] = []
  readonly #covers: Covers
  readonly #copied = new Set<string>()
  readonly #summaries: (EssaySummary | undefined)[] = []
  readonly #kept: Kept[] = []

  constructor(
    project: Project,
    slugs: readonly Slug[],
    request: BuildRequest & {readonly exceptions: readonly Exception[]}
  ) {
    this.#project = project
    this.#maker = new Maker(project)
    this.#scene = {...project, tree: folderTree(project.root, project.settings)}
    this.#covers = new Covers(project.root, project.settings)
    this.#slugs = slugs
    this.#request = request
    this.#emitters = emittersFor(themeOf(project.extensions))
  }

  /** Whether nothing but files decided what came of it. */
  get restsOnFiles(): boolean {
    return !this.#maker.hasAsked
  }

  async *artifacts(): AsyncGenerator<Artifact> {
    const {today} = this.#request
    const common = {emit: true, emitters: this.#emitters, ...(today === undefined ? {} : {today})}
    const related = relatedAmong(offeredOf(this.#project, this.#slugs, this.#maker))
    for (const [index, slug] of this.#slugs.entries()) {
      this.#request.onProgress?.(index + 1, this.#slugs.length, slug)
      await setImmediate() // signals are heard between essays
      const wanted = {...common, related: related(slug)}
      const {product} = this.#maker.make(slug, wanted)
      for (const finding of product.findings) this.#findings.push(finding)
      this.#findings.push(...pictureFindings(this.#scene.tree, product.summary?.pictures ?? []))
      this.#summaries.push(product.summary)
      for (const artifact of product.artifacts) {
        const made = this.#made(artifact)
        if (made) yield made
      }
    }
    if (this.#request.slugs.length === 0) this.#findings.push(...projectFindings(this.#scene, this.#summaries))
    const {failed, unreadable} = this.result()
    if (failed || unreadable) throw new Stopped()
    yield* this.#site()
  }

  /** What needs all essays. Volumes are bound only where all are there. */
  *#site(): Generator<Artifact> {
    const {settings} = this.#project
    yield* this.#signs()
    for (const name of settings.outputs) {
      const kept = this.#kept.filter(({keptFor}) => keptFor === name)
      yield* this.#emitters[name].emitSite?.(this.#catalogue(), settings, kept) ?? []
    }
    for (const recent of recentEssays(this.#project, this.#catalogue())) {
      for (const name of settings.outputs) yield* this.#emitters[name].emitRecent?.(recent, settings) ?? []
    }
    if (this.#request.slugs.length > 0) return
    for (const artifact of bindVolumes(this.#project, this.#summaries, this.#emitters)) {
      const made = this.#made(artifact)
      if (made) yield made
    }
  }

  /** The essays of the release with the hashes of their sources. */
  published(): {readonly entry: CatalogueEntry; readonly sourceHash: string}[] {
    return this.#summaries.flatMap((summary) =>
      summary?.entry ? [{entry: summary.entry, sourceHash: summary.sourceHash}] : []
    )
  }

  result(): CheckResult {
    return conclude(this.#findings, this.#summaries, this.#scene, this.#request)
  }

  /** The pictures of the site itself. */
  *#signs(): Generator<Artifact> {
    const {logo, icon} = this.#project.settings.site
    for (const src of [logo?.src, icon]) {
      const copyOf = src === undefined ? undefined : localPicture(src)
      const made = copyOf === undefined ? undefined : this.#made({path: assetAddress(copyOf), copyOf})
      if (made) yield made
    }
  }

  /** An artifact with its bytes; nothing of what is only kept, or where a picture is not there, which has been reported. */
  #made(artifact: Artifact | Archive | Copy | Kept): Artifact | undefined {
    const {root} = this.#project
    if ('keptFor' in artifact) {
      this.#kept.push(artifact)
      return undefined
    }
    if ('entries' in artifact) return pack(root, artifact, this.#covers)
    if (!('copyOf' in artifact)) return artifact
    const {path, copyOf} = artifact
    if (this.#copied.has(path) || !hasPicture(root, copyOf)) return undefined
    this.#copied.add(path)
    return {path, content: readPicture(root, copyOf)}
  }

  #catalogue(): CatalogueEntry[] {
    return this.published().map(({entry}) => entry)
  }
}
