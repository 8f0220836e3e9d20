import type {Locale, Slug} from './names.ts'

/** A word of the house, as the glossary has it. */
export interface Term {
  /** What it is called in each locale, the preferred form first. */
  readonly forms: Readonly<Record<string, readonly string[]>>
  /** What it must not be called, by locale. */
  readonly forbidden: Readonly<Record<string, readonly string[]>>
  /** Why, for people; told where a form is forbidden that has no better one. */
  readonly note?: string
  /** Essays that it holds for; all if empty. */
  readonly scope: readonly Slug[]
  /** Whether another word is an error and not only a warning. */
  readonly strict: boolean
}

/** All terms of a project. Plain data, so that a worker can be given it. */
export type Glossary = readonly Term[]

/** A term in a text. */
export interface Occurrence {
  readonly term: Term
  /** The form that was found, as the glossary writes it. */
  readonly form: string
  readonly start: number
  readonly end: number
}

/** The terms that hold for one essay between two locales, and how to find them. */
export interface TermFinder {
  readonly sourceLocale: Locale
  readonly locale: Locale
  /** Terms in a source, longest first where several begin together; no two overlap. */
  inSource(text: string): readonly Occurrence[]
  /** Accepted forms in a translation, and forbidden ones that are no part of an accepted one. */
  inTarget(text: string): {readonly accepted: readonly Occurrence[]; readonly forbidden: readonly Occurrence[]}
  /** Terms that have no source form: what they forbid is forbidden everywhere. */
  readonly sourceless: ReadonlySet<Term>
}
