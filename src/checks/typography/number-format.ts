import type {TextCheck} from '../../model/check.ts'
import {located} from '../located.ts'

const fullComma = /(?<![\d，])[1-9]\d{0,2}(?:，\d{3})+(?![\d，])/gu
const fullPoint = /(?<![\d．。])\d+[．。]\d+(?![\d．。])/gu
const grouped = /(?<![\d.,\p{L}/])[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})(?![\d.,]*\d)/gu

/** Numbers are written with the locale's decimal mark, and thousands divided as the locale divides them. */
export const numberFormat: TextCheck = {
  id: 'typography/number-format',
  scope: 'text',
  severity: 'warning',
  promise: {
    en: 'Numbers have the decimal mark and the thousands of their locale.',
    'zh-Hans': '数字的小数点和千位分隔符合本语言的写法。',
    'zh-Hant': '數字的小數點和千分位符合本語言的寫法。'
  },
  reason: {
    en: 'A reader of German takes 1,400 for one and four tenths; a full-width comma makes two numbers of one. What a locale writes is `numbers` of its profile.',
    'zh-Hans': '德语读者会把 1,400 读成一点四；全角逗号会把一个数读成两个。各语言的写法由 profile 的 `numbers` 规定。',
    'zh-Hant': '德語讀者會把 1,400 讀成一點四；全形逗號會把一個數讀成兩個。各語言的寫法由 profile 的 `numbers` 規定。'
  },
  messages: {
    number: {
      en: 'Unexpected number `{{found}}`, expected `{{expected}}`',
      'zh-Hans': '数字写成了 `{{found}}`，应为 `{{expected}}`',
      'zh-Hant': '數字寫成了 `{{found}}`，應為 `{{expected}}`'
    }
  },
  *run(text) {
    if (!/\d[，．。.,]\d/u.test(text.text)) return
    const [decimal, group] = text.profile.numbers
    const wanted = [
      [fullComma, '，', group],
      [fullPoint, /[．。]/u, decimal],
      [grouped, /[.,]/gu, group]
    ] as const
    for (const [pattern, mark, right] of wanted) {
      for (const {value, extent} of located(text, pattern)) {
        const expected = value.replaceAll(typeof mark === 'string' ? mark : new RegExp(mark, 'gu'), right)
        if (expected !== value)
          yield {message: 'number', values: {found: value, expected}, expected: [expected], ...extent}
      }
    }
  },
  examples: [
    {text: '共 1,400,000 人，占 3.5%；分别是 12，34，56。'},
    {text: '1.400.000 Menschen, 3,5 Prozent', locale: 'de'},
    {
      text: '共 1，400 人，占 3．5%。',
      reports: ['Unexpected number `1，400`, expected `1,400`', 'Unexpected number `3．5`, expected `3.5`']
    },
    {text: '1,400,000 Menschen', locale: 'de', reports: ['Unexpected number `1,400,000`, expected `1.400.000`']}
  ]
}
