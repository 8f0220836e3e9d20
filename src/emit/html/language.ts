import type {Edition} from '../../model/edition.ts'
import type {Locale} from '../../model/names.ts'
import type {Settings} from '../../model/settings.ts'
import {languageOf} from '../marking.ts'
import {html, type Part} from '../markup.ts'

/** The attributes of a front-matter text, by its key, that say its language where it is not the page's. */
export type LanguageOf = (key: string) => Part

/** Looks languages up among an edition's segments; what is no segment is in the language `otherwise`. */
export function languageFinder(
  {segments, locale}: Pick<Edition, 'segments' | 'locale'>,
  settings: Settings,
  otherwise: Locale = locale
): LanguageOf {
  const languages = new Map<string, Locale>()
  for (const {kind, key, lang} of segments) if (kind === 'meta') languages.set(key, lang)
  return (key) => {
    const {lang, dir} = languageOf(languages.get(key) ?? otherwise, locale, settings)
    return [lang && html` lang="${lang}"`, dir && html` dir="${dir}"`]
  }
}
