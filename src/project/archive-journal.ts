import {appendFileSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import * as z from 'zod'
import {isSlug, type Slug} from '../model/names.ts'
import {diskError, unless} from './disk.ts'
import {insideProject, realPathOf} from './paths.ts'
import {hashOf} from './writing.ts'

const shape = z.object({id: z.string(), digest: z.string(), slug: z.string().refine(isSlug)})

/** An article that was brought in, and the essay that it belongs to. */
export interface Done {
  readonly id: string
  /** SHA-256 of what it was then. */
  readonly digest: string
  readonly slug: Slug
}

/** What of an archive was brought in already. */
export interface ArchiveJournal {
  /** Path from the project's folder. */
  readonly path: string
  readonly done: ReadonlyMap<string, Done>
  /** Write down what was brought in; called once its files are written. */
  add(done: readonly Done[]): void
}

/**
 * The journal of an archive, in `.hexapla/archives/`: a line for each article.
 *
 * It is only added to, so a command that is killed leaves at the most a piece of a line, which counts for nothing. It
 * spares work and tells what changed; whether an essay is there is for the project's own files to say.
 */
export function openJournal(root: string, archive: string): ArchiveJournal {
  const real = realPathOf(archive)
  const name = basename(real).replace(/[^\w.-]+/gu, '-')
  const path = `.hexapla/archives/${name}-${hashOf(real).slice(0, 8)}.ndjson`
  const file = insideProject(root, path)
  const text = unless(['ENOENT'], () => readFileSync(file, 'utf8')) ?? ''
  const done = new Map<string, Done>()
  for (const row of text.split('\n').flatMap(readLine)) done.set(row.id, row)
  let start = text === '' || text.endsWith('\n') ? '' : '\n'
  return {
    path,
    done,
    add: (rows) => {
      for (const row of rows) done.set(row.id, row)
      try {
        mkdirSync(dirname(file), {recursive: true})
        // Other commands clear what they write to `.hexapla`, and with it what hides it from git.
        writeFileSync(join(dirname(file), '.gitignore'), '*\n')
        appendFileSync(file, start + rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
        start = ''
      } catch (error) {
        throw diskError(error, path)
      }
    }
  }
}

function readLine(line: string): Done[] {
  try {
    const read = shape.parse(JSON.parse(line))
    return [{...read, slug: read.slug as Slug}]
  } catch {
    return []
  }
}
