import {lstatSync, readdirSync, rmdirSync, rmSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {attempt} from './entries.ts'
import {cacheFolder} from './folder.ts'

/** The cache is kept below this many bytes. */
export const sizeLimit = 2 * 1024 ** 3

/** How much the cache of a project holds. */
export interface CacheSize {
  readonly results: number
  readonly bytes: number
}

interface Kept {
  readonly path: string
  readonly bytes: number
  readonly used: number
}

/** How much there is. */
export function cacheSize(root: string): CacheSize {
  const kept = listKept(cacheFolder(root))
  return {results: kept.length, bytes: kept.reduce((sum, {bytes}) => sum + bytes, 0)}
}

/** Remove the cache of a project; everything is made anew by the next command that needs it. */
export function clearCache(root: string): void {
  rmSync(cacheFolder(root), {recursive: true, force: true})
  attempt(() => rmdirSync(dirname(cacheFolder(root))))
}

/** Remove what was not used for longest, until a tenth of the room is free again. */
export function trim(folder: string, limit: number = sizeLimit): void {
  const kept = listKept(folder)
  let bytes = kept.reduce((sum, one) => sum + one.bytes, 0)
  if (bytes <= limit) return
  for (const one of kept.sort((a, b) => a.used - b.used || (a.path < b.path ? -1 : 1))) {
    if (bytes <= limit * 0.9) return
    attempt(() => rmSync(one.path, {force: true}))
    bytes -= one.bytes
  }
}

function listKept(folder: string): Kept[] {
  const results = join(folder, 'results')
  return namesIn(results).flatMap((part) =>
    namesIn(join(results, part)).flatMap((name) => {
      const path = join(results, part, name)
      const found = attempt(() => lstatSync(path, {throwIfNoEntry: false}))
      return found?.isFile() ? [{path, bytes: found.size, used: found.mtimeMs}] : []
    })
  )
}

function namesIn(folder: string): string[] {
  return attempt(() => readdirSync(folder)) ?? []
}
