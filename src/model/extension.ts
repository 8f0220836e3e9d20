import type {Check, OutsideCheck} from './check.ts'
import type {Words} from './message.ts'

/**
 * What a module adds to Hexapla for one project, once it has been read and found sound.
 *
 * Plain data and functions that are handed on from the command to whoever uses them: nothing is registered
 * anywhere, so a thread or a test has what it is given and no more.
 */
export interface Extension {
  /** As `extensions` in the configuration names it. */
  readonly name: string
  readonly checks?: readonly Check[]
}

/** A sentence in one language for all readers, or in those of the languages that its author speaks. */
export type Sentence = string | Partial<Words>

type Loosely<Kind extends Check> = Kind extends Check
  ? Omit<Kind, 'promise' | 'reason' | 'messages' | 'notes' | 'options' | 'examples'> & {
      readonly promise: Sentence
      readonly reason?: Sentence
      readonly messages: Readonly<Record<string, Sentence>>
      readonly notes?: Readonly<Record<string, Sentence>>
      readonly options?: Readonly<Record<string, {readonly default: OptionDefault<Kind>; readonly about: Sentence}>>
      readonly examples?: Kind['examples']
    }
  : never

type OptionDefault<Kind extends Check> = NonNullable<Kind['options']>[string]['default']

/**
 * A check as a module of a project exports it, in `checks`.
 *
 * It is a check like those of Hexapla, but for its words: one language is enough. Its `id` is `family/name`, with a
 * family of its own.
 */
export type OwnCheck = Loosely<Exclude<Check, OutsideCheck>>
