import type {Meta, SegmentKind} from './essay.ts'
import type {Place} from './message.ts'
import type {Fingerprint, Key, Locale, Slug} from './names.ts'
import type {Settings} from './settings.ts'

/**
 * What is kept of a translated segment for checks that look at the whole project.
 *
 * Fingerprints instead of texts, so that memory does not grow with what the essays say.
 */
export interface SegmentFacts {
  readonly essay: Slug
  readonly sourceLocale: Locale
  readonly locale: Locale
  readonly key: Key
  readonly kind: SegmentKind
  /** Where the translation stands. */
  readonly place: Place
  readonly source: Fingerprint
  readonly target: Fingerprint
  /** How long both texts are in words of no language: a Han character is one, another sign a third of one. */
  readonly sourceLength: number
  readonly targetLength: number
  /** Checks that the marker waives for this text. */
  readonly waived: readonly string[]
}

/** What is kept of an essay for those who name it: links, exceptions. */
export interface EssayFacts {
  readonly slug: Slug
  /** `unread` where the essay could not be read, so that nothing is known of it. */
  readonly status: Meta['status'] | 'unread'
  /** Where it has a page. */
  readonly locales: readonly Locale[]
  /** All that it has; pages have those of the body as anchors. */
  readonly keys: readonly Key[]
}

/** A link inside the site, and where it stands. */
export interface LinkFacts {
  readonly essay: Slug
  readonly locale: Locale
  readonly key?: Key
  readonly address: string
  readonly place: Place
}

/** What checks of the whole project see. */
export interface ProjectFacts {
  readonly segments: readonly SegmentFacts[]
  readonly essays: readonly EssayFacts[]
  readonly links: readonly LinkFacts[]
  readonly settings: Pick<Settings, 'locales' | 'site'>
}
