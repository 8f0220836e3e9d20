import {createInstance, type i18n} from 'i18next'
import type {Language} from '../../model/names.ts'
import {en} from './en.ts'
import type {PageWords} from './words.ts'
import {zhHans} from './zh-Hans.ts'
import {zhHant} from './zh-Hant.ts'

type Stem<Name> = Name extends `${infer Base}_one` | `${infer Base}_other` ? Base : Name

/** The name of something that pages say; of words with a plural the stem. */
type WordName = Stem<keyof PageWords>

/** Says something in one language. */
export type Say = (name: WordName, values?: Readonly<Record<string, string | number>>) => string

const all: Readonly<Record<Language, PageWords>> = {en, 'zh-Hans': zhHans, 'zh-Hant': zhHant}

/** The words of pages in one language as they stand; those with holes are for `wordsIn`. */
export function plainWordsIn(language: Language): PageWords {
  return all[language]
}

let library: i18n | undefined
const said = new Map<Language, Say>()

/**
 * The words of pages in one language. Those that count come from an instance of i18next that is nobody else's; the
 * others are filled in here, which takes a hundredth of the time and is done a dozen times on each page.
 *
 * Texts are filled in unescaped: the templates escape. Nothing is read into them, so that a title with `{{` or `$t(`
 * in it stays as it is.
 */
export function wordsIn(language: Language): Say {
  const known = said.get(language)
  if (known) return known
  const page: Readonly<Record<string, string>> = {...all[language]}
  const say: Say = (name, values = {}) => {
    const text = page[name]
    if (text === undefined) return translated(language, name, values)
    return text.replace(/\{\{(\w+)\}\}/gu, (_, hole) => String(values[hole] ?? ''))
  }
  said.set(language, say)
  return say
}

function translated(language: Language, name: WordName, values: Readonly<Record<string, string | number>>): string {
  library ??= makeLibrary()
  return library.t(name, {...values, lng: language})
}

function makeLibrary(): i18n {
  const instance = createInstance()
  const resources = Object.fromEntries(Object.entries(all).map(([language, page]) => [language, {translation: page}]))
  void instance.init({
    resources,
    lng: 'en',
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: {escapeValue: false, skipOnVariables: true}
  })
  return instance
}

/** Names as a list reads in the language: “A, B and C”, 「A、B、C」. */
export function listOf(names: readonly string[], say: Say): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : names.slice(0, -1).join(say('comma')) + say('and') + last
}

/**
 * An ISO day as people write it in the language.
 *
 * Not by Intl: its data differ between versions of Node, and the same inputs must give the same bytes.
 */
export function dateOf(day: string, say: Say): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const name = say('months').split('|')[Number(month) - 1] ?? month
  return say('date', {year: Number(year), month: name, day: Number(date)})
}
