import type {TextCheck} from '../../model/check.ts'
import {scanned} from '../located.ts'

const indent = /^[ \t]*[\u3000\u00A0][ \t\u3000\u00A0]*/gmu
const blank = /^ +(?=\S)/gu
const mark = /(?<=^|\n)[，。、；：！？）」』》〉】](?=\S)/gu

/** A text begins with its first word: indents belong to pages, and no mark that closes begins a line. */
export const lineStart: TextCheck = {
  id: 'typography/line-start',
  scope: 'text',
  severity: 'warning',
  promise: {
    en: 'No line begins with an indent or a mark that belongs to what is before.',
    'zh-Hans': '行首没有缩进，也没有属于上文的标点。',
    'zh-Hant': '行首沒有縮排，也沒有屬於上文的標點。'
  },
  reason: {
    en: 'Typed indents show beside those of the page and break lists and excerpts. A line that begins with a comma has lost what stood before it.',
    'zh-Hans': '手打的缩进会与页面的缩进叠加，也会弄乱列表和摘要。以逗号开头的行，前面多半少了字。',
    'zh-Hant': '手打的縮排會與頁面的縮排疊加，也會弄亂清單和摘要。以逗號開頭的行，前面多半少了字。'
  },
  messages: {
    indent: {
      en: 'Unexpected space at the beginning of a line, expected none: the page indents',
      'zh-Hans': '行首有空格，应删除，缩进由页面处理',
      'zh-Hant': '行首有空格，應刪除，縮排由頁面處理'
    },
    mark: {
      en: 'Unexpected `{{found}}` at the beginning of a line, expected words before it',
      'zh-Hans': '行首是 `{{found}}`，前面应有文字',
      'zh-Hant': '行首是 `{{found}}`，前面應有文字'
    }
  },
  *run(text) {
    if (!/^[\s，。、；：！？）」』》〉】]|\n/u.test(text.text)) return
    for (const {extent} of scanned(text, indent)) yield {message: 'indent', repair: '', ...extent}
    if (text.kind === 'meta')
      for (const {extent} of scanned(text, blank)) yield {message: 'indent', repair: '', ...extent}
    for (const {value, extent} of scanned(text, mark)) yield {message: 'mark', values: {found: value}, ...extent}
  },
  examples: [
    {text: '他走了。\n她没有。'},
    {
      text: '\u3000\u3000他走了。',
      reports: ['Unexpected space at the beginning of a line, expected none: the page indents'],
      repaired: '他走了。'
    },
    {text: '，她没有。', reports: ['Unexpected `，` at the beginning of a line, expected words before it']}
  ]
}
