import type {Profile} from '../../model/profile.ts'
import {taiwanWords} from '../regional.ts'

export const zhHans: Profile = {
  script: 'Hans',
  label: '简体',
  words: 'zh-Hans',
  unspaced: true,
  quotes: ['“', '”', '‘', '’'],
  direction: 'ltr',
  openGraph: 'zh_CN',
  punctuation: 'full',
  straightQuotes: false,
  ellipsis: '……',
  dash: '——',
  interpunct: '·',
  titles: ['《', '》', '〈', '〉'],
  spaceBefore: '',
  numbers: ['.', ','],
  forms: {},
  variants: [
    ['账号', '帐号'],
    ['账户', '帐户'],
    ['想象', '想像'],
    ['图像', '图象'],
    ['撤销', '撤消'],
    ['唯一', '惟一'],
    ['部分', '部份'],
    ['身份', '身分']
  ],
  terms: taiwanWords
}
