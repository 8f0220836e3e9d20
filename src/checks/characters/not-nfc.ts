import type {TextCheck} from '../../model/check.ts'
import {scanned} from '../located.ts'

/** A letter with its marks, syllables of Hangul in pieces, and signs that Unicode has twice. */
const pieces = /\P{M}\p{M}+|[\u1100-\u1112][\u1161-\u1175][\u11A8-\u11C2]?|[\u2126\u212A\u212B\u037E\u0387\u1FEF]/gu

/**
 * Every character is composed as far as it can be (Unicode NFC).
 *
 * Ideographs that normalising would replace are left to `script/compatibility-forms`.
 */
export const notNfc: TextCheck = {
  id: 'characters/not-nfc',
  scope: 'text',
  severity: 'warning',
  promise: {
    en: 'Letters with accents are single characters where they can be (Unicode NFC).',
    'zh-Hans': '带变音符号的字母尽可能是一个字符（Unicode NFC）。',
    'zh-Hant': '帶變音符號的字母盡可能是一個字元（Unicode NFC）。'
  },
  reason: {
    en: 'Two spellings that look the same are different words to search, to links and to comparisons. They come from file names and copied text.',
    'zh-Hans': '看上去一样的两种写法，对搜索、链接和比较来说是不同的词。它们常来自文件名或复制的文字。',
    'zh-Hant': '看上去一樣的兩種寫法，對搜尋、連結和比較來說是不同的詞。它們常來自檔名或複製的文字。'
  },
  messages: {
    decomposed: {
      en: 'Unexpected `{{found}}` in {{count}} characters, expected `{{expected}}` in {{fewer}}',
      'zh-Hans': '`{{found}}` 由 {{count}} 个字符组成，应为 {{fewer}} 个字符的 `{{expected}}`',
      'zh-Hant': '`{{found}}` 由 {{count}} 個字元組成，應為 {{fewer}} 個字元的 `{{expected}}`'
    }
  },
  notes: {
    decomposed: {
      en: 'Both look alike; `hexapla check --fix` writes it',
      'zh-Hans': '两者看上去一样；`hexapla check --fix` 会改好',
      'zh-Hant': '兩者看上去一樣；`hexapla check --fix` 會改好'
    }
  },
  *run(text) {
    if (text.text.normalize('NFC') === text.text) return
    for (const {value, extent} of scanned(text, pieces)) {
      const expected = value.normalize('NFC')
      if (expected === value) continue
      const values = {found: value, expected, count: [...value].length, fewer: [...expected].length}
      yield {message: 'decomposed', values, expected: [expected], repair: expected, ...extent}
    }
  },
  examples: [
    {text: 'Caf\u00E9, na\u00EFve.', locale: 'en'},
    {
      text: 'Cafe\u0301, naïve.',
      locale: 'en',
      reports: ['Unexpected `e\u0301` in 2 characters, expected `é` in 1'],
      repaired: 'Café, naïve.'
    }
  ]
}
