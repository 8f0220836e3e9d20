import {images} from '../../markdown/inspect.ts'
import type {PairCheck} from '../../model/check.ts'
import {compareBags} from '../bag.ts'

/** Every picture of the source stands in the translation, and no other. */
export const pictures: PairCheck = {
  id: 'markup/images',
  scope: 'pair',
  severity: 'error',
  promise: {
    en: 'The translation shows the pictures that the source shows.',
    'zh-Hans': '译文中的图片与原文相同。',
    'zh-Hant': '譯文中的圖片與原文相同。'
  },
  reason: {
    en: 'A wrong address leaves a hole in the page. Translate the description in the brackets, not the address. A picture that was redrawn for one language is a good reason for a waiver.',
    'zh-Hans':
      '地址错了，页面上就缺一张图。请翻译方括号里的说明，不要改动地址。如果图片为某种语言重新绘制过，可以豁免。',
    'zh-Hant':
      '位址錯了，頁面上就缺一張圖。請翻譯方括號裡的說明，不要改動位址。如果圖片為某種語言重新繪製過，可以豁免。'
  },
  messages: {
    missing: {
      en: 'Unexpected missing picture, expected `{{wanted}}`',
      'zh-Hans': '缺少图片，应有 `{{wanted}}`',
      'zh-Hant': '缺少圖片，應有 `{{wanted}}`'
    },
    extra: {
      en: 'Unexpected picture `{{found}}`, expected only the pictures of the source',
      'zh-Hans': '多出图片 `{{found}}`，应只有原文里的图片',
      'zh-Hant': '多出圖片 `{{found}}`，應只有原文裡的圖片'
    },
    different: {
      en: 'Unexpected picture `{{found}}`, expected `{{wanted}}`',
      'zh-Hans': '图片是 `{{found}}`，应为 `{{wanted}}`',
      'zh-Hant': '圖片是 `{{found}}`，應為 `{{wanted}}`'
    }
  },
  *run({source, target, definitions}) {
    yield* compareBags(images(source.tree, definitions), images(target.tree, definitions))
  },
  examples: [
    {source: '![A letter on a desk](letter.jpg)', target: '![桌上的一封信](letter.jpg)', kind: 'image'},
    {
      source: '![A letter on a desk](letter.jpg)',
      target: '![桌上的一封信](信.jpg)',
      kind: 'image',
      reports: ['Unexpected picture `信.jpg`, expected `letter.jpg`']
    },
    {
      source: 'She held it ![](up.png) high.',
      target: '她把它高高举起。',
      reports: ['Unexpected missing picture, expected `up.png`']
    },
    {
      source: 'She held it high.',
      target: '她把它高高举起 ![](up.png)。',
      reports: ['Unexpected picture `up.png`, expected only the pictures of the source']
    }
  ]
}
