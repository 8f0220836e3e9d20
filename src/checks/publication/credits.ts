import type {EssayCheck} from '../../model/check.ts'

/** Whoever translated is named. What a machine wrote and nobody touched has no author to name. */
export const credits: EssayCheck = {
  id: 'publication/credits',
  scope: 'essay',
  severity: 'info',
  promise: {
    en: 'The translators of every locale are named, once a person has translated something.',
    'zh-Hans': '只要有人译过，每种语言的译者都有署名。',
    'zh-Hant': '只要有人譯過，每種語言的譯者都有署名。'
  },
  reason: {
    en: 'A translation is somebody’s work, and the page names them. Write them at the head of the segment file: `translators: [林怡]`.',
    'zh-Hans': '译文是译者的劳动，页面上会署名。请写在分段文件的文前信息里：`translators: [林怡]`。',
    'zh-Hant': '譯文是譯者的勞動，頁面上會署名。請寫在分段檔的文前資訊裡：`translators: [林怡]`。'
  },
  messages: {
    unnamed: {
      en: 'Unexpected translation without a name, expected `translators: […]` at the head of the file',
      'zh-Hans': '译文没有译者署名，文件开头应有 `translators: […]`',
      'zh-Hant': '譯文沒有譯者署名，檔案開頭應有 `translators: […]`'
    }
  },
  *run({editions}) {
    for (const {translators, human, locale, place} of editions) {
      if (human > 0 && translators.length === 0) yield {message: 'unnamed', locale, place}
    }
  },
  examples: [
    {
      essay: '---\ntitle: A Letter\n---\n\nA letter came.',
      translation:
        '---\nessay: a-letter\nlocale: zh-Hans\nsource: en\ntranslators: [林怡]\n---\n\n<!-- #p1 @p1 -->\n来了一封信。'
    },
    {
      essay: '---\ntitle: A Letter\n---\n\nA letter came.',
      translation: '---\nessay: a-letter\nlocale: zh-Hans\nsource: en\ntranslators: []\n---\n\n<!-- #p1 missing @p1 -->'
    },
    {
      essay: '---\ntitle: A Letter\n---\n\nA letter came.',
      translation:
        '---\nessay: a-letter\nlocale: zh-Hans\nsource: en\ntranslators: []\n---\n\n<!-- #p1 @p1 -->\n来了一封信。',
      reports: ['Unexpected translation without a name, expected `translators: […]` at the head of the file']
    }
  ]
}
