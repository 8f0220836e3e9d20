import type {Profile} from '../../model/profile.ts'

export const zhHant: Profile = {
  script: 'Hant',
  label: '繁體',
  words: 'zh-Hant',
  unspaced: true,
  quotes: ['「', '」', '『', '』'],
  direction: 'ltr',
  openGraph: 'zh_TW'
}
