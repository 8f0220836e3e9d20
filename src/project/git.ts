import {spawnSync} from 'node:child_process'

/** Commits that the working tree may come from: the last one, and those that a merge or rebase is bringing in. */
const bases = ['HEAD', 'MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REBASE_HEAD'] as const

function git(root: string, args: readonly string[]): {readonly ok: boolean; readonly text: string} {
  const run = spawnSync('git', ['-C', root, ...args], {encoding: 'utf8', maxBuffer: 1 << 28})
  // An answer that was cut short is no answer: Ctrl-C reaches git, too.
  if (run.signal) throw new Error(`git was stopped by ${run.signal}`)
  return {ok: run.status === 0, text: run.stdout ?? ''}
}

/** Whether a folder is under version control by git. */
export function isVersioned(root: string): boolean {
  return git(root, ['rev-parse', '--is-inside-work-tree']).text.trim() === 'true'
}

/**
 * A file as the commits have it that the working tree comes from; no row where a commit lacks it.
 * @param path from the project's folder, with `/`
 */
export function committedVersions(root: string, path: string): string[] {
  return bases.flatMap((base) => {
    const found = git(root, ['show', `${base}:./${path}`])
    return found.ok ? [found.text] : []
  })
}

/** The commit that is checked out, in hex; undefined where these paths hold anything that it does not. */
export function cleanCommit(root: string, paths: readonly string[]): string | undefined {
  const changes = git(root, ['status', '--porcelain', '--', ...paths])
  if (!changes.ok || changes.text !== '') return undefined
  const found = git(root, ['rev-parse', '--verify', '--quiet', 'HEAD'])
  return found.ok ? found.text.trim() : undefined
}

/** The user's name as git has it for this folder; undefined where it has none. */
export function userName(root: string): string | undefined {
  return git(root, ['config', 'user.name']).text.trim() || undefined
}

/** What git knows of the files below some paths, by their paths from the project's folder. */
export interface KnownFiles {
  readonly tracked: ReadonlySet<string>
  /** Tracked files that are not as they were committed, in the folder or in the index. */
  readonly changed: ReadonlySet<string>
}

/** Undefined outside version control, and before the first commit. */
export function knownToGit(root: string, paths: readonly string[]): KnownFiles | undefined {
  const prefix = git(root, ['rev-parse', '--show-prefix'])
  const status = git(root, ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=no', '--', ...paths])
  const tracked = git(root, ['ls-tree', '-r', '-z', '--name-only', 'HEAD', '--', ...paths])
  if (!prefix.ok || !status.ok || !tracked.ok) return undefined
  const skipped = prefix.text.trimEnd().length
  const changed = listOf(status.text).map((row) => row.slice(3 + skipped))
  return {tracked: new Set(listOf(tracked.text)), changed: new Set(changed)}
}

function listOf(text: string): string[] {
  return text.split('\0').filter((row) => row !== '')
}
