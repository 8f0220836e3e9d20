import type {TextCheck} from '../../model/check.ts'
import {located} from '../located.ts'

const several = /(?<=[^\s])[ \u00A0]{2,}(?=[^\s])/gu

/** One space stands between words. */
export const doubleSpace: TextCheck = {
  id: 'typography/double-space',
  scope: 'text',
  severity: 'info',
  promise: {
    en: 'One space stands between words.',
    'zh-Hans': '词与词之间只有一个空格。',
    'zh-Hant': '詞與詞之間只有一個空格。'
  },
  reason: {
    en: 'Pages show several spaces as one, but books made of the text, and programs that take it over, do not.',
    'zh-Hans': '网页会把几个空格显示成一个，但用这份文字做的书、接收它的程序不会。',
    'zh-Hant': '網頁會把幾個空格顯示成一個，但用這份文字做的書、接收它的程式不會。'
  },
  messages: {
    spaces: {
      en: 'Unexpected {{count}} spaces, expected one',
      'zh-Hans': '连着 {{count}} 个空格，应为一个',
      'zh-Hant': '連著 {{count}} 個空格，應為一個'
    }
  },
  *run(text) {
    if (!/[ \u00A0]{2}/u.test(text.text)) return
    for (const {value, extent} of located(text, several)) {
      const sure = /^ +$/u.test(value) ? {repair: ' '} : {}
      yield {message: 'spaces', values: {count: value.length}, ...sure, ...extent}
    }
  },
  examples: [
    {text: 'One line  \nand another.', locale: 'en'},
    {
      text: 'He left.  She stayed.',
      locale: 'en',
      reports: ['Unexpected 2 spaces, expected one'],
      repaired: 'He left. She stayed.'
    }
  ]
}
