import type {OutsideCheck} from '../../model/check.ts'

/** Pages speak the reader's language. The build looks at the words of the interface, which no essay holds. */
export const interfaceWords: OutsideCheck = {
  id: 'alignment/interface-words',
  scope: 'outside',
  severity: 'error',
  promise: {
    en: 'Every word that pages say around the essay exists in every locale.',
    'zh-Hans': '页面上文章以外的词语在每种语言里都有。',
    'zh-Hant': '頁面上文章以外的詞語在每種語言裡都有。'
  },
  reason: {
    en: 'Labels such as “Back to Top” are no part of any essay. One that lacks in a locale would be shown in another language.',
    'zh-Hans': '“返回顶部”之类的标签不属于任何文章。某种语言缺少一个，页面上就会出现另一种语言的字。',
    'zh-Hant': '「回到頂端」之類的標籤不屬於任何文章。某種語言缺少一個，頁面上就會出現另一種語言的字。'
  },
  messages: {
    missing: {
      en: 'Unexpected missing interface word `{{word}}`, expected it in `{{locale}}`',
      'zh-Hans': '缺少界面词语 `{{word}}`，应有 `{{locale}}` 的说法',
      'zh-Hant': '缺少介面詞語 `{{word}}`，應有 `{{locale}}` 的說法'
    }
  },
  examples: []
}
