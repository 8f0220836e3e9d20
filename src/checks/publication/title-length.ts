import type {EssayCheck} from '../../model/check.ts'
import {widthOf} from '../../report/width.ts'

/** Titles fit where they are shown: in a list, a tab, a link that somebody shares. */
export const titleLength: EssayCheck = {
  id: 'publication/title-length',
  scope: 'essay',
  severity: 'info',
  promise: {
    en: 'The title is short enough to be shown whole in lists and search results, in every language.',
    'zh-Hans': '标题在每种语言里都够短，在列表和搜索结果里能完整显示。',
    'zh-Hant': '標題在每種語言裡都夠短，在清單和搜尋結果裡能完整顯示。'
  },
  reason: {
    en: 'Search engines and previews cut titles off. What does not fit may become a `subtitle`. Han characters take the space of two letters.',
    'zh-Hans': '搜索引擎和链接预览会截断过长的标题。放不下的内容可以写进 `subtitle`。一个汉字占两个字母的宽度。',
    'zh-Hant': '搜尋引擎和連結預覽會截斷過長的標題。放不下的內容可以寫進 `subtitle`。一個漢字占兩個字母的寬度。'
  },
  messages: {
    long: {
      en: 'Unexpected title as wide as {{found}} letters, expected at most {{most}}; a Han character counts as two',
      'zh-Hans': '标题宽 {{found}} 个字母，最多应为 {{most}} 个（汉字算两个）',
      'zh-Hant': '標題寬 {{found}} 個字母，最多應為 {{most}} 個（漢字算兩個）'
    }
  },
  options: {
    most: {
      default: 70,
      about: {
        en: 'how many columns a title may take; a Han character takes two',
        'zh-Hans': '标题最多多宽，以字母计；一个汉字算两个',
        'zh-Hant': '標題最多多寬，以字母計；一個漢字算兩個'
      }
    }
  },
  *run({texts}, {most}) {
    for (const {key, locale, text, place} of texts) {
      const found = widthOf(text)
      if (key !== 'title' || found <= Number(most)) continue
      yield {message: 'long', values: {found, most: Number(most)}, locale, key, place}
    }
  },
  examples: [
    {essay: '---\ntitle: A Letter\n---\n\nA letter came.'},
    {
      essay:
        '---\ntitle: A Letter That Came in May, Was Read by Nobody, and Lay on the Desk Until Autumn\n---\n\nA letter came.',
      reports: ['Unexpected title as wide as 79 letters, expected at most 70; a Han character counts as two']
    },
    {
      essay: '---\ntitle: A Letter\n---\n\nA letter came.',
      translation:
        '---\nessay: a-letter\nlocale: zh-Hans\nsource: en\n---\n\n<!-- #title @title -->\n五月里来了一封信，谁也没有读，它就在书桌上一直躺到了秋天，后来有人想起了它',
      reports: ['Unexpected title as wide as 74 letters, expected at most 70; a Han character counts as two']
    }
  ]
}
