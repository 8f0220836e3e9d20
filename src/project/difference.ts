import {lstatSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import * as z from 'zod'
import type {ReleaseDifference, TextsOf} from '../model/release.ts'
import {unless} from './disk.ts'
import {Folders} from './folders.ts'
import {type ManifestEntry, type ReleasedFile, releaseName} from './manifest.ts'
import {refuse} from './output-folder.ts'

/**
 * What differs from the release before, beside the manifest. Neither is in the list of files: so the name of a
 * release depends on what it holds, and not on what stood there before.
 */
export const changesName = 'changes.json'

const shape = z.object({schemaVersion: z.literal(1), release: z.string(), added: z.array(z.string())})

/** Whether what differs is told in a folder, for the release that is there; a folder need not tell. */
export function isChangesOf(out: string): boolean {
  const told = toldIn(out)
  return told === 'nothing' || (typeof told === 'object' && told.release === releaseName(out))
}

/** What a folder tells of its difference: nothing, something of ours, or something else. */
function toldIn(out: string): 'nothing' | 'foreign' | {readonly release: string} {
  const path = join(out, changesName)
  const found = unless(['ENOENT', 'ENOTDIR'], () => lstatSync(path))
  if (found === undefined) return 'nothing'
  try {
    return found.isFile() ? shape.parse(JSON.parse(readFileSync(path, 'utf8'))) : 'foreign'
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return 'foreign'
    throw error
  }
}

/** Puts into words what differs between two releases. */
export type Telling = (difference: ReleaseDifference, textsOf: TextsOf) => string

/** The folder that a release goes to, and what stood there before. */
interface Place {
  readonly out: string
  readonly name: string
  readonly standing: ReadonlyMap<string, ManifestEntry>
}

/** A release that is about to come. */
interface Coming {
  readonly files: readonly ReleasedFile[]
  readonly release: string | undefined
  /** The text of a file that is new or another than before. */
  readonly nowAt: (path: string) => string | undefined
}

/**
 * What is to stand beside the manifest about the difference from the release before.
 * @returns `nothing` where what stood there goes; undefined where it stays: a release without a difference keeps it
 */
export function tellChanges(
  {out, name, standing}: Place,
  {files, release, nowAt}: Coming,
  tell: Telling | undefined
): 'nothing' | {readonly text: string} | undefined {
  const told = toldIn(out)
  if (told === 'foreign') refuse(changesName, name)
  if (tell === undefined || release === undefined) return told === 'nothing' ? undefined : 'nothing'
  if (told !== 'nothing' && told.release === release) return undefined
  const since = releaseName(out)
  const difference = differenceOf(standing, files, {release, ...(since === undefined ? {} : {since})})
  const text = tell(difference, (path) => {
    const [before, now] = [standing.has(path) ? textAt(out, path) : undefined, nowAt(path)]
    return {...(before === undefined ? {} : {before}), ...(now === undefined ? {} : {now})}
  })
  return {text}
}

function textAt(out: string, path: string): string | undefined {
  if (!new Folders(out).leadTo(path)) return undefined
  return unless(['ENOENT', 'EISDIR'], () => readFileSync(join(out, path), 'utf8'))
}

/** What differs between the release that stands in a folder and the files that come. */
function differenceOf(
  standing: ReadonlyMap<string, ManifestEntry>,
  files: readonly ReleasedFile[],
  names: {readonly release: string; readonly since?: string}
): ReleaseDifference {
  const coming = new Set(files.map(({path}) => path))
  const old = files.filter(({path}) => standing.has(path))
  return {
    ...names,
    added: files.filter(({path}) => !standing.has(path)).map(({path}) => path),
    changed: old.filter(({path, sha256}) => standing.get(path)?.sha256 !== sha256).map(({path}) => path),
    removed: [...standing.keys()].filter((path) => !coming.has(path)).sort()
  }
}
