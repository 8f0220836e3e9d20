import {spawnSync} from 'node:child_process'

/** Commits that the working tree may come from: the last one, and those that a merge or rebase is bringing in. */
const bases = ['HEAD', 'MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REBASE_HEAD'] as const

/** Run git in a folder. Where it fails or is not installed, `ok` is false and the text empty or partial. */
export function git(root: string, args: readonly string[]): {readonly ok: boolean; readonly text: string} {
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

/** Files in commits by names such as `HEAD:locales/en/on-trust.md`, in one call; none that is absent. */
export function gitBlobs(root: string, names: readonly string[]): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>()
  if (names.length === 0) return blobs
  const input = names.map((name) => `${name}\n`).join('')
  const {stdout} = spawnSync('git', ['-C', root, 'cat-file', '--batch'], {input, maxBuffer: 1 << 30})
  let at = 0
  for (const name of names) {
    const end = stdout.indexOf('\n', at)
    const size = /^[0-9a-f]+ blob (\d+)$/u.exec(stdout.toString('utf8', at, end))?.[1]
    at = end + 1
    if (size === undefined) continue
    blobs.set(name, stdout.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return blobs
}

/** Merge the changes of theirs into the file of ours line by line, with conflict marks where git finds them. */
export function mergePlainly(
  cwd: string,
  {base, ours, theirs}: Readonly<Record<'base' | 'ours' | 'theirs', string>>
): void {
  git(cwd, ['merge-file', '-L', 'ours', '-L', 'base', '-L', 'theirs', ours, base, theirs])
}

/** Whether git has the merge driver of a project: now, before, or not at all, where there is no repository that we may write to. */
export type Registered = 'registered' | 'known' | 'no repository'

/**
 * Make git merge segment files by key: the part of it that lies in the repository's own configuration and
 * that a clone does not bring along.
 *
 * Should the program not be there, git would take the failure for a conflict and leave ours alone in the file.
 * So the command then merges the lines itself.
 */
export function registerMergeDriver(root: string): Registered {
  const place = git(root, ['rev-parse', '--show-prefix'])
  if (!place.ok) return 'no repository'
  if (git(root, ['config', '--local', '--get', 'merge.hexapla.driver']).ok) return 'known'
  const folder = place.text.trim().replace(/\/$/u, '')
  const prefix = folder === '' ? '' : ` --prefix '${folder.replaceAll("'", "'\\''")}'`
  const plain = "grep -q '^<<<<<<< ' %A || git merge-file -L ours -L base -L theirs %A %O %B"
  const driver = `npx --no-install${prefix} hexapla merge-driver %O %A %B %P || { ${plain}; false; }`
  // In this order: with a name alone git refuses to merge at all.
  const settings = [
    ['merge.hexapla.driver', driver],
    ['merge.hexapla.name', 'segment files of Hexapla, by key']
  ] as const
  const isSet = settings.every(([name, value]) => git(root, ['config', '--local', name, value]).ok)
  return isSet ? 'registered' : 'no repository'
}
