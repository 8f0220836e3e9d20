import {existsSync} from 'node:fs'
import {isAbsolute, join} from 'node:path'
import type {MergedVersions} from '../align/merge/mixed.ts'
import {git, gitObjects} from './git.ts'

/** What the commits tell of the merges that the working tree comes from. */
export interface History {
  /** Whether older commits are absent, as in a shallow clone: merges among them are not known. */
  readonly isShallow: boolean
  /**
   * Merges that left a file as none of their sides had it.
   * @param path from the project's folder, with `/`
   */
  mergesOf(path: string): MergedVersions[]
}

interface Merge {
  readonly result: string | undefined
  readonly sides: readonly string[]
}

/** What git does, by the file in its folder that shows it, and the commits that are put together then. */
const underWay: readonly (readonly [file: string, ...sides: string[]])[] = [
  ['MERGE_HEAD', 'HEAD', 'MERGE_HEAD'],
  ['CHERRY_PICK_HEAD', 'HEAD', 'CHERRY_PICK_HEAD'],
  ['REVERT_HEAD', 'HEAD', 'REVERT_HEAD^'],
  ['rebase-merge', 'HEAD', 'REBASE_HEAD']
]

/**
 * Read the history of a project's segment files: two calls of git for all of them, one more for a file that
 * merges have touched. Nothing is known where there is no git.
 */
export function readHistory(root: string): History {
  const asked = git(root, ['rev-parse', '--is-shallow-repository', '--git-dir', '--show-prefix'])
  if (!asked.ok) return {isShallow: false, mergesOf: () => []}
  const [shallow, folder = '', prefix = ''] = asked.text.split('\n')
  const merges = committedMerges(root)
  const now = mergesUnderWay(isAbsolute(folder) ? folder : join(root, folder))
  return {
    isShallow: shallow === 'true',
    mergesOf: (path) => {
      const found = [...now, ...(merges.get(path) ?? [])]
      const texts = gitObjects(root, found.flatMap(namesOf(prefix, path)))
      const textOf = (commit: string) => texts.get(`${commit}:${prefix}${path}`)
      return found.map(({result, sides}) => ({
        result: result === undefined ? undefined : textOf(result),
        sides: sides.flatMap((side) => textOf(side) ?? [])
      }))
    }
  }
}

function namesOf(prefix: string, path: string) {
  return ({result, sides}: Merge): string[] =>
    [...(result === undefined ? [] : [result]), ...sides].map((commit) => `${commit}:${prefix}${path}`)
}

/** By path: merge commits in the history of HEAD whose file differs from that of every parent. */
function committedMerges(root: string): Map<string, Merge[]> {
  const format = '--format=%x00%H %P'
  const {text} = git(root, ['log', '--merges', '-c', '--name-only', '--relative', format, 'HEAD', '--', 'locales'])
  const merges = new Map<string, Merge[]>()
  for (const part of text.split('\0').slice(1)) {
    const [commits = '', ...paths] = part.split('\n').filter((line) => line !== '')
    const [result, ...sides] = commits.split(' ')
    for (const path of paths) merges.set(path, [...(merges.get(path) ?? []), {result, sides}])
  }
  return merges
}

function mergesUnderWay(folder: string): Merge[] {
  return underWay.filter(([file]) => existsSync(join(folder, file))).map(([, ...sides]) => ({result: undefined, sides}))
}
