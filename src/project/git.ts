import {spawnSync} from 'node:child_process'

/** Commits that the working tree may come from: the last one, and those that a merge or rebase is bringing in. */
const bases = ['HEAD', 'MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REBASE_HEAD'] as const

function git(root: string, args: readonly string[]): {readonly ok: boolean; readonly text: string} {
  const run = spawnSync('git', ['-C', root, ...args], {encoding: 'utf8', maxBuffer: 1 << 28})
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
