import {existsSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {unless} from './disk.ts'

/**
 * The file that a package begins with, as a module of the project would import it; undefined where it is not installed.
 *
 * Node tells this only of packages that `require` can load, too, so those that offer nothing but `import` are
 * looked up in their own `package.json`.
 */
export function findPackage(root: string, name: string): string | undefined {
  const {resolve} = createRequire(join(root, 'hexapla.config.json'))
  const folders = resolve.paths(name) ?? []
  const folder = folders
    .map((above) => join(above, name))
    .find((candidate) => existsSync(join(candidate, 'package.json')))
  const entry = folder === undefined ? undefined : entryOf(join(folder, 'package.json'))
  if (folder !== undefined && entry !== undefined) return join(folder, entry)
  return unless(['MODULE_NOT_FOUND', 'ERR_PACKAGE_PATH_NOT_EXPORTED'], () => resolve(name))
}

type Exports = string | null | readonly Exports[] | {readonly [condition: string]: Exports}

/** What `exports` says of a program that imports. */
function entryOf(path: string): string | undefined {
  try {
    const {exports} = JSON.parse(readFileSync(path, 'utf8')) as {readonly exports?: Exports}
    return exports === undefined ? undefined : conditioned(isByPath(exports) ? (exports['.'] ?? null) : exports)
  } catch {
    return undefined
  }
}

function isByPath(exports: Exports): exports is Readonly<Record<string, Exports>> {
  return typeof exports === 'object' && exports !== null && '.' in exports
}

function conditioned(exports: Exports): string | undefined {
  if (typeof exports === 'string') return exports
  if (exports === null) return undefined
  if (Array.isArray(exports))
    return (exports as readonly Exports[]).map(conditioned).find((entry) => entry !== undefined)
  const met = Object.entries(exports).filter(([condition]) => ['import', 'node', 'default'].includes(condition))
  return met.map(([, inner]) => conditioned(inner)).find((entry) => entry !== undefined)
}
