import type {Locale} from '../model/names.ts'
import type {LocaleSettings} from '../model/settings.ts'
import {unknownKeyAt, wrongValueAt} from './config-faults.ts'
import type {Config} from './config-schema.ts'
import {defined} from './defined.ts'
import type {JsonText} from './json.ts'

/**
 * The locales with what they are derived from and how they are converted.
 * @throws InputError where a locale is none of the project's, or one cannot be made of the other
 */
export function withDerivations(
  locales: readonly LocaleSettings[],
  sourceLocale: Locale,
  {derive = {}, conversion = {}}: Config,
  json: JsonText
): LocaleSettings[] {
  const tags = locales.map(({locale}) => locale as string)
  for (const name of Object.keys(conversion)) {
    if (!tags.includes(name)) throw unknownKeyAt(json, ['conversion', name], tags)
  }
  const derived = tags.filter((tag) => tag !== sourceLocale && originsOf(tag, locales).length > 0)
  for (const [name, from] of Object.entries(derive)) {
    if (!derived.includes(name)) throw unknownKeyAt(json, ['derive', name], derived)
    const origins = originsOf(name, locales).filter((origin) => !(origin in derive))
    if (!origins.includes(from)) {
      const wanted = (origins.length > 0 ? origins : originsOf(name, locales)).map((origin) => `\`"${origin}"\``)
      throw wrongValueAt(json, ['derive', name], wanted.join(', '))
    }
  }
  return locales.map((settings) => ({
    ...settings,
    ...defined({
      derive: derive[settings.locale] as Locale | undefined,
      conversion: conversion[settings.locale] && defined(conversion[settings.locale] ?? {})
    })
  }))
}

/** The locales in the other Chinese script. */
function originsOf(tag: string, locales: readonly LocaleSettings[]): string[] {
  const script = locales.find(({locale}) => locale === tag)?.profile.script
  const other = script === 'Hant' ? 'Hans' : script === 'Hans' ? 'Hant' : undefined
  return locales.flatMap(({locale, profile}) => (profile.script === other ? [locale] : []))
}
