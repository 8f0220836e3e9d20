import type {Derivation} from '../align/derive/index.ts'
import type {TermPair} from '../locale/conversion/convert.ts'
import type {Glossary} from '../model/glossary.ts'
import type {Locale, Slug} from '../model/names.ts'
import type {LocaleSettings, Settings} from '../model/settings.ts'

/** What the settings derive in an essay, at every `sync`. */
export function derivationsOf(settings: Settings, slug: Slug): Derivation[] {
  return settings.locales.flatMap(
    ({locale, derive}) => derivationOf(settings, {slug, locale, from: derive, fill: true, follow: true}) ?? []
  )
}

/** What is asked for: a locale, made from another one in an essay. */
interface Wanted extends Pick<Derivation, 'locale' | 'fill' | 'follow'> {
  readonly slug: Slug
  readonly from: Locale | undefined
}

/** How a locale is made from another one; undefined where neither can be made from the other. */
export function derivationOf(settings: Settings, {slug, locale, from, fill, follow}: Wanted): Derivation | undefined {
  const settingsOf = (wanted: Locale | undefined) => settings.locales.find((one) => one.locale === wanted)
  const [target, origin] = [settingsOf(locale), settingsOf(from)]
  if (!target || !origin || !isConvertible(origin, target)) return undefined
  const to = target.profile.script === 'Hant' ? 'Hant' : 'Hans'
  const conversion = {
    to,
    region: target.conversion?.region ?? regionOf(to === 'Hant' ? target : origin),
    house: target.conversion?.house ?? {},
    terms: termPairs(settings.glossary ?? [], {slug, from: origin.locale, to: locale}),
    quotes: [origin.profile.quotes, target.profile.quotes]
  } as const
  return {locale, from: origin.locale, conversion, require: origin.policy.require, fill, follow}
}

/** The locale in the other Chinese script that a locale is made from, if nothing else is said: the first one there is. */
export function usualOrigin({locales}: Settings, locale: Locale): Locale | undefined {
  const target = locales.find((one) => one.locale === locale)
  return target && (target.derive ?? locales.find((origin) => isConvertible(origin, target))?.locale)
}

/** Whether two locales are Chinese in its two scripts. */
function isConvertible(origin: LocaleSettings, target: LocaleSettings): boolean {
  const scripts = [origin.profile.script, target.profile.script]
  return scripts.includes('Hans') && scripts.includes('Hant')
}

function regionOf({locale, conversion}: LocaleSettings): 'TW' | 'HK' {
  const {region} = new Intl.Locale(locale)
  return conversion?.region ?? (region === 'HK' || region === 'MO' ? 'HK' : 'TW')
}

/** The terms of the house that hold for an essay, as a conversion needs them. */
function termPairs(
  glossary: Glossary,
  {slug, from, to}: {readonly slug: Slug; readonly from: Locale; readonly to: Locale}
): TermPair[] {
  const pairs = new Map<string, string>()
  for (const {scope, forms} of glossary) {
    const preferred = forms[to]?.[0]
    if (preferred === undefined || (scope.length > 0 && !scope.includes(slug))) continue
    for (const form of forms[from] ?? []) if (!pairs.has(form)) pairs.set(form, preferred)
  }
  return [...pairs]
}
