import {countScripts} from '../locale/script.ts'
import {isLocale, type Locale} from '../model/names.ts'
import {localeContradicted, localeForeign, localeMixed, localeUnsure} from './doubts.ts'
import {simplifiedOnly, traditionalOnly} from './script-characters.ts'
import type {Account, IntakeOptions} from './types.ts'

interface Evidence {
  /** The essay itself. */
  readonly text: string
  /** The page with its furniture: asked where the essay leaves it open. */
  readonly page: string
  /** What the document says of itself. */
  readonly declared?: string | undefined
}

/**
 * The locale of a text: what the editor says, else what its characters say, else what the document says.
 *
 * Chinese quotes whole lines in Latin letters, English hardly a Han character: one in ten is enough to be
 * Chinese. Simplified and Traditional are told by characters that only one of them has.
 */
export function recogniseLocale(evidence: Evidence, options: IntakeOptions, account: Account): Locale {
  if (options.locale) return options.locale
  const {han, latin} = countScripts(evidence.text)
  const declared = canonical(evidence.declared)
  const chinese = han > 0 && han * 10 >= latin
  const tag = chinese
    ? chineseOf(evidence, declared, account)
    : latin > 0
      ? latinOf(evidence, declared, options, account)
      : undefined
  const fallback = declared ? canonicalLocale(declared) : undefined
  const letters = evidence.text.match(/\p{L}/gu)?.length ?? 0
  if (!tag || (han + latin) * 2 < letters) {
    const locale = nearest(fallback ?? options.sourceLocale, options.locales) ?? options.sourceLocale
    account.doubts.push({line: 1, message: localeUnsure(locale)})
    return locale
  }
  if (han * 3 < latin && han * 20 > latin) account.doubts.push({line: 1, message: localeUnsure(tag)})
  if (declared && fallback && !sameScript(declared, tag)) {
    account.doubts.push({line: 1, message: localeContradicted(fallback, tag)})
  }
  return published(tag, options, account)
}

function published(tag: Locale, options: IntakeOptions, account: Account): Locale {
  const found = nearest(tag, [options.sourceLocale, ...options.locales])
  if (!found) account.doubts.push({line: 1, message: localeForeign(tag)})
  return found ?? tag
}

function chineseOf(evidence: Evidence, declared: Intl.Locale | undefined, account: Account): Locale {
  const own = countOnly(evidence.text)
  const {simplified, traditional} = own.simplified === own.traditional ? countOnly(evidence.page) : own
  if (simplified === traditional) {
    const tag = declared?.script === 'Hant' ? traditionalTag : simplifiedTag
    if (!declared) account.doubts.push({line: 1, message: localeUnsure(tag)})
    return tag
  }
  const tag = simplified > traditional ? simplifiedTag : traditionalTag
  if (Math.min(simplified, traditional) * 5 > Math.max(simplified, traditional)) {
    account.doubts.push({line: 1, message: localeMixed(tag, simplified, traditional)})
  }
  return tag
}

/** Letters do not tell English from French: the document does, or what the project publishes, or common words. */
function latinOf(
  evidence: Evidence,
  declared: Intl.Locale | undefined,
  options: IntakeOptions,
  account: Account
): Locale | undefined {
  if (declared?.script === 'Latn') return canonicalLocale(declared)
  const latin = [options.sourceLocale, ...options.locales].filter((tag) => canonical(tag)?.script === 'Latn')
  const languages = new Set(latin.map((tag) => canonical(tag)?.language))
  if (languages.size <= 1) return latin[0] ?? englishTag
  const words = evidence.text.toLowerCase().match(/\p{L}+/gu) ?? []
  const english = words.filter((word) => frequentEnglish.has(word)).length
  if (english * 12 > words.length && languages.has('en')) return englishTag
  const other = latin.find((tag) => canonical(tag)?.language !== 'en')
  if (other) account.doubts.push({line: 1, message: localeUnsure(other)})
  return other
}

function countOnly(text: string): {readonly simplified: number; readonly traditional: number} {
  let simplified = 0
  let traditional = 0
  for (const character of text) {
    if (simplifiedOnly.has(character)) simplified++
    else if (traditionalOnly.has(character)) traditional++
  }
  return {simplified, traditional}
}

const frequentEnglish = new Set(['the', 'of', 'and', 'to', 'in', 'that', 'is', 'it', 'with', 'for', 'by', 'was', 'are'])

const simplifiedTag = localeOf('zh-Hans')
const traditionalTag = localeOf('zh-Hant')
const englishTag = localeOf('en')

function localeOf(tag: string): Locale {
  if (isLocale(tag)) return tag
  throw new Error(`${tag} is no locale`)
}

/** A tag with its likely language and script: `zh-CN` is Chinese in Hans, `zh-HK` in Hant. */
function canonical(tag: string | undefined): Intl.Locale | undefined {
  if (!tag) return undefined
  try {
    return new Intl.Locale(tag.trim().replaceAll('_', '-')).maximize()
  } catch {
    return undefined
  }
}

function canonicalLocale(locale: Intl.Locale): Locale | undefined {
  const tag = locale.language === 'zh' ? `zh-${locale.script ?? 'Hans'}` : locale.language
  return isLocale(tag) ? tag : undefined
}

function sameScript(declared: Intl.Locale, tag: string): boolean {
  return declared.script === canonical(tag)?.script
}

/** The published locale of the same language and script. */
function nearest(tag: string, locales: readonly Locale[]): Locale | undefined {
  const wanted = canonical(tag)
  return locales.find((locale) => {
    const found = canonical(locale)
    return locale === tag || (found?.language === wanted?.language && found?.script === wanted?.script)
  })
}
