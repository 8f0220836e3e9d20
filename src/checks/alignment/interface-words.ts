import type {OutsideCheck} from '../../model/check.ts'

/** Pages speak the reader's language. `check` looks at the locales of the project, since no essay holds these words. */
export const interfaceWords: OutsideCheck = {
  id: 'alignment/interface-words',
  scope: 'outside',
  severity: 'info',
  promise: {
    en: 'What pages say around the essay is in the language of the essay.',
    'zh-Hans': '页面上文章以外的词语与文章是同一种语言。',
    'zh-Hant': '頁面上文章以外的詞語與文章是同一種語言。'
  },
  reason: {
    en: 'Labels such as “Back to Top” are no part of any essay. Hexapla has them in English, 简体 and 繁體; pages in another language show one of these.',
    'zh-Hans': '“返回顶部”之类的标签不属于任何文章。Hexapla 备有英文、简体、繁體三种；其他语言的页面会显示其中一种。',
    'zh-Hant': '「回到頂端」之類的標籤不屬於任何文章。Hexapla 備有英文、简体、繁體三種；其他語言的頁面會顯示其中一種。'
  },
  messages: {
    foreign: {
      en: 'Unexpected interface in `{{words}}` on pages in `{{locale}}`, expected one in their own language',
      'zh-Hans': '`{{locale}}` 页面的界面词语是 `{{words}}` 的，应为页面自己的语言',
      'zh-Hant': '`{{locale}}` 頁面的介面詞語是 `{{words}}` 的，應為頁面自己的語言'
    }
  },
  notes: {
    foreign: {
      en: 'Nothing in the essays can mend it; `locales.{{locale}}.profile.words` in `hexapla.config.json` chooses among `en`, `zh-Hans` and `zh-Hant`',
      'zh-Hans':
        '这不是文章里的问题；`hexapla.config.json` 里的 `locales.{{locale}}.profile.words` 可在 `en`、`zh-Hans`、`zh-Hant` 中选择',
      'zh-Hant':
        '這不是文章裡的問題；`hexapla.config.json` 裡的 `locales.{{locale}}.profile.words` 可在 `en`、`zh-Hans`、`zh-Hant` 中選擇'
    }
  },
  examples: []
}
