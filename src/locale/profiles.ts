import type {Locale} from '../model/names.ts'
import type {Profile} from '../model/profile.ts'
import {habits} from './habits.ts'
import {en} from './profiles/en.ts'
import {zhHans} from './profiles/zh-Hans.ts'
import {zhHant} from './profiles/zh-Hant.ts'
import {zhHK} from './profiles/zh-HK.ts'

const profiles: Readonly<Record<string, Profile>> = {en, 'zh-Hans': zhHans, 'zh-Hant': zhHant}
const byScript: Readonly<Record<string, Profile>> = {Hans: zhHans, Hant: zhHant}
const byRegion: Readonly<Record<string, Profile>> = {'Hant-HK': zhHK, 'Hant-MO': zhHK}
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'])
const unspaced = new Set(['Hans', 'Hant', 'Jpan', 'Khmr', 'Laoo', 'Mymr', 'Thai'])

/**
 * The profile of a locale.
 *
 * A locale without one of its own gets what its script, its region and its language tell: `zh-HK` reads as
 * Traditional with the forms of Hong Kong, `fr` as Latin with the quotation marks of French.
 * Its label is its tag, since the names that machines know of languages differ from one to the next.
 */
export function profileOf(locale: Locale): Profile {
  const own = profiles[locale]
  if (own) return own
  const {language, script = '', region} = new Intl.Locale(locale).maximize()
  const base = byRegion[`${script}-${region}`] ?? byScript[script] ?? {...en, ...habits[language]}
  return {
    ...base,
    script: byScript[script]?.script ?? (script === 'Latn' ? 'Latin' : 'other'),
    label: locale,
    unspaced: unspaced.has(script),
    direction: rightToLeft.has(script) ? 'rtl' : 'ltr',
    openGraph: region === undefined ? language : `${language}_${region}`
  }
}
