import type {Slug} from '../model/names.ts'
import type {Settings} from '../model/settings.ts'
import {hasPicture, listEssays, listStraySegmentFiles, readEssay, readPicture, type StoredEssay} from './store.ts'

/** The essays of a project with all that belongs to them: as they lie in its folder, or as a commit has them. */
export interface Tree {
  /** Names of all essays, sorted. @throws InputError where two of them would be one. */
  slugs(): Slug[]
  /** @throws InputError where a file is no text. */
  read(slug: Slug): StoredEssay
  /** Segment files whose essay is gone: path by path. */
  strays(): string[]
  /** Whether there is a picture; `path` is below `source/`. @throws InputError where it lies elsewhere. */
  hasPicture(path: string): boolean
  /** The bytes of a picture that is there. */
  readPicture(path: string): Uint8Array
}

/** The files as they lie in the project's folder now. */
export function folderTree(root: string, settings: Settings): Tree {
  return {
    slugs: () => listEssays(root),
    read: (slug) => readEssay(root, slug, settings),
    strays: () => listStraySegmentFiles(root, settings, listEssays(root)),
    hasPicture: (path) => hasPicture(root, path),
    readPicture: (path) => readPicture(root, path)
  }
}
