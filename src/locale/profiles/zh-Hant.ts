import type {Profile} from '../../model/profile.ts'
import {hongKongForms, mainlandWords} from '../regional.ts'

/** Traditional as Taiwan writes it. */
export const zhHant: Profile = {
  script: 'Hant',
  label: '繁體',
  words: 'zh-Hant',
  unspaced: true,
  quotes: ['「', '」', '『', '』'],
  direction: 'ltr',
  openGraph: 'zh_TW',
  punctuation: 'full',
  straightQuotes: false,
  ellipsis: '……',
  dash: '——',
  interpunct: '·',
  titles: ['《', '》', '〈', '〉'],
  spaceBefore: '',
  numbers: ['.', ','],
  forms: hongKongForms,
  variants: [
    ['台灣', '臺灣'],
    ['台北', '臺北'],
    ['台中', '臺中'],
    ['台南', '臺南'],
    ['計畫', '計劃'],
    ['公布', '公佈'],
    ['宣布', '宣佈'],
    ['發布', '發佈'],
    ['分布', '分佈'],
    ['了解', '瞭解'],
    ['占有', '佔有'],
    ['身分', '身份'],
    ['部分', '部份'],
    ['唯一', '惟一'],
    ['想像', '想象'],
    ['帳號', '賬號'],
    ['帳戶', '賬戶']
  ],
  terms: mainlandWords
}
