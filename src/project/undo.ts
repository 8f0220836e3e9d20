import type {TextChange} from './changes.ts'
import {knownToGit} from './git.ts'

/** What git can bring back of what a command wrote. Paths begin at the project's folder. */
export interface Written {
  /** Files and folders for `git restore`: what was written over was committed, in the folders every file. */
  readonly restore: readonly string[]
  /** Files that had changes of which git knows nothing. */
  readonly unsaved: readonly string[]
  readonly made: readonly string[]
}

const few = 3

/** Tell before writing what can be brought back afterwards; undefined outside version control. */
export function writtenOf(root: string, changes: readonly TextChange[]): Written | undefined {
  const over = changes.filter(({expected}) => expected !== null).map(({path}) => path)
  const known = over.length === 0 ? undefined : knownToGit(root, [...new Set(over.map((path) => topOf(path)))])
  if (!known) return undefined
  const isSaved = (path: string) => known.tracked.has(path) && !known.changed.has(path)
  const made = changes.filter(({expected}) => expected === null).map(({path}) => path)
  const restore = shorten(over.filter(isSaved).sort(), known.changed)
  return {restore, unsaved: over.filter((path) => !isSaved(path)).sort(), made}
}

/** Name a folder in the place of its files where they are many and restoring the others in it changes nothing. */
function shorten(paths: readonly string[], changed: ReadonlySet<string>, depth = 1): string[] {
  if (paths.length <= few) return [...paths]
  const groups = new Map<string, string[]>()
  for (const path of paths) {
    const folder = path.split('/').slice(0, depth).join('/')
    groups.set(folder, [...(groups.get(folder) ?? []), path])
  }
  return [...groups].flatMap(([folder, inside]) => {
    if (inside.length <= few) return inside
    if (![...changed].some((path) => path.startsWith(`${folder}/`))) return [folder]
    return inside.some((path) => path.split('/').length > depth + 1) ? shorten(inside, changed, depth + 1) : inside
  })
}

function topOf(path: string): string {
  return path.split('/')[0] ?? path
}
