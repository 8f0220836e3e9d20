import {readFileSync} from 'node:fs'
import {readGlossary} from '../memory/glossary.ts'
import type {Glossary} from '../model/glossary.ts'
import type {Locale} from '../model/names.ts'
import {decode} from './decode.ts'
import {diskError} from './disk.ts'
import {insideProject} from './paths.ts'

/** Where the glossary lies if the configuration does not say otherwise. */
export const glossaryPath = 'locales/glossary.csv'

/** The glossary of a project; undefined where there is no such file. @throws InputError where it cannot be read. */
export function loadGlossary(root: string, path: string, locales: readonly Locale[]): Glossary | undefined {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(insideProject(root, path))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw diskError(error, path)
  }
  return readGlossary(decode(bytes, 'utf-8', path), path, locales)
}
