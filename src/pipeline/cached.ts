import {hash} from 'node:crypto'
import type {Archive, Artifact, Copy, Kept} from '../model/edition.ts'
import type {Finding} from '../model/finding.ts'
import type {Slug} from '../model/names.ts'
import type {Cache} from '../project/cache/cache.ts'
import type {KnownFile} from '../project/cache/stats.ts'
import type {EssayInput} from './input.ts'
import {loadEssay, type Project} from './load.ts'
import {pictureSizesOf} from './picture-sizes.ts'
import {type EssaySummary, type Product, produce, type Wanted} from './produce.ts'

/** What an essay came to, and by which input; `hashes` are those of its files. */
interface Made {
  readonly hashes: string
  readonly product: Product
}

/** A result as it is kept. */
interface Result {
  readonly findings: readonly Finding[]
  readonly artifacts: readonly (Artifact | Archive | Copy | Kept)[]
  readonly summary?: EssaySummary
  /** The last day that it was made for: what is dated later than that day is a finding. */
  readonly day?: string
}

/**
 * Makes what essays come to, or finds that it was made before from the same input.
 *
 * Projects with modules of their own are always made anew: what a module reads nobody knows.
 */
export class Maker {
  readonly #project: Project
  readonly #cache: Cache | undefined
  readonly #common: string
  #hasAsked = false

  constructor(project: Project) {
    this.#project = project
    this.#cache = project.extensions?.length ? undefined : project.cache
    this.#common = this.#cache ? hash('sha256', JSON.stringify([this.#cache.program, project.settings]), 'hex') : ''
  }

  /** Whether version control had to be asked for any essay. */
  get hasAsked(): boolean {
    return this.#hasAsked
  }

  /** @throws InputError where a file is no text. */
  make(slug: Slug, wanted: Wanted): Made {
    const hashes = this.hashesOf(slug)
    const product = hashes === undefined ? undefined : this.#find(this.#keyOf(slug, hashes, wanted), wanted)
    return hashes !== undefined && product ? {hashes, product} : this.#makeAnew(slug, wanted)
  }

  #makeAnew(slug: Slug, wanted: Wanted): Made {
    const cache = this.#cache
    const looks = cache ? this.#pathsOf(slug).map((path) => cache.look(path)) : []
    const loaded = loadEssay(this.#project, slug)
    const pictures = wanted.emit ? pictureSizesOf(loaded, this.#project.root) : {}
    const input = wanted.emit ? {...loaded, pictures} : loaded
    const hashes = hashesOf(input)
    if (!cache) return {hashes, product: produce(input, this.#project.settings, wanted, this.#project.extensions)}
    const committed = input.locales.map((row) => row.committed ?? 0)
    if (committed.some((texts) => texts !== 0)) this.#hasAsked = true
    const isOpen = mayShowPictures(input) || committed.some((texts) => texts !== 0)
    const all = [input.source, ...input.locales.map(({file}) => file)]
    for (const [index, file] of all.entries()) {
      const look = looks[index]
      if (file && look !== undefined) cache.note(file.path, {look, hash: file.hash, open: isOpen})
    }
    const key = this.#keyOf(slug, hashes, wanted, isOpen ? [committed, pictures] : [])
    return {hashes, product: this.#find(key, wanted) ?? this.#keep(key, input, wanted)}
  }

  #keep(key: string, input: EssayInput, wanted: Wanted): Product {
    const {settings, extensions} = this.#project
    const product = produce(input, settings, wanted, extensions)
    const artifacts = [...product.artifacts]
    const day = wanted.today === undefined ? {} : {day: wanted.today}
    this.#cache?.write(key, JSON.stringify({...product, artifacts, ...day} satisfies Result, bytesAsText))
    return {...product, artifacts}
  }

  #find(key: string, {today}: Wanted): Product | undefined {
    const text = this.#cache?.read(key)
    if (text === undefined) return undefined
    const {day, artifacts, ...product} = JSON.parse(text) as Result
    const isDated = product.findings.some(({check}) => check === 'publication/date')
    if (day !== today && (isDated || day === undefined || today === undefined || day > today)) return undefined
    return {...product, artifacts: artifacts.map(revived)}
  }

  /** The hashes of an essay's files, where they are known without reading them. */
  hashesOf(slug: Slug): string | undefined {
    return this.#knownFiles(slug)
      ?.map((file) => file.hash)
      .join(' ')
  }

  /** What is known of the essay's files without reading them; undefined where one must be read. */
  #knownFiles(slug: Slug): KnownFile[] | undefined {
    const cache = this.#cache
    if (!cache) return undefined
    const files: KnownFile[] = []
    for (const path of this.#pathsOf(slug)) {
      const known = cache.knownAs(path, cache.look(path))
      if (!known || known.open) return undefined
      files.push(known)
    }
    return files
  }

  #pathsOf(slug: Slug): string[] {
    const {locales} = this.#project.settings
    return [`source/${slug}.md`, ...locales.map(({locale}) => `locales/${locale}/${slug}.md`)]
  }

  #keyOf(slug: Slug, hashes: string, {emit, related, locales}: Wanted, more: readonly unknown[] = []): string {
    return hash('sha256', JSON.stringify([this.#common, slug, hashes, emit, related, locales ?? 0, more]), 'hex')
  }
}

/** The same for the same files, and for no others. */
export function hashesOf({source, locales}: EssayInput): string {
  return [source, ...locales.map(({file}) => file)].map((file) => file?.hash ?? '').join(' ')
}

/** Whether a name of a picture's format stands anywhere: then what is made depends on other files, too. */
function mayShowPictures({source, locales}: EssayInput): boolean {
  const named = /\.(?:avif|gif|jpe?g|png|svg|webp)/iu
  return [source, ...locales.map(({file}) => file)].some((file) => file !== undefined && named.test(file.text))
}

interface Text64 {
  readonly base64: string
}

function bytesAsText(this: unknown, key: string, value: unknown): unknown {
  const raw = key === 'content' ? (this as {content: unknown}).content : undefined
  return raw instanceof Uint8Array ? ({base64: Buffer.from(raw).toString('base64')} satisfies Text64) : value
}

function revived(artifact: Artifact | Archive | Copy | Kept): Artifact | Archive | Copy | Kept {
  if ('entries' in artifact) return {...artifact, entries: artifact.entries.map((entry) => withBytes(entry))}
  return withBytes(artifact)
}

function withBytes<Kind extends object>(artifact: Kind): Kind {
  if (!('content' in artifact) || typeof artifact.content === 'string') return artifact
  return {...artifact, content: Buffer.from((artifact.content as Text64).base64, 'base64')}
}
