import {hash} from 'node:crypto'
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

const hex = /^[0-9a-f]{64}$/u
const shape = z.object({
  schemaVersion: z.literal(1),
  generator: z.string().startsWith('hexapla'),
  release: z.string().regex(hex).optional(),
  // By hand: a manifest lists thousands of files, and a schema takes ten times as long for each.
  files: z.array(z.custom<ManifestEntry>(isEntry))
})

function isEntry(row: unknown): boolean {
  const {path, sha256, bytes} = (row ?? {}) as Readonly<Record<string, unknown>>
  const isNamed = typeof path === 'string' && path !== manifestName && isArtifactPath(path)
  return isNamed && typeof sha256 === 'string' && hex.test(sha256) && Number.isSafeInteger(bytes) && Number(bytes) >= 0
}

/**
 * The files that the manifest in a folder lists, `absent` without one, `unreadable` where it is none of ours.
 *
 * Web applications have a `manifest.json` too, so the name alone tells nothing.
 */
export function readManifest(out: string): readonly ManifestEntry[] | 'absent' | 'unreadable' {
  const path = join(out, manifestName)
  const found = unless(['ENOENT', 'ENOTDIR'], () => lstatSync(path))
  if (found === undefined) return 'absent'
  return (found.isFile() && parseManifest(readFileSync(path, 'utf8'))?.files) || 'unreadable'
}

/** What a release relies on in its manifest. */
interface Manifest {
  readonly files: readonly ManifestEntry[]
  /** The name that it gives its release; undefined where it gives none, or one that is not that of its files. */
  readonly name: string | undefined
}

/** Read a manifest; undefined where the text is none of ours. */
export function parseManifest(text: string): Manifest | undefined {
  const manifest = parse(text)
  if (manifest === undefined) return undefined
  const {files, release} = manifest
  const name = hash('sha256', files.map(({path, sha256}) => `${sha256}  ${path}\n`).join(''), 'hex')
  return {files, name: name === release ? name : undefined}
}

/** The name of the release in a folder, as its manifest gives it. */
export function releaseName(out: string): string | undefined {
  return unless(
    ['ENOENT', 'ENOTDIR', 'EISDIR'],
    () => parseManifest(readFileSync(join(out, manifestName), 'utf8'))?.name
  )
}

function parse(text: string): z.infer<typeof shape> | undefined {
  try {
    return shape.parse(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined
    throw error
  }
}
