import type {Locale} from './names.ts'

/**
 * A service that translates by machine. Texts leave the project only where a person names it on the command line.
 *
 * An extension exports `providers`; nothing that one answers is believed before it has been verified.
 */
export interface Provider {
  /** Letters, digits and hyphens; it stands in the origin of each text, `via=machine/<name>`. */
  readonly name: string
  /**
   * Translate some segments of one essay, in their order.
   * @returns a text for each key; what it cannot translate is left out
   * @throws Error, whose message is shown, where the service cannot be used at all
   */
  translate(request: TranslationRequest): Promise<Readonly<Record<string, string>>>
}

/** What a provider is asked for. */
export interface TranslationRequest {
  readonly sourceLocale: Locale
  readonly locale: Locale
  /** Title of the essay in its own language. */
  readonly title: string
  readonly segments: readonly SegmentToTranslate[]
  /** Words of the house that stand in these segments. */
  readonly terms: readonly TermToUse[]
  /** What stands before them in the essay and is translated already, nearest last. */
  readonly before: readonly {readonly source: string; readonly target: string}[]
  /** What follows in the source. */
  readonly after: string
}

/** One segment. Marks of Markdown are codes such as `⟦1⟧`, which have to come back, each as often as it went out. */
export interface SegmentToTranslate {
  readonly key: string
  readonly text: string
  /** What the author tells translators. */
  readonly comment?: string
}

export interface TermToUse {
  readonly source: string
  /** Accepted translations, the preferred one first. */
  readonly targets: readonly string[]
  readonly forbidden: readonly string[]
  readonly note?: string
}
