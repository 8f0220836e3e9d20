import type {Language} from '../../model/names.ts'
import type {Furniture} from '../types.ts'

/** What furniture is named by; what only follows other furniture needs no words. */
export type NamedFurniture = Exclude<Furniture, 'other' | 'heading'>

type Phrases = Readonly<Partial<Record<NamedFurniture, readonly string[]>>>

/**
 * The words by which pages of one language show their parts. Data, no branching.
 *
 * Phrases are written as `normalise` leaves a line: lower case, `#` for a number, no marks at either end.
 */
export interface IntakeWords {
  readonly language: Language
  /** What stands before a list of languages. */
  readonly languageLabels: readonly string[]
  /** What languages call themselves, and what this language calls them. */
  readonly languageNames: readonly string[]
  /** A line that is one of these is furniture wherever it stands. */
  readonly furniture: Readonly<Record<NamedFurniture, readonly string[]>>
  /** A short line that begins so is furniture. */
  readonly openings: Phrases
  /** Furniture only before the first paragraph and after the last. */
  readonly edge: readonly string[]
  /** As printed on pages: recognised even where the line break before or behind got lost. */
  readonly glued: Phrases
  /** What stands before an author's name. */
  readonly bylines: readonly string[]
  /** What stands between the last two names. */
  readonly conjunctions: readonly string[]
  /** What stands before a date. */
  readonly dateLabels: readonly string[]
  /** What stands before the date of a later change. */
  readonly updateLabels: readonly string[]
  /** Names of the months, January first. */
  readonly months: readonly (readonly string[])[]
  readonly weekdays: readonly string[]
  readonly sectionLabels: readonly string[]
  readonly sections: readonly string[]
  /** Words that tell an author's note from a paragraph. */
  readonly roles: readonly string[]
  readonly pictureLabels: readonly string[]
  readonly captions: readonly string[]
  readonly untitled: string
}

/** A long list as prose is set: phrases between bars, broken anywhere beside a bar. */
export function phrases(text: string): readonly string[] {
  return text.split('|').map((phrase) => phrase.trim())
}
