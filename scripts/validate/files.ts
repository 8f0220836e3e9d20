import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Release} from './validator.ts'

/** A file of a release: where it lies, and what to call it. */
export interface FileOfRelease {
  readonly path: string
  readonly place: string
  readonly label: string
}

/** All files of these releases whose names end so. */
export function filesOf(releases: readonly Release[], extension: string): FileOfRelease[] {
  return releases.flatMap(({name, folder, files}) =>
    files
      .filter((path) => path.endsWith(extension))
      .map((path) => ({path, place: join(folder, path), label: `${name}/${path}`}))
  )
}

/** The same, with their texts. */
export function textsOf(releases: readonly Release[], extension: string): (FileOfRelease & {readonly text: string})[] {
  return filesOf(releases, extension).map((file) => ({...file, text: readFileSync(file.place, 'utf8')}))
}
