import type {Message} from '../../model/message.ts'

/** What a Word document had and its essay has not, as sentences for the editor. */

export const commentsLeft = (count: number): Message => ({
  words: {
    en: 'Comments in the margin of the document were left out: {{count}}',
    'zh-Hans': '文档中的批注没有带入，共 {{count}} 条',
    'zh-Hant': '文件中的註解沒有帶入，共 {{count}} 條'
  },
  values: {count}
})

export const elementLeft = (name: string): Message => ({
  words: {
    en: 'The document has `{{name}}`, which was left out; compare the text with the document',
    'zh-Hans': '文档中有 `{{name}}`，没有带入；请与文档对照',
    'zh-Hant': '文件中有 `{{name}}`，沒有帶入；請與文件對照'
  },
  values: {name}
})
