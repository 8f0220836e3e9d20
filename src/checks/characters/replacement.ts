import type {TextCheck} from '../../model/check.ts'
import {located, scanned} from '../located.ts'

const lost = /[\uFFFC\uFFFD]/gu
/** UTF-8 read as Windows-1252, UTF-8 read as GBK, and what GBK makes of lost characters and of empty memory. */
const garbled =
  /(?:â€[\u0080-\u00BF\u2010-\u203A\u0152-\u02DC™œ]?|Ã[\u0080-\u00BF\u0192-\u02DC\u2010-\u203A]|Â[\u00A0-\u00BF]|[åäæçèé][\u0080-\u00BF\u0152-\u02DC\u2010-\u203A]{2})+|锟斤拷?|斤拷|烫烫烫|屯屯屯|[锛銆鈥][\p{Script=Han}\p{Co}?]/gu
const anyGarbled = new RegExp(garbled, 'u')

/** No text has lost its characters on the way through a wrong encoding. */
export const replacement: TextCheck = {
  id: 'characters/replacement',
  scope: 'text',
  severity: 'error',
  promise: {
    en: 'No character was lost or garbled by a wrong encoding.',
    'zh-Hans': '没有字符因编码错误而丢失或变成乱码。',
    'zh-Hant': '沒有字元因編碼錯誤而遺失或變成亂碼。'
  },
  reason: {
    en: 'What stands there is no word of anybody. Take the passage from the original file again, read in its own encoding.',
    'zh-Hans': '这里的字不是任何人写的。请用正确的编码重新打开原文件，再取这一段。',
    'zh-Hant': '這裡的字不是任何人寫的。請用正確的編碼重新開啟原檔案，再取這一段。'
  },
  messages: {
    lost: {
      en: 'Unexpected `{{found}}` where a character was lost, expected the character',
      'zh-Hans': '有字符丢失，变成了 `{{found}}`，应补上原来的字符',
      'zh-Hant': '有字元遺失，變成了 `{{found}}`，應補上原來的字元'
    },
    garbled: {
      en: 'Unexpected garbled text `{{found}}`, expected what it was before a wrong encoding',
      'zh-Hans': '有乱码 `{{found}}`，应恢复成编码出错之前的文字',
      'zh-Hant': '有亂碼 `{{found}}`，應恢復成編碼出錯之前的文字'
    }
  },
  *run(text) {
    if (/[\uFFFC\uFFFD]/.test(text.text))
      for (const {value, extent} of scanned(text, lost)) yield {message: 'lost', values: {found: value}, ...extent}
    if (!anyGarbled.test(text.text)) return
    for (const {value, extent} of located(text, garbled)) yield {message: 'garbled', values: {found: value}, ...extent}
  },
  examples: [
    {text: '她说：“再见。”'},
    {text: 'São João, Ångström, naïveté, “so”.', locale: 'en'},
    {text: '乱码常写作 `锟斤拷`。'},
    {
      text: '她说\uFFFD再见。',
      reports: ['Unexpected `\uFFFD` where a character was lost, expected the character']
    },
    {
      text: 'Itâ€™s late.',
      locale: 'en',
      reports: ['Unexpected garbled text `â€™`, expected what it was before a wrong encoding']
    },
    {
      text: 'A cafÃ© in Paris.',
      locale: 'en',
      reports: ['Unexpected garbled text `Ã©`, expected what it was before a wrong encoding']
    },
    {
      text: '她说锟斤拷再见。',
      reports: ['Unexpected garbled text `锟斤拷`, expected what it was before a wrong encoding']
    }
  ]
}
