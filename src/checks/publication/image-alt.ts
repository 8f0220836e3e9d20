import type {EssayCheck} from '../../model/check.ts'

/**
 * Pictures are described for those who do not see them.
 *
 * The source has to say what its pictures show. A translation that leaves out what the source says is only a
 * warning, since a translator may have put it into the text.
 */
export const imageAlt: EssayCheck = {
  id: 'publication/image-alt',
  scope: 'essay',
  severity: 'error',
  severities: {translation: 'warning'},
  promise: {
    en: 'Every picture has a description, in every language.',
    'zh-Hans': '每张图片在每种语言里都有文字说明。',
    'zh-Hant': '每張圖片在每種語言裡都有文字說明。'
  },
  reason: {
    en: 'A screen reader reads the description instead of the picture: `![A letter on a desk](letter.jpg)`, and `alt` under `image` in the front matter. Say what a reader would miss.',
    'zh-Hans':
      '屏幕阅读器读的是说明，而不是图片：`![桌上的一封信](letter.jpg)`；文前信息里写在 `image` 的 `alt`。请写出看不见图的读者会错过什么。',
    'zh-Hant':
      '螢幕閱讀器讀的是說明，而不是圖片：`![桌上的一封信](letter.jpg)`；文前資訊裡寫在 `image` 的 `alt`。請寫出看不見圖的讀者會錯過什麼。'
  },
  messages: {
    source: {
      en: 'Unexpected picture `{{address}}` without a description, expected what it shows in the brackets',
      'zh-Hans': '图片 `{{address}}` 没有文字说明，方括号里应写明画面内容',
      'zh-Hant': '圖片 `{{address}}` 沒有文字說明，方括號裡應寫明畫面內容'
    },
    front: {
      en: 'Unexpected picture `{{address}}` without a description, expected `alt: …` beside it',
      'zh-Hans': '图片 `{{address}}` 没有文字说明，应有 `alt: …`',
      'zh-Hant': '圖片 `{{address}}` 沒有文字說明，應有 `alt: …`'
    },
    translation: {
      en: 'Unexpected picture `{{address}}` without the description that the source has, expected its translation in the brackets',
      'zh-Hans': '图片 `{{address}}` 缺少原文里的文字说明，方括号里应有译文',
      'zh-Hant': '圖片 `{{address}}` 缺少原文裡的文字說明，方括號裡應有譯文'
    }
  },
  *run({uses, sourceLocale, meta, fields}) {
    for (const {kind, address, description, wantsDescription, locale, key, place} of uses) {
      if (kind !== 'picture' || !wantsDescription || description !== '') continue
      const isFront = place === fields.get('image') && address === meta.image?.src
      const at = {values: {address}, locale, place}
      if (locale === sourceLocale) yield {message: isFront ? 'front' : 'source', ...at}
      else yield {message: 'translation', ...at, ...(key ? {key} : {})}
    }
  },
  examples: [
    {
      essay: '---\ntitle: A Letter\n---\n\n![A letter on a desk](letter.jpg)',
      translation:
        '---\nessay: a-letter\nlocale: zh-Hans\nsource: en\n---\n\n<!-- #alt1 @alt1 -->\n![桌上的一封信](letter.jpg)'
    },
    {
      essay: '---\ntitle: A Letter\n---\n\nA letter came.\n\n![](letter.jpg)',
      reports: ['Unexpected picture `letter.jpg` without a description, expected what it shows in the brackets']
    },
    {
      essay: '---\ntitle: A Letter\nimage: letter.jpg\n---\n\nA letter came.',
      reports: ['Unexpected picture `letter.jpg` without a description, expected `alt: …` beside it']
    },
    {
      essay: '---\ntitle: A Letter\n---\n\n![A letter on a desk](letter.jpg)',
      translation: '---\nessay: a-letter\nlocale: zh-Hans\nsource: en\n---\n\n<!-- #alt1 @alt1 -->\n![](letter.jpg)',
      reports: [
        'Unexpected picture `letter.jpg` without the description that the source has, expected its translation in the brackets'
      ]
    }
  ]
}
