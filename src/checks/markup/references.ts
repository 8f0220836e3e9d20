import {textNodes} from '../../markdown/inspect.ts'
import type {TextCheck} from '../../model/check.ts'

/**
 * What is referred to is defined.
 *
 * A reference without its definition is no reference: its brackets show on the page. A label in brackets alone
 * may be meant so, and an index such as `a[i][j]` is none.
 */
export const references: TextCheck = {
  id: 'markup/references',
  scope: 'text',
  severity: 'error',
  promise: {
    en: 'Every `[words][label]` and every `[^label]` has its definition in the essay.',
    'zh-Hans': '每个 `[文字][标号]` 和 `[^标号]` 在文章里都有定义。',
    'zh-Hant': '每個 `[文字][標號]` 和 `[^標號]` 在文章裡都有定義。'
  },
  reason: {
    en: 'Without a definition such as `[label]: https://example.org` or `[^1]: …` in the essay, the brackets are printed as they are. Definitions stand in `source/`; labels are names and stay as they are in every language. Write `\\[` for a bracket that is meant to show.',
    'zh-Hans':
      '文章里如果没有 `[标号]: https://example.org` 或 `[^1]: …` 这样的定义，方括号就会原样印出来。定义写在 `source/` 里；标号只是名字，各种语言都照原样写。要显示方括号时写 `\\[`。',
    'zh-Hant':
      '文章裡如果沒有 `[標號]: https://example.org` 或 `[^1]: …` 這樣的定義，方括號就會原樣印出來。定義寫在 `source/` 裡；標號只是名字，各種語言都照原樣寫。要顯示方括號時寫 `\\[`。'
  },
  messages: {
    link: {
      en: 'Unexpected `[{{label}}]` without a definition, which shows on the page, expected a label that the essay defines',
      'zh-Hans': '`[{{label}}]` 没有定义，会原样出现在页面上，应为文章里已有定义的标号',
      'zh-Hant': '`[{{label}}]` 沒有定義，會原樣出現在頁面上，應為文章裡已有定義的標號'
    },
    note: {
      en: 'Unexpected `[^{{label}}]` without a footnote, which shows on the page, expected the label of a footnote of the essay',
      'zh-Hans': '`[^{{label}}]` 没有对应的脚注，会原样出现在页面上，应为文章里某条脚注的标号',
      'zh-Hant': '`[^{{label}}]` 沒有對應的腳註，會原樣出現在頁面上，應為文章裡某條腳註的標號'
    }
  },
  notes: {
    link: {
      en: 'Correct the label; where brackets are meant, write `\\[`',
      'zh-Hans': '请改正标号；如果本来就是方括号，请写 `\\[`',
      'zh-Hant': '請改正標號；如果本來就是方括號，請寫 `\\[`'
    },
    note: {
      en: 'Correct the label; where brackets are meant, write `\\[`',
      'zh-Hans': '请改正标号；如果本来就是方括号，请写 `\\[`',
      'zh-Hant': '請改正標號；如果本來就是方括號，請寫 `\\[`'
    }
  },
  *run({kind, tree, text}) {
    if (kind === 'meta' || !/\[\^|\]\[/u.test(text)) return
    for (const {offset, length} of textNodes(tree)) {
      const raw = text.slice(offset, offset + length).replace(/\\./gsu, '\uFFFC\uFFFC')
      for (const {index, 0: found, 1: label, 2: note} of raw.matchAll(reference)) {
        const at = offset + index + (label === undefined ? 0 : 1)
        const extent = {offset: at, length: found.length - (at - offset - index)}
        if (note !== undefined) yield {message: 'note', values: {label: note}, ...extent}
        else if (label !== undefined && !isIndex(text, at - 1)) yield {message: 'link', values: {label}, ...extent}
      }
    }
  },
  examples: [
    {text: '请看[她的信][letters]。[^1]', definitions: '[letters]: https://example.org/letters\n\n[^1]: 五月。'},
    {text: '他写道：“[她]来了。”'},
    {text: 'The cell is a[i][j], or \\[^1].', locale: 'en'},
    {
      text: '请看[*她的*信][leters]。',
      definitions: '[letters]: https://example.org/letters',
      reports: [
        'Unexpected `[leters]` without a definition, which shows on the page, expected a label that the essay defines'
      ]
    },
    {
      text: '他回了信。[^2]',
      definitions: '[^1]: 五月。',
      reports: [
        'Unexpected `[^2]` without a footnote, which shows on the page, expected the label of a footnote of the essay'
      ]
    }
  ]
}

/** The second half of a reference to a definition, or a reference to a footnote, that stayed text. */
const reference = /\]\[([^[\]^\n][^[\]\n]*)\]|\[\^([^[\]\s]+)\]/gu

/** Whether brackets that close at an offset belong to the word before them, as an index does. */
function isIndex(text: string, close: number): boolean {
  return /[A-Za-z0-9_)]/u.test(text.charAt(text.lastIndexOf('[', close) - 1))
}
