import type {Locale} from '../model/names.ts'

/**
 * The locale of a project that a language tag of another tool means; undefined where there is none, or several.
 *
 * Tools write `zh-CN` and `en-US` where a project has `zh-Hans` and `en`: language and script decide then.
 */
export function localeFor(tag: string, locales: readonly Locale[]): Locale | undefined {
  const same = locales.find((locale) => locale.toLowerCase() === tag.trim().toLowerCase().replaceAll('_', '-'))
  if (same) return same
  const wanted = formOf(tag)
  const alike = locales.filter((locale) => wanted !== undefined && formOf(locale) === wanted)
  return alike.length === 1 ? alike[0] : undefined
}

function formOf(tag: string): string | undefined {
  try {
    const {language, script} = new Intl.Locale(tag.trim().replaceAll('_', '-')).maximize()
    return `${language}-${script}`
  } catch {
    return undefined
  }
}
