import type {TextCheck} from '../../model/check.ts'
import {extentOf, located} from '../located.ts'

const typed = /(?<!<)<<(?=\p{Script=Han})([^<>\n]{1,40})>>(?!>)|«(?=\p{Script=Han})([^«»\n]{1,40})»/gu

/** Titles stand in their own marks, and a title within a title in the inner ones. */
export const bookTitles: TextCheck = {
  id: 'typography/book-titles',
  scope: 'text',
  severity: 'warning',
  promise: {
    en: 'Titles in Chinese stand in 《》, and titles within titles in 〈〉.',
    'zh-Hans': '书名用《》，书名里的书名用〈〉。',
    'zh-Hant': '書名用《》，書名裡的書名用〈〉。'
  },
  reason: {
    en: 'Angle brackets that were typed twice show as such, and two equal marks within each other close at the wrong place.',
    'zh-Hans': '连打两个尖括号就会照样显示；相同的书名号套在一起，读者分不清在哪里结束。',
    'zh-Hant': '連打兩個角括號就會照樣顯示；相同的書名號套在一起，讀者分不清在哪裡結束。'
  },
  messages: {
    typed: {
      en: 'Unexpected `{{found}}`, expected `{{expected}}`',
      'zh-Hans': '书名号写成了 `{{found}}`，应为 `{{expected}}`',
      'zh-Hant': '書名號寫成了 `{{found}}`，應為 `{{expected}}`'
    },
    nested: {
      en: 'Unexpected `{{found}}` within a title, expected `{{expected}}`',
      'zh-Hans': '书名号里又用了 `{{found}}`，应为 `{{expected}}`',
      'zh-Hant': '書名號裡又用了 `{{found}}`，應為 `{{expected}}`'
    }
  },
  *run(text) {
    const {titles} = text.profile
    if (!titles) return
    const [open, close, innerOpen, innerClose] = titles
    for (const {value, extent} of /<<|«/u.test(text.text) ? located(text, typed) : []) {
      const expected = open + value.replace(/^<<|^«|>>$|»$/gu, '') + close
      yield {message: 'typed', values: {found: value, expected}, expected: [expected], repair: expected, ...extent}
    }
    if (!text.text.includes(open)) return
    let depth = 0
    for (const {0: mark, index} of text.prose.text.matchAll(new RegExp(`[${open}${close}]`, 'gu'))) {
      if (mark === close) depth--
      const expected = mark === open ? innerOpen : innerClose
      if (depth === 1)
        yield {message: 'nested', values: {found: mark, expected}, expected: [expected], ...extentOf(text, index, 1)}
      if (mark === open) depth++
      if (depth < 0) return
    }
  },
  examples: [
    {text: '她在读《〈红楼梦〉评论》。'},
    {
      text: '她在读«红楼梦»。',
      reports: ['Unexpected `«红楼梦»`, expected `《红楼梦》`'],
      repaired: '她在读《红楼梦》。'
    },
    {
      text: '她在读《《红楼梦》评论》。',
      reports: ['Unexpected `《` within a title, expected `〈`', 'Unexpected `》` within a title, expected `〉`']
    }
  ]
}
