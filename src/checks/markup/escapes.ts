import {type Located, textNodes} from '../../markdown/inspect.ts'
import type {PairCheck, Readable} from '../../model/check.ts'

/**
 * No escapes show on the page.
 *
 * A backslash escapes ASCII punctuation only, so one before a Chinese quotation mark stays; an entity that was
 * escaped twice stays, too, and in the front matter all of them do. What the source shows too is meant so.
 */
export const escapes: PairCheck = {
  id: 'markup/escapes',
  scope: 'pair',
  severity: 'warning',
  promise: {
    en: 'No backslash and no entity such as `&nbsp;` shows on the page where the source shows none.',
    'zh-Hans': '原文没有露出的反斜杠和 `&nbsp;` 之类的实体，译文里也不会露在页面上。',
    'zh-Hant': '原文沒有露出的反斜線和 `&nbsp;` 之類的實體，譯文裡也不會露在頁面上。'
  },
  reason: {
    en: 'Programs that translate or convert often leave escapes behind. A backslash works before ASCII punctuation alone, and front matter is plain text: take the escape away.',
    'zh-Hans': '翻译或转换文件的程序常常留下转义符。反斜杠只对半角标点有效，文前信息则是纯文本：去掉转义符即可。',
    'zh-Hant': '翻譯或轉換檔案的程式常常留下跳脫字元。反斜線只對半形標點有效，文前資訊則是純文字：去掉跳脫字元即可。'
  },
  messages: {
    backslash: {
      en: 'Unexpected `{{found}}` that shows on the page, expected it without the backslash',
      'zh-Hans': '`{{found}}` 会露在页面上，应去掉反斜杠',
      'zh-Hant': '`{{found}}` 會露在頁面上，應去掉反斜線'
    },
    entity: {
      en: 'Unexpected `{{found}}` that shows on the page, expected the character that it stands for',
      'zh-Hans': '`{{found}}` 会露在页面上，应为它所代表的字符',
      'zh-Hant': '`{{found}}` 會露在頁面上，應為它所代表的字元'
    }
  },
  *run({source, target}) {
    if (!/[\\&]/u.test(target.text)) return
    for (const [message, pattern] of kinds) {
      const found = literals(target, pattern)
      const excess = found.length - literals(source, pattern).length
      for (const {value, offset, length} of found.slice(0, Math.max(0, excess))) {
        yield {message, values: {found: value}, offset, length, ...repairOf(value, target.text, offset)}
      }
    }
  },
  examples: [
    {source: 'Two asterisks: \\*\\*.', target: '两个星号：\\*\\*。'},
    {source: 'It is in C:\\letters today.', target: '现在在 C:\\letters。'},
    {source: 'Lin & Lu', target: '林 &amp; 卢'},
    {
      source: 'He said “yes”.',
      target: '他说\\“好\\”。',
      reports: [
        'Unexpected `\\“` that shows on the page, expected it without the backslash',
        'Unexpected `\\”` that shows on the page, expected it without the backslash'
      ],
      repaired: '他说“好”。'
    },
    {
      source: 'Lin & Lu',
      target: '林&amp;nbsp;卢',
      reports: ['Unexpected `&nbsp;` that shows on the page, expected the character that it stands for']
    },
    {
      source: 'On Trust, *Again*',
      target: '再论\\*信任\\*',
      kind: 'meta',
      reports: [
        'Unexpected `\\*` that shows on the page, expected it without the backslash',
        'Unexpected `\\*` that shows on the page, expected it without the backslash'
      ],
      repaired: '再论*信任*'
    }
  ]
}

const kinds = [
  ['backslash', /\\\S/gu],
  ['entity', /&(?:[a-z]{2,8}|#\d{1,7}|#x[0-9a-f]{1,6});/giu]
] as const

/** What a pattern finds in text as readers see it, and where it stands in the text as it is written. */
function literals({tree, text}: Readable, pattern: RegExp): Located[] {
  return textNodes(tree).flatMap(({value, offset, length}) => {
    let at = offset
    return [...value.matchAll(pattern)].map(({0: found}) => {
      const start = text.indexOf(found, at)
      const isThere = start >= 0 && start < offset + length
      if (isThere) at = start + found.length
      return {value: found, offset: isThere ? start : offset, length: isThere ? found.length : 0}
    })
  })
}

/** Without its backslash nothing else can be meant, unless a person escaped the backslash itself. */
function repairOf(found: string, text: string, offset: number): {readonly repair?: string} {
  return found.startsWith('\\') && text.charAt(offset - 1) !== '\\' ? {repair: found.slice(1)} : {}
}
