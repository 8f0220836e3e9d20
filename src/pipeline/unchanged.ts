import {hash} from 'node:crypto'
import type {BuildRequest, BuildResult} from './build.ts'
import type {Project} from './load.ts'

/** What else a build depends on besides files in `source/` and `locales/`. */
interface Circumstances {
  readonly exceptions: readonly unknown[]
  readonly commit: string | undefined
}

/**
 * What a build came to that found every file as it was: the whole of it is known then from one look at each file.
 *
 * It is kept when such a build has read all results and found nothing to write, for files that were at rest
 * before it began. So it never rests on anything that a build did itself.
 */
export class Unchanged {
  readonly #project: Project
  readonly #key: string | undefined

  constructor(project: Project, request: BuildRequest, {exceptions, commit}: Circumstances) {
    this.#project = project
    const {slugs, out, only, allowMissing, today} = request
    const isAsked = slugs.length === 0 && !project.extensions?.length
    const snapshot = isAsked ? project.cache?.snapshot(out) : undefined
    const parts = [project.cache?.program, project.settings, only, allowMissing, today, exceptions, commit, snapshot]
    this.#key = snapshot === undefined ? undefined : hash('sha256', JSON.stringify(parts), 'hex')
  }

  find(): BuildResult | undefined {
    const text = this.#key === undefined ? undefined : this.#project.cache?.read(this.#key)
    return text === undefined ? undefined : JSON.parse(text)
  }

  /** @param rests whether it rests on files alone, and not on what version control tells */
  keep(result: BuildResult, rests: boolean): void {
    const {release} = result
    if (!rests || this.#key === undefined || !release || release.written.length + release.removed.length > 0) return
    this.#project.cache?.write(this.#key, JSON.stringify(result))
  }
}
