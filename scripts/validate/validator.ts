import type {Program} from './programs.ts'

/** A release to look at. */
export interface Release {
  readonly name: string
  /** Where it lies on the disk. */
  readonly folder: string
  /** Paths of all its files. */
  readonly files: readonly string[]
  /** Address of the site, ending in `/`, where it is known. */
  readonly url?: string
  /** A small project that shows one thing, and whose pages otherwise look as all others do. */
  readonly isCase?: boolean
}

/** What a validator has looked at, and what is wrong with it, a sentence each. */
interface Verdict {
  readonly looked: number
  readonly faults: readonly string[]
}

export interface Validator {
  readonly name: string
  /** What it looks at, such as `pages`. */
  readonly things: string
  /** What must be on the machine. */
  readonly needs: readonly Program[]
  readonly run: (releases: readonly Release[]) => Verdict | Promise<Verdict>
}
