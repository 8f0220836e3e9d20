import {lstatSync, mkdirSync, rmdirSync} from 'node:fs'
import {join} from 'node:path'
import {unless} from './disk.ts'
import {folderOf} from './output-folder.ts'

/** What stands at the place of a folder. A link is something else, wherever it leads. */
type Standing = 'absent' | 'folder' | 'other'

/**
 * What stands in the places of folders below a folder, each looked at once.
 *
 * A release has thousands of files in a few folders. What is told is as old as the first question, so it is good for
 * one step of a release, while which nobody else writes there.
 */
export class Folders {
  readonly #out: string
  readonly #known = new Map<string, Standing>([['', 'folder']])

  constructor(out: string) {
    this.#out = out
  }

  /** What stands at a folder's place; nothing does where its own folder is none. */
  at(folder: string): Standing {
    const known = this.#known.get(folder)
    if (known !== undefined) return known
    const found = this.at(folderOf(folder)) === 'folder' ? this.#look(folder) : 'absent'
    this.#known.set(folder, found)
    return found
  }

  /** Whether every folder on the way to a path is a folder and no link, so that the path lies where it seems to. */
  leadTo(path: string): boolean {
    return this.at(folderOf(path)) === 'folder'
  }

  /** Make a folder unless it is there. @returns whether nothing was there before, so that nothing is in it */
  make(folder: string): boolean {
    if (this.at(folder) !== 'absent') return false
    const isNew = unless(['EEXIST'], () => mkdirSync(join(this.#out, folder)) ?? true) ?? false
    this.#known.delete(folder)
    return isNew
  }

  /** Remove a folder where it holds nothing. */
  removeEmpty(folder: string): void {
    unless(['ENOENT', 'ENOTEMPTY', 'EEXIST'], () => rmdirSync(join(this.#out, folder)))
    this.#known.delete(folder)
  }

  #look(folder: string): Standing {
    const found = unless(['ENOTDIR'], () => lstatSync(join(this.#out, folder), {throwIfNoEntry: false}))
    if (found === undefined) return 'absent'
    return found.isDirectory() ? 'folder' : 'other'
  }
}
