import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {changesName} from '../difference.ts'
import {shown, syncFiles, syncFolders, unless, type Where} from '../disk.ts'
import {type ManifestEntry, manifestName} from '../manifest.ts'
import {verify} from '../verify.ts'
import {renameInto, writeFileSafely} from '../write.ts'
import {liveFaults} from './faults.ts'

/** A release in a folder, and its files. */
export interface Source {
  readonly folder: string
  readonly name: string
  readonly files: readonly ManifestEntry[]
}

/**
 * Copy a release to where it will live: to a folder with another name first, which gets its own when all of it
 * is on the disk. Every file is held against the manifest once more while it is read.
 */
export async function copyRelease(source: Source, to: string, where: Where): Promise<void> {
  const next = join(dirname(to), `.${source.name}.next`)
  rmSync(next, {recursive: true, force: true})
  mkdirSync(next, {recursive: true})
  const written: string[] = []
  const folders = new Set([next])
  for (const path of pathsOf(source)) {
    const file = join(next, path)
    for (let folder = dirname(file); !folders.has(folder); folder = dirname(folder)) folders.add(folder)
    mkdirSync(dirname(file), {recursive: true})
    writeFileSync(file, bytesOf(source, path, where), {flag: 'wx'})
    written.push(file)
  }
  await syncFiles(written)
  await syncFolders(folders)
  await renameInto(next, to, where)
  await syncFolders([dirname(to)])
}

/**
 * Mend a release that was published before and has lost or changed files since. Each is replaced in one step by
 * what it should be, so readers who look at it meanwhile see nothing new. What only tells of the release, such as
 * the commit in its manifest, is brought up to date.
 */
export async function mendRelease(source: Source, to: string, where: Where): Promise<void> {
  for (const {path, problem} of verify(to, where).findings) {
    if (problem === 'unknown') rmSync(join(to, path), {recursive: true, force: true})
    else await writeFileSafely(join(to, path), bytesOf(source, path, where), where)
  }
  for (const path of pathsOf(source).slice(source.files.length)) {
    const bytes = bytesOf(source, path, where)
    const standing = unless(['ENOENT'], () => readFileSync(join(to, path)))
    if (!standing?.equals(bytes)) await writeFileSafely(join(to, path), bytes, where)
  }
}

/** Every file of a release, the manifest last. */
function pathsOf({folder, files}: Source): string[] {
  const extra = existsSync(join(folder, changesName)) ? [changesName] : []
  return [...files.map(({path}) => path), ...extra, manifestName]
}

function bytesOf({folder, files}: Source, path: string, where: Where): Uint8Array {
  const bytes = readFileSync(join(folder, path))
  const listed = files.find((file) => file.path === path)
  if (listed && createHash('sha256').update(bytes).digest('hex') !== listed.sha256) {
    throw liveFaults.notWhole(shown(folder, where), path)
  }
  return bytes
}
