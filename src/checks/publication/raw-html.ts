import type {EssayCheck} from '../../model/check.ts'
import {excerpt} from '../excerpt.ts'

/**
 * No words stand in blocks of HTML.
 *
 * Raw HTML is not published, for safety and because books could not hold all of it, so its words would be
 * missing on every page without anybody noticing.
 */
export const rawHtml: EssayCheck = {
  id: 'publication/raw-html',
  scope: 'essay',
  severity: 'warning',
  promise: {
    en: 'No words of the essay stand in blocks of HTML.',
    'zh-Hans': '文章的文字不写在 HTML 块里。',
    'zh-Hant': '文章的文字不寫在 HTML 區塊裡。'
  },
  reason: {
    en: 'Raw HTML is left out of pages and books, for safety, and it is not translated: what stands in it, nobody reads.',
    'zh-Hans': '出于安全，网页和电子书不收原始 HTML，它也不会被翻译：写在里面的文字没有人读得到。',
    'zh-Hant': '出於安全，網頁和電子書不收原始 HTML，它也不會被翻譯：寫在裡面的文字沒有人讀得到。'
  },
  messages: {
    words: {
      en: 'Unexpected HTML around `{{words}}`, expected Markdown: pages and books leave it out',
      'zh-Hans': '`{{words}}` 写在 HTML 里，应改用 Markdown：网页和电子书会略去它',
      'zh-Hant': '`{{words}}` 寫在 HTML 裡，應改用 Markdown：網頁和電子書會略去它'
    }
  },
  *run({lost, sourceLocale: locale}) {
    for (const {words, place} of lost) yield {message: 'words', values: {words: excerpt(words)}, locale, place}
  },
  examples: [
    {essay: '---\ntitle: A Letter\n---\n\n<!-- Ask Ada about the stamp. -->\n\nA letter came.'},
    {essay: '---\ntitle: A Letter\n---\n\n<hr class="wide">\n\nA letter came.'},
    {
      essay: '---\ntitle: A Letter\n---\n\n<div class="box">\nIt had no stamp.\n</div>\n\nA letter came.',
      reports: ['Unexpected HTML around `It had no stamp.`, expected Markdown: pages and books leave it out']
    }
  ]
}
