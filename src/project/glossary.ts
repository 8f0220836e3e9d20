import {hash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {readGlossary} from '../memory/glossary.ts'
import type {Glossary} from '../model/glossary.ts'
import type {Locale} from '../model/names.ts'
import {readConfigFile} from './config-file.ts'
import {decode} from './decode.ts'
import {diskError} from './disk.ts'
import {insideProject} from './paths.ts'

/** Where the glossary lies if the configuration does not say otherwise. */
export const glossaryPath = 'locales/glossary.csv'

/** The glossary of a project; undefined where there is no such file. @throws InputError where it cannot be read. */
export function loadGlossary(root: string, path: string, locales: readonly Locale[]): Glossary | undefined {
  const bytes = readBytes(root, path)
  return bytes && readGlossary(decode(bytes, 'utf-8', path), path, locales)
}

/** The glossary's file as it is: without a text and a hash where there is none yet. */
export function readGlossaryFile(root: string): {
  readonly path: string
  readonly text: string
  readonly hash: string | null
} {
  const path = readConfigFile(root).config.glossary ?? glossaryPath
  const bytes = readBytes(root, path)
  return bytes
    ? {path, text: decode(bytes, 'utf-8', path), hash: hash('sha256', bytes, 'hex')}
    : {path, text: '', hash: null}
}

function readBytes(root: string, path: string): Uint8Array | undefined {
  try {
    return readFileSync(insideProject(root, path))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw diskError(error, path)
  }
}
