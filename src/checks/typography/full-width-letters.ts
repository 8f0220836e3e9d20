import type {TextCheck} from '../../model/check.ts'
import {located} from '../located.ts'

const wide = /[Ａ-Ｚａ-ｚ０-９＋＝＆＠＃＄＿](?:[Ａ-Ｚａ-ｚ０-９＋＝＆＠＃＄＿．％／－]*[Ａ-Ｚａ-ｚ０-９％])?/gu

/** Latin letters and digits have their usual width. */
export const fullWidthLetters: TextCheck = {
  id: 'typography/full-width-letters',
  scope: 'text',
  severity: 'warning',
  promise: {
    en: 'Latin letters and digits are half-width.',
    'zh-Hans': '拉丁字母和数字用半角。',
    'zh-Hant': '拉丁字母和數字用半形。'
  },
  reason: {
    en: 'Full-width letters fall apart in a line, and search does not find them.',
    'zh-Hans': '全角字母在行里散开，搜索也找不到。',
    'zh-Hant': '全形字母在行裡散開，搜尋也找不到。'
  },
  messages: {
    wide: {
      en: 'Unexpected full-width `{{found}}`, expected `{{expected}}`',
      'zh-Hans': '用了全角的 `{{found}}`，应为 `{{expected}}`',
      'zh-Hant': '用了全形的 `{{found}}`，應為 `{{expected}}`'
    }
  },
  *run(text) {
    for (const {value, extent} of /[\uFF03-\uFF5A]/.test(text.text) ? located(text, wide) : []) {
      const expected = value.normalize('NFKC')
      // `_`, `#`, `&` and others may mean something to Markdown once they are narrow.
      const sure = /^[A-Za-z0-9.%]+$/u.test(expected) ? {repair: expected} : {}
      yield {message: 'wide', values: {found: value, expected}, expected: [expected], ...sure, ...extent}
    }
  },
  examples: [
    {text: '共 12 人，用 ABC 标出。'},
    {
      text: '共１２人，用ＡＢＣ标出。',
      reports: ['Unexpected full-width `１２`, expected `12`', 'Unexpected full-width `ＡＢＣ`, expected `ABC`'],
      repaired: '共12人，用ABC标出。'
    }
  ]
}
