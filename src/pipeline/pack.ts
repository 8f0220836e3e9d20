import {pictureFault} from '../emit/epub/pictures.ts'
import {zip} from '../emit/epub/zip.ts'
import type {Archive, Artifact, Entry} from '../model/edition.ts'
import {hasPicture, readPicture} from '../project/store.ts'
import type {Covers} from './covers.ts'

/**
 * Read the pictures of a book, draw its cover, and pack it.
 * @returns undefined where a picture is not there or not what it should be, which has been reported: a book that
 *   readers and shops refuse is not published.
 */
export function pack(
  root: string,
  {path, entries, essay, locale}: Archive,
  covers: Pick<Covers, 'draw'>
): Artifact | undefined {
  const complete: Entry[] = []
  for (const entry of entries) {
    if ('content' in entry) complete.push(entry)
    else if ('drawing' in entry) complete.push({path: entry.path, content: covers.draw(entry.drawing)})
    else {
      if (!hasPicture(root, entry.copyOf)) return undefined
      const content = readPicture(root, entry.copyOf)
      if (pictureFault(entry.copyOf, content) !== undefined) return undefined
      complete.push({path: entry.path, content})
    }
  }
  return {path, content: zip(complete), ...(essay ? {essay} : {}), ...(locale ? {locale} : {})}
}
