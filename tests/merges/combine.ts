import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {mergeFiles} from '../../src/align/merge/file.ts'
import type {Versions} from '../../src/align/merge/three-way.ts'
import {InputError} from '../../src/model/message.ts'
import type {Chance} from './chance.ts'
import {fileOf, paths, sourcePath, type Tree} from './tree.ts'

/** What a three-way merge of trees comes to, with conflict marks in the files named. */
export interface Combined {
  readonly tree: Tree
  readonly conflicts: readonly string[]
}

/** Merges trees as git does, with the driver for segment files or without it. */
export class Combiner {
  readonly #folder = mkdtempSync(join(tmpdir(), 'hexapla-merges-'))
  readonly #withDriver: boolean

  constructor(withDriver: boolean) {
    this.#withDriver = withDriver
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, {recursive: true, force: true})
  }

  combine({base, ours, theirs}: Versions<Tree> & {readonly base: Tree}): Combined {
    const conflicts: string[] = []
    const tree: Record<string, string> = {}
    for (const path of paths) {
      const [before, here, there] = [base[path] ?? '', ours[path] ?? '', theirs[path] ?? '']
      if (here === there || there === before) tree[path] = here
      else if (here === before) tree[path] = there
      else {
        const merged = this.#merge(path, {base: before, ours: here, theirs: there})
        tree[path] = merged.text
        if (merged.hasConflict) conflicts.push(path)
      }
    }
    return {tree, conflicts}
  }

  #merge(path: string, texts: Versions<string> & {readonly base: string}) {
    if (!this.#withDriver || path === sourcePath) return this.#mergeLines(texts)
    try {
      const versions = {base: fileOf(texts.base), ours: fileOf(texts.ours), theirs: fileOf(texts.theirs)}
      const {text, conflicts} = mergeFiles(versions)
      return {text, hasConflict: conflicts > 0}
    } catch (error) {
      if (error instanceof InputError) return {...this.#mergeLines(texts), hasConflict: true}
      throw error
    }
  }

  #mergeLines({base, ours, theirs}: Versions<string> & {readonly base: string}) {
    const names = ['ours', 'base', 'theirs'].map((name) => join(this.#folder, name))
    for (const [index, text] of [ours, base, theirs].entries()) writeFileSync(names[index] ?? '', text)
    try {
      const text = execFileSync('git', ['merge-file', '-p', '-q', ...names], {encoding: 'utf8', stdio: 'pipe'})
      return {text, hasConflict: false}
    } catch (error) {
      return {text: (error as {stdout: string}).stdout, hasConflict: true}
    }
  }
}

/** How people resolve conflicts: the whole file of one side, or hunk by hunk without thinking. */
export type Resolution = 'files' | 'hunks'

/** A tree without conflict marks. */
export function resolve(
  {tree, conflicts}: Combined,
  {ours, theirs}: {readonly ours: Tree; readonly theirs: Tree},
  resolution: Resolution,
  chance: Chance
): Tree {
  const resolved = conflicts.map((path) => {
    const whole = resolution === 'files' && path !== sourcePath
    return [path, whole ? (chance.is(0.5) ? ours : theirs)[path] : byHunks(tree[path] ?? '', chance)]
  })
  return {...tree, ...Object.fromEntries(resolved)}
}

function byHunks(text: string, chance: Chance): string {
  const hunk = /^<{7}[^\n]*\n(.*?)^={7}\n(.*?)^>{7}[^\n]*\n/gmsu
  return text.replace(hunk, (_, here: string, there: string) => chance.one([here, there, `${here}${there}`]) ?? here)
}
