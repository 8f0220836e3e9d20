import {createInstance, type i18n, type TFunction} from 'i18next'
import type {Message} from '../../model/message.ts'
import type {Language} from '../../model/names.ts'
import {en} from './en.ts'
import {zhHans} from './zh-Hans.ts'
import {zhHant} from './zh-Hant.ts'

type Stem<Name> = Name extends `${infer Base}_one` | `${infer Base}_other` ? Base : Name

/** The name of something the program says; of words with a plural the stem. */
export type WordName = Stem<keyof typeof en>

/** Says something in the reader's language. */
export type Say = (name: WordName, values?: Readonly<Record<string, string | number>>) => string

const all: Readonly<Record<Language, Readonly<Record<string, string>>>> = {en, 'zh-Hans': zhHans, 'zh-Hant': zhHant}

/**
 * The program's words in one language, from an instance of i18next that is nobody else's.
 *
 * Nothing is read into what is filled in, so that a title with `{{` or `$t(` in it stays as it is. Words without
 * a place to fill in are said as they stand: i18next would take 20 ms of each start for those of help alone.
 */
export function wordsIn(language: Language): Say {
  let translate: TFunction | undefined
  return (name, values = {}) => {
    const words = all[language][name]
    if (words !== undefined && !/\{\{|\$t\(/u.test(words)) return words
    translate ??= library(language).getFixedT(language)
    return translate(name, {...values, interpolation: {skipOnVariables: true}})
  }
}

/** The same as a message, for what is thrown and put into words by whoever catches it. */
export function messageOf(name: WordName, values: Readonly<Record<string, string | number>> = {}): Message {
  const text = (language: Language) => wordsIn(language)(name, values)
  return {words: {en: text('en'), 'zh-Hans': text('zh-Hans'), 'zh-Hant': text('zh-Hant')}}
}

function library(language: Language): i18n {
  const instance = createInstance()
  void instance.init({
    resources: {[language]: {translation: all[language]}},
    lng: language,
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: {escapeValue: false, skipOnVariables: true}
  })
  return instance
}
