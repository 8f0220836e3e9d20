import type {TextCheck} from '../../model/check.ts'
import {codeOf, scanned} from '../located.ts'

const controls = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u
const everyControl = new RegExp(controls, 'gu')
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/**
 * No text shows in another order than it is stored in (CVE-2021-42574).
 *
 * Where letters run from right to left, marks and closed isolates belong to good typing; overrides never do.
 */
export const bidi: TextCheck = {
  id: 'characters/bidi',
  scope: 'text',
  severity: 'error',
  promise: {
    en: 'No invisible character changes the direction in which a text is shown.',
    'zh-Hans': '没有隐形字符改变文字的显示方向。',
    'zh-Hant': '沒有隱形字元改變文字的顯示方向。'
  },
  reason: {
    en: 'Such characters make readers see other words than the file has, in running text, addresses and code alike. They mostly arrive with copied text; delete them.',
    'zh-Hans': '这类字符会让读者看到的内容与文件里的不一样，正文、地址、代码都会受影响。多半是复制时带进来的，请删除。',
    'zh-Hant':
      '這類字元會讓讀者看到的內容與檔案裡的不一樣，內文、網址、程式碼都會受影響。多半是複製時帶進來的，請刪除。'
  },
  messages: {
    control: {
      en: 'Unexpected invisible character {{code}} that changes direction, expected none',
      'zh-Hans': '有改变方向的隐形字符 {{code}}，应删除',
      'zh-Hant': '有改變方向的隱形字元 {{code}}，應刪除'
    }
  },
  *run(text) {
    if (!controls.test(text.text)) return
    const foreign = text.profile.direction === 'rtl' || rightToLeft.test(text.text)
    if (foreign && isClosed(text.text)) return
    for (const {value, extent} of scanned(text, everyControl)) {
      const mark = /[\u200E\u200F\u061C]/u.test(value)
      if (foreign && mark) continue
      yield {message: 'control', values: {code: codeOf(value)}, ...(mark ? {repair: ''} : {}), ...extent}
    }
  },
  examples: [
    {text: '她写道：“再见。”'},
    {text: 'The word שלום\u200E means peace.', locale: 'en'},
    {text: 'He quoted \u2067שלום, she said\u2069 again.', locale: 'en'},
    {
      text: 'Send it to \u202Egnp.eno\u202C today.',
      locale: 'en',
      reports: [
        'Unexpected invisible character U+202E that changes direction, expected none',
        'Unexpected invisible character U+202C that changes direction, expected none'
      ]
    },
    {
      text: '她写道\u200E：再见。',
      reports: ['Unexpected invisible character U+200E that changes direction, expected none'],
      repaired: '她写道：再见。'
    }
  ]
}

/** Whether there is no override or embedding, and every isolate is closed. */
function isClosed(text: string): boolean {
  if (/[\u202A-\u202E]/u.test(text)) return false
  let open = 0
  for (const [control] of text.matchAll(/[\u2066-\u2069]/gu)) {
    open += control === '\u2069' ? -1 : 1
    if (open < 0) return false
  }
  return open === 0
}
