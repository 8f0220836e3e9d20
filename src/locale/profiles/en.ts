import type {Profile} from '../../model/profile.ts'

export const en: Profile = {
  script: 'Latin',
  label: 'English',
  words: 'en',
  unspaced: false,
  quotes: ['“', '”', '‘', '’'],
  direction: 'ltr',
  openGraph: 'en_US',
  punctuation: 'half',
  straightQuotes: true,
  spaceBefore: '',
  numbers: ['.', ','],
  forms: {},
  variants: [],
  terms: {}
}
