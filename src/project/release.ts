import {hash} from 'node:crypto'
import {existsSync, lstatSync, readFileSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import type {Artifact} from '../model/edition.ts'
import {ArtifactPaths, folded, foldersOf} from './artifact-paths.ts'
import {changesName, type Telling, tellChanges} from './difference.ts'
import {diskError, shown, syncFiles, syncFolders} from './disk.ts'
import {Folders} from './folders.ts'
import {commit, finishRelease, type Journal} from './journal.ts'
import {type ManifestEntry, manifestName, parseManifest, type ReleasedFile} from './manifest.ts'
import {expectFree, outputFolder, standingRelease} from './output-folder.ts'
import {clearStaging, openStaging, type Staging} from './staging.ts'

export interface ReleaseOptions {
  /** The project's folder. */
  readonly root: string
  /** The content of `manifest.json`, made from all files in the order of their paths. */
  manifest(files: readonly ReleasedFile[]): string
  /** The content of `changes.json`, where the release is to have one. */
  readonly changes?: Telling
}

/** What a release did to the folder; paths are sorted, `manifest.json` and `changes.json` are not among them. */
export interface Released {
  readonly written: readonly string[]
  readonly unchanged: readonly string[]
  readonly removed: readonly string[]
  readonly files: readonly ReleasedFile[]
}

/**
 * Make a folder hold these artifacts, their manifest and nothing else of ours.
 *
 * Changed files are staged beside the folder as they come, so that memory holds one artifact at a time. When
 * all lie on the disk, a journal is written, and with it the release is decided: stopped before, the old
 * release stands untouched; stopped after, `finishRelease` ends it. Files whose bytes are the same keep their
 * times. What Hexapla did not write stays.
 * @throws InputError where the folder is not ours, two artifacts share an address, or the disk refuses
 */
export async function release(
  outDir: string,
  artifacts: Iterable<Artifact> | AsyncIterable<Artifact>,
  options: ReleaseOptions
): Promise<Released> {
  const out = outputFolder(outDir, options.root)
  const name = shown(resolve(options.root, outDir), options)
  try {
    await finishRelease(out, options)
    const standing = standingRelease(out, name)
    const staging = openStaging(out, options)
    const released = await prepare({out, name, standing, staging, folders: new Folders(out)}, artifacts, options)
    await finishRelease(out, options)
    return released
  } catch (error) {
    throw diskError(error, name)
  }
}

/** A release at work: from where to where, and what stood there before. */
interface Site {
  readonly out: string
  /** The folder as people know it. */
  readonly name: string
  readonly standing: ReadonlyMap<string, ManifestEntry>
  readonly staging: Staging
  readonly folders: Folders
}

/** Stage all and decide the release. What stops it before the decision takes the staging folder with it. */
async function prepare(
  site: Site,
  artifacts: Iterable<Artifact> | AsyncIterable<Artifact>,
  options: ReleaseOptions
): Promise<Released> {
  const {staging} = site
  try {
    const {journal, released} = await stageAll(site, artifacts, options)
    if (journal.write.length + journal.remove.length === 0) clearStaging(staging)
    else await decide(staging, journal, options)
    return released
  } catch (error) {
    if (!existsSync(staging.journal)) clearStaging(staging)
    throw error
  }
}

interface Staged {
  readonly journal: Journal
  readonly released: Released
}

async function stageAll(
  site: Site,
  artifacts: Iterable<Artifact> | AsyncIterable<Artifact>,
  options: ReleaseOptions
): Promise<Staged> {
  const paths = new ArtifactPaths()
  const files: ReleasedFile[] = []
  const staged = new Map<string, string>()
  const renamed = new Set([...site.standing.keys()].map(folded))
  for await (const {path, content, essay, locale} of artifacts) {
    paths.add(path)
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    const sha256 = hash('sha256', bytes, 'hex')
    files.push({path, sha256, bytes: bytes.length, ...(essay && {essay}), ...(locale && {locale})})
    // A path that differs from an old one only in case may be the same file here, and is moved all the same.
    const otherCase = !site.standing.has(path) && renamed.has(folded(path))
    if (otherCase || !holds(site, path, bytes)) {
      expectFree(site, path)
      staged.set(path, stage(site, staged.size, bytes))
    }
  }
  files.sort(byPath)
  const written = [...staged.keys()].sort()
  const journal = journalOf(site, files, staged)
  const text = Buffer.from(options.manifest(files))
  const manifest = parseManifest(text.toString())
  if (manifest?.files.length !== files.length) throw new Error('The manifest lists other files')
  const nowAt = (path: string) => {
    const name = staged.get(path)
    return name === undefined ? undefined : readFileSync(join(site.staging.files, name), 'utf8')
  }
  const told = tellChanges(site, {files, release: manifest.name, nowAt}, options.changes)
  if (told === 'nothing') journal.remove.push(changesName)
  else if (told) journal.write.push({path: changesName, staged: stage(site, staged.size, Buffer.from(told.text))})
  if (written.length + journal.remove.length > 0 || !holds(site, manifestName, text)) {
    journal.write.push({path: manifestName, staged: stage(site, staged.size + 1, text)})
  }
  const unchanged = files.map(({path}) => path).filter((path) => !staged.has(path))
  const removed = [...journal.replace.map(({path}) => path), ...journal.remove]
    .filter((path) => path !== changesName)
    .sort()
  return {journal, released: {written, unchanged, removed, files}}
}

/** Put bytes into the staging folder; gives the name that they have there. */
function stage({staging}: Site, number: number, bytes: Uint8Array): string {
  writeFileSync(join(staging.files, String(number)), bytes, {flag: 'wx'})
  return String(number)
}

/** What is to be done once all is staged. An old file is in the way where a new one takes its name or its folder's. */
function journalOf({standing}: Site, files: readonly ReleasedFile[], staged: ReadonlyMap<string, string>): Journal {
  const written = [...staged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, name]) => ({path, staged: name}))
  const current = new Set(files.map(({path}) => path))
  const taken = new Map<string, string>()
  for (const {path} of written) for (const place of [path, ...foldersOf(path)]) taken.set(folded(place), path)
  const asFile = new Map(written.map(({path}) => [folded(path), path]))
  const replace: Journal['replace'] = []
  const remove: string[] = []
  for (const path of [...standing.keys()].filter((old) => !current.has(old)).sort()) {
    const above = foldersOf(path).flatMap((folder) => asFile.get(folded(folder)) ?? [])
    const by = taken.get(folded(path)) ?? above[0]
    if (by === undefined) remove.push(path)
    else replace.push({path, by})
  }
  return {version: 1, replace, write: written, remove}
}

/** Put every staged byte on the disk, and only then write the journal. */
async function decide(staging: Staging, journal: Journal, options: ReleaseOptions): Promise<void> {
  await syncFiles(journal.write.map(({staged}) => join(staging.files, staged)))
  await syncFolders([staging.files])
  await commit(staging, journal, options)
}

/** Whether a file stands at this place with these bytes, reached through no link. */
function holds({out, folders}: Site, path: string, bytes: Uint8Array): boolean {
  if (!folders.leadTo(path)) return false
  const file = join(out, path)
  const found = lstatSync(file, {throwIfNoEntry: false})
  return found?.isFile() === true && found.size === bytes.length && readFileSync(file).equals(bytes)
}

function byPath(a: ReleasedFile, b: ReleasedFile): number {
  return a.path < b.path ? -1 : 1
}
