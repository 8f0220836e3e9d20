import {say, type Words} from '../../model/message.ts'
import type {Language} from '../../model/names.ts'

/** What books say besides the essays and what pages say, too. */
const words = {
  cover: {en: 'Cover', 'zh-Hans': '封面', 'zh-Hant': '封面'},
  coverOf: {en: 'Cover: {{title}}', 'zh-Hans': '封面：{{title}}', 'zh-Hant': '封面：{{title}}'},
  titlePage: {en: 'Title page', 'zh-Hans': '扉页', 'zh-Hant': '書名頁'},
  landmarks: {en: 'Landmarks', 'zh-Hans': '快速导航', 'zh-Hant': '快速導覽'},
  text: {en: 'Text', 'zh-Hans': '正文', 'zh-Hant': '內文'},
  imprint: {en: 'Imprint', 'zh-Hans': '版权信息', 'zh-Hant': '版權頁'},
  editors: {en: 'Edited by {{names}}', 'zh-Hans': '编者：{{names}}', 'zh-Hant': '編者：{{names}}'},
  online: {en: 'Online:', 'zh-Hans': '网络版：', 'zh-Hant': '網路版：'},
  published: {en: 'Published {{date}}', 'zh-Hans': '发表于{{date}}', 'zh-Hant': '發表於{{date}}'},
  untranslated: {en: 'Not translated yet.', 'zh-Hans': '尚未翻译。', 'zh-Hant': '尚未翻譯。'},
  summary: {
    en: 'The text can be enlarged and read aloud, and its order is that of the pages.',
    'zh-Hans': '文字可放大，可朗读，阅读顺序与页面顺序一致。',
    'zh-Hant': '文字可放大，可朗讀，閱讀順序與頁面順序一致。'
  },
  summaryHeadings: {
    en: 'Headings are marked and listed in the table of contents.',
    'zh-Hans': '标题均有标记，并列入目录。',
    'zh-Hant': '標題均有標記，並列入目錄。'
  },
  summaryNotes: {
    en: 'Notes stand at the end of each text and are linked in both directions.',
    'zh-Hans': '注释在文末，与正文双向链接。',
    'zh-Hant': '註釋在文末，與內文雙向連結。'
  },
  summaryDescribed: {
    en: 'All pictures are described.',
    'zh-Hans': '所有图片均有文字说明。',
    'zh-Hant': '所有圖片均有文字說明。'
  },
  summaryUndescribed: {
    en: 'Some pictures are not described.',
    'zh-Hans': '部分图片没有文字说明。',
    'zh-Hant': '部分圖片沒有文字說明。'
  },
  summaryBilingual: {
    en: 'Each paragraph is followed by its translation, and every language is marked.',
    'zh-Hans': '每段之后是对应的译文，各种语言均有标记。',
    'zh-Hant': '每段之後是對應的譯文，各種語言均有標記。'
  }
} satisfies Record<string, Words>

/** Says something of a book in one language. */
export function bookWord(name: keyof typeof words, language: Language, values: Record<string, string> = {}): string {
  return say({words: words[name], values}, language)
}
