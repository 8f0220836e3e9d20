import type {Profile} from '../../model/profile.ts'

export const zhHans: Profile = {
  script: 'Hans',
  label: '简体',
  words: 'zh-Hans',
  unspaced: true,
  quotes: ['“', '”', '‘', '’'],
  direction: 'ltr',
  openGraph: 'zh_CN'
}
