import {join} from 'node:path'

/** Where the cache of a project lies. */
export function cacheFolder(root: string): string {
  return join(root, '.hexapla/cache')
}
