import type {Fingerprint} from '../model/names.ts'
import {Comparison, commonWords, type Lexicon, type WordList} from './similarity.ts'

/** A text that is compared with others. */
export interface Comparable {
  readonly fingerprint: Fingerprint
  /** Empty where only the fingerprint is known. */
  readonly text: string
  /** Texts of different kinds are the same only if they are equal; absent where the kind is not known. */
  readonly kind?: string
}

/** The texts of one version and their words, which are read when they are first asked for: most never are. */
export class Texts {
  readonly all: readonly Comparable[]
  /** Compares a text of this version with many of the other. */
  readonly comparison = new Comparison()
  readonly #lexicon: Lexicon
  readonly #words: (WordList | undefined)[] = []

  constructor(all: readonly Comparable[], lexicon: Lexicon) {
    this.all = all
    this.#lexicon = lexicon
  }

  /** How many different words both versions are known to have. */
  get lexiconSize(): number {
    return this.#lexicon.size
  }

  words(index: number): WordList {
    this.#words[index] ??= this.#lexicon.read(this.all[index]?.text ?? '')
    return this.#words[index]
  }

  fingerprint(index: number): Fingerprint {
    return this.all[index]?.fingerprint ?? ('' as Fingerprint)
  }

  kind(index: number): string | undefined {
    return this.all[index]?.kind
  }

  /** What it is worth to find a text again: about the bits that tell it from others of its length. */
  worth(index: number): number {
    return Math.log2(2 + (this.all[index]?.text.length ?? 0))
  }
}

/** How much of a text's words another one has, in the same order, 0 to 1. */
export function shareIn(part: WordList, whole: WordList): number {
  return part.length === 0 ? 0 : commonWords(part, whole) / part.length
}
