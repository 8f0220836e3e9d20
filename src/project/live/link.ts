import {lstatSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import * as z from 'zod'
import {shown, syncFolders, unless, type Where} from '../disk.ts'
import {renameInto, writeFileSafely} from '../write.ts'
import {liveFaults} from './faults.ts'

/** The folder that readers are served from: releases by their names, and a link to the one that is live. */
export interface Live {
  readonly folder: string
  readonly releases: string
  readonly link: string
  /** Names of the releases in the order in which they were published. */
  readonly history: string
  readonly lock: string
}

const hash = /^[0-9a-f]{64}$/u
const temporary = '.current.tmp'
const historyShape = z.array(z.string().regex(hash))

export function liveIn(folder: string): Live {
  return {
    folder,
    releases: join(folder, 'releases'),
    link: join(folder, 'current'),
    history: join(folder, 'history.json'),
    lock: join(folder, '.publishing')
  }
}

/**
 * Name of the release that is live; undefined before the first.
 * @throws InputError where something else stands in the place of the link
 */
export function currentRelease({link}: Live, where: Where): string | undefined {
  const found = unless(['ENOENT'], () => lstatSync(link))
  if (found === undefined) return undefined
  const [, name = ''] = (found.isSymbolicLink() && /^releases\/([^/]+)\/?$/u.exec(readlinkSync(link))) || []
  if (!hash.test(name)) throw liveFaults.notALink(shown(link, where))
  return name
}

/**
 * Make a release the live one, in one step: a reader finds the old one or the new one behind the link, and never
 * nothing. The link is relative, so that the folder can be moved or mounted elsewhere.
 */
export async function switchTo({folder, link}: Live, name: string, where: Where): Promise<void> {
  const fresh = join(folder, temporary)
  rmSync(fresh, {force: true})
  symlinkSync(`releases/${name}`, fresh)
  await renameInto(fresh, link, where)
  await syncFolders([folder])
}

/** The releases in the order in which they went live, up to the one that is live now. */
export function historyOf({history}: Live, current: string | undefined): readonly string[] {
  const known = readHistory(history)
  if (current === undefined) return []
  const at = known.lastIndexOf(current)
  return at < 0 ? [...known, current] : known.slice(0, at + 1)
}

/** The list is a help for going back, and the link alone tells what is live: what cannot be read counts for nothing. */
function readHistory(path: string): string[] {
  const text = unless(['ENOENT', 'EISDIR'], () => readFileSync(path, 'utf8'))
  try {
    return historyShape.parse(JSON.parse(text ?? '[]'))
  } catch {
    return []
  }
}

export async function writeHistory({history}: Live, names: readonly string[], where: Where): Promise<void> {
  await writeFileSafely(history, `${JSON.stringify(names, undefined, 2)}\n`, where)
}

/** Delete releases but for some, and what was left of copying. Returns the names of those that are gone. */
export function removeOthers({releases}: Live, kept: readonly string[]): string[] {
  const gone = readdirSync(releases).filter((name) => hash.test(name) && !kept.includes(name))
  for (const name of gone) rmSync(join(releases, name), {recursive: true, force: true})
  for (const name of readdirSync(releases)) {
    if (/^\.[0-9a-f]{64}\.next$/u.test(name)) rmSync(join(releases, name), {recursive: true, force: true})
  }
  return gone.sort()
}
