import {createHash} from 'node:crypto'
import {lstatSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import * as z from 'zod'
import type {Locale, Slug} from '../model/names.ts'
import {isArtifactPath} from './artifact-paths.ts'
import {unless} from './disk.ts'

/** One file of a release as the manifest lists it. */
export interface ReleasedFile {
  readonly path: string
  /** In hex. */
  readonly sha256: string
  readonly bytes: number
  readonly essay?: Slug
  readonly locale?: Locale
}

/** What a release relies on in its own manifest; the rest is for its readers. */
export type ManifestEntry = Pick<ReleasedFile, 'path' | 'sha256' | 'bytes'>

export const manifestName = 'manifest.json'

const entry = z.object({
  path: z.string().refine((path) => isArtifactPath(path) && path !== manifestName),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  bytes: z.int().min(0)
})
const shape = z.object({
  schemaVersion: z.literal(1),
  generator: z.string().startsWith('hexapla'),
  release: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .optional(),
  files: z.array(entry)
})

/**
 * The files that the manifest in a folder lists, `absent` without one, `unreadable` where it is none of ours.
 *
 * Web applications have a `manifest.json` too, so the name alone tells nothing.
 */
export function readManifest(out: string): readonly ManifestEntry[] | 'absent' | 'unreadable' {
  const path = join(out, manifestName)
  const found = unless(['ENOENT', 'ENOTDIR'], () => lstatSync(path))
  if (found === undefined) return 'absent'
  return (found.isFile() && parseManifest(readFileSync(path, 'utf8'))) || 'unreadable'
}

/** The files that a manifest lists; undefined where the text is no manifest of ours. */
export function parseManifest(text: string): readonly ManifestEntry[] | undefined {
  return parse(text)?.files
}

/** The name that a manifest gives its release; undefined where it gives none, or one that is not that of its files. */
export function parseName(text: string): string | undefined {
  const manifest = parse(text)
  const list = manifest?.files.map(({path, sha256}) => `${sha256}  ${path}\n`).join('')
  const name = list === undefined ? undefined : createHash('sha256').update(list).digest('hex')
  return name === manifest?.release ? name : undefined
}

/** The name of the release in a folder, as its manifest gives it. */
export function releaseName(out: string): string | undefined {
  return unless(['ENOENT', 'ENOTDIR', 'EISDIR'], () => parseName(readFileSync(join(out, manifestName), 'utf8')))
}

function parse(text: string): z.infer<typeof shape> | undefined {
  try {
    return shape.parse(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined
    throw error
  }
}
