import type {Context, SegmentKind} from './essay.ts'
import type {Fingerprint, Key, Locale, Slug} from './names.ts'

/** How far a translation has come, as tools of translators tell it. */
export type WorkState = 'missing' | 'stale' | 'unverified' | 'translated' | 'reviewed' | 'final'

/** One essay in one locale, handed out. */
export interface WorkFile {
  readonly essay: Slug
  readonly title: string
  /** Path of the essay, for people. */
  readonly file: string
  readonly sourceLocale: Locale
  readonly locale: Locale
  readonly translators: readonly string[]
  readonly context: Context
  readonly units: readonly WorkUnit[]
}

/** One segment with its translation, handed out. */
export interface WorkUnit {
  readonly key: Key
  readonly kind: SegmentKind
  /** Line of the essay. */
  readonly line: number
  readonly source: string
  readonly fingerprint: Fingerprint
  /** Empty where there is none. */
  readonly target: string
  readonly state: WorkState
  /** What the author tells translators. */
  readonly comment?: string
  readonly remarks: readonly string[]
  /** Of a stale translation: the source it was made from, and the words that changed since. */
  readonly previous?: string
  readonly changed: readonly string[]
  /** Of a segment without a translation: what the memory has for texts like it, the most like first. */
  readonly matches?: readonly WorkMatch[]
}

/** A translation of a text that is like one that waits for its own. */
interface WorkMatch {
  readonly percent: number
  readonly source: string
  readonly target: string
}

/** A file that comes back. Nothing in it is to be trusted. */
export interface ReturnedFile {
  readonly essay: string
  readonly sourceLocale: string
  readonly locale: string
  readonly units: readonly ReturnedUnit[]
}

/** What is wrong with the codes of a translation that comes back, and which. */
export interface CodeFault {
  readonly fault: 'missing' | 'unpaired' | 'unknown' | 'unreadable'
  readonly code: string
}

/** One translation that comes back. */
export interface ReturnedUnit {
  readonly key: string
  readonly line: number
  /** The source that the translator saw, as Markdown; its fingerprint tells today's from an older one. */
  readonly source: string
  readonly target: string
  /** Fingerprint of the translation that was handed out; absent where the tool lost it. */
  readonly base?: string
  /** The state that was handed out; absent where the tool lost it. */
  readonly was?: WorkState
  readonly state: WorkState
  readonly fault?: CodeFault
  /** Marks that stood as codes in the translation, in their order: read again, the text must have them. */
  readonly placed: readonly string[]
}

/** All forms in which work goes out. */
export const exportFormats = ['xliff', 'xliff-1.2', 'po', 'csv', 'xlsx', 'html-pack', 'omegat', 'tmx', 'tbx'] as const
export type ExportFormat = (typeof exportFormats)[number]
