import type {TextCheck} from '../../model/check.ts'
import {codeOf, scanned} from '../located.ts'

const controls =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFDD0-\uFDEF\uFFF9-\uFFFB\uFFFE\uFFFF]/u
const everyControl = new RegExp(controls, 'gu')

/**
 * No control characters.
 *
 * Those that break lines, and those of C1, which once were quotation marks in another encoding, stand for
 * something: a person says what. The others stand for nothing and are taken away.
 */
export const control: TextCheck = {
  id: 'characters/control',
  scope: 'text',
  severity: 'error',
  promise: {
    en: 'There are no control characters in a text.',
    'zh-Hans': '文字里没有控制字符。',
    'zh-Hant': '文字裡沒有控制字元。'
  },
  reason: {
    en: 'They come from word processors and wrong encodings, and make EPUB and XML files invalid. Where one stood for a line break or a mark, type that instead.',
    'zh-Hans':
      '它们来自文字处理软件或错误的编码，会使 EPUB 和 XML 文件无效。如果原本代表换行或标点，请改成换行或标点。',
    'zh-Hant': '它們來自文書處理軟體或錯誤的編碼，會使 EPUB 和 XML 檔案失效。如果原本代表換行或標點，請改成換行或標點。'
  },
  messages: {
    control: {
      en: 'Unexpected control character {{code}}, expected none',
      'zh-Hans': '有控制字符 {{code}}，应删除',
      'zh-Hant': '有控制字元 {{code}}，應刪除'
    }
  },
  *run(text) {
    if (!controls.test(text.text)) return
    for (const {value, extent} of scanned(text, everyControl)) {
      const sure = /[\u0001-\u0008\u000E-\u001F\u007F\uFFFE\uFFFF]/u.test(value)
      yield {message: 'control', values: {code: codeOf(value)}, ...(sure ? {repair: ''} : {}), ...extent}
    }
  },
  examples: [
    {text: '她写了\n一封信。'},
    {
      text: '她写了\u0008一封信。',
      reports: ['Unexpected control character U+0008, expected none'],
      repaired: '她写了一封信。'
    },
    {text: 'It\u0092s late.', locale: 'en', reports: ['Unexpected control character U+0092, expected none']},
    {text: '她写了\u2028一封信。', reports: ['Unexpected control character U+2028, expected none']}
  ]
}
