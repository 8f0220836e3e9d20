import type {Profile} from '../model/profile.ts'

type Habits = Partial<Pick<Profile, 'quotes' | 'spaceBefore' | 'numbers' | 'punctuation' | 'ellipsis' | 'dash'>>

const japanese: Habits = {
  quotes: ['「', '」', '『', '』'],
  punctuation: 'full',
  ellipsis: '……',
  dash: '——',
  numbers: ['.', ',']
}

/** What languages that have no profile of their own write differently from English, by language. */
export const habits: Readonly<Record<string, Habits>> = {
  cs: {quotes: ['„', '“', '‚', '‘'], numbers: [',', '\u00A0']},
  da: {quotes: ['»', '«', '›', '‹'], numbers: [',', '.']},
  de: {quotes: ['„', '“', '‚', '‘'], numbers: [',', '.']},
  es: {quotes: ['«', '»', '“', '”'], numbers: [',', '.']},
  fi: {quotes: ['”', '”', '’', '’'], numbers: [',', '\u00A0']},
  fr: {quotes: ['«', '»', '“', '”'], spaceBefore: ';:!?»', numbers: [',', '\u202F']},
  it: {quotes: ['«', '»', '“', '”'], numbers: [',', '.']},
  ja: japanese,
  nl: {numbers: [',', '.']},
  pl: {quotes: ['„', '”', '«', '»'], numbers: [',', '\u00A0']},
  pt: {numbers: [',', '.']},
  ru: {quotes: ['«', '»', '„', '“'], numbers: [',', '\u00A0']},
  sv: {quotes: ['”', '”', '’', '’'], numbers: [',', '\u00A0']},
  uk: {quotes: ['«', '»', '„', '“'], numbers: [',', '\u00A0']},
  vi: {numbers: [',', '.']}
}
