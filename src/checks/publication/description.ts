import type {EssayCheck} from '../../model/check.ts'
import {widthOf} from '../../report/width.ts'

/** An essay says in a sentence or two what it is about, for those who have not opened it yet. */
export const description: EssayCheck = {
  id: 'publication/description',
  scope: 'essay',
  severity: 'info',
  promise: {
    en: 'The essay has a description, and in no language is it longer than previews show.',
    'zh-Hans': '文章有摘要，而且在各种语言里都不超过预览能显示的长度。',
    'zh-Hant': '文章有摘要，而且在各種語言裡都不超過預覽能顯示的長度。'
  },
  reason: {
    en: 'Lists, search results and shared links show the `description` of the front matter. Without one they show nothing, or whatever a machine picks out.',
    'zh-Hans':
      '列表、搜索结果和分享的链接显示的是文前信息里的 `description`。没有它，要么什么都不显示，要么显示机器随意摘出的句子。',
    'zh-Hant':
      '清單、搜尋結果和分享的連結顯示的是文前資訊裡的 `description`。沒有它，要麼什麼都不顯示，要麼顯示機器隨意摘出的句子。'
  },
  messages: {
    absent: {
      en: 'Unexpected missing description, expected `description: …` in the front matter',
      'zh-Hans': '缺少摘要，文前信息里应有 `description: …`',
      'zh-Hant': '缺少摘要，文前資訊裡應有 `description: …`'
    },
    long: {
      en: 'Unexpected description as wide as {{found}} letters, expected at most {{most}}; a Han character counts as two',
      'zh-Hans': '摘要宽 {{found}} 个字母，最多应为 {{most}} 个（汉字算两个）',
      'zh-Hant': '摘要寬 {{found}} 個字母，最多應為 {{most}} 個（漢字算兩個）'
    }
  },
  options: {
    most: {
      default: 300,
      about: {
        en: 'how many columns a description may take; a Han character takes two',
        'zh-Hans': '摘要最多多宽，以字母计；一个汉字算两个',
        'zh-Hant': '摘要最多多寬，以字母計；一個漢字算兩個'
      }
    }
  },
  *run({meta, fields, texts}, {most}) {
    const place = fields.get('title')
    if (meta.description === undefined && place) yield {message: 'absent', place}
    for (const {key, locale, text, place} of texts) {
      const found = widthOf(text)
      if (key !== 'description' || found <= Number(most)) continue
      yield {message: 'long', values: {found, most: Number(most)}, locale, key, place}
    }
  },
  examples: [
    {essay: '---\ntitle: A Letter\ndescription: What lay on the desk all summer.\n---\n\nA letter came.'},
    {
      essay: '---\ntitle: A Letter\n---\n\nA letter came.',
      reports: ['Unexpected missing description, expected `description: …` in the front matter']
    },
    {
      essay: `---\ntitle: A Letter\ndescription: A letter came.${' Nobody read it.'.repeat(20)}\n---\n\nA letter came.`,
      reports: ['Unexpected description as wide as 334 letters, expected at most 300; a Han character counts as two']
    }
  ]
}
