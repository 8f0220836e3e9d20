import {existsSync, mkdirSync, statSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {diskError, shown} from './disk.ts'

/** The nearest folder, upwards from this one, that holds a project: its configuration or its essays. */
export function findRoot(folder: string): string | undefined {
  if (existsSync(join(folder, 'hexapla.config.json')) || isFolder(join(folder, 'source'))) return folder
  const above = dirname(folder)
  return above === folder ? undefined : findRoot(above)
}

/** Whether a path leads to a folder. */
export function isFolder(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false
}

/** Make a folder and those above it, where they are not there yet. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, {recursive: true})
  } catch (error) {
    throw diskError(error, shown(path))
  }
}
