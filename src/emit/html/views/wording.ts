import type {Edition} from '../../../model/edition.ts'
import type {Locale} from '../../../model/names.ts'
import type {Settings} from '../../../model/settings.ts'
import type {Wording} from '../theme/views.ts'
import {wordingIn} from './site.ts'

/** A front-matter text by its key, with its language where that is not the page's. */
export type WordingOf = (key: string, text: string) => Wording

/** Looks languages up among an edition's segments; what is no segment is in the language `otherwise`. */
export function wordingFinder(
  {segments, locale}: Pick<Edition, 'segments' | 'locale'>,
  settings: Settings,
  otherwise: Locale = locale
): WordingOf {
  const languages = new Map<string, Locale>()
  for (const {kind, key, lang} of segments) if (kind === 'meta') languages.set(key, lang)
  return (key, text) => wordingIn(text, languages.get(key) ?? otherwise, locale, settings)
}
