import type {TextCheck} from '../../model/check.ts'
import {codeOf, scanned} from '../located.ts'

const invisibles =
  /\u034F|[\u00AD\u115F\u1160\u180E\u200B-\u200D\u2060-\u2064\u206A-\u206F\u3164\uFEFF\uFFA0\u{E0000}-\u{E007F}]/u
/** In emoji they join pictures to one, and spell flags. */
const inEmoji =
  /\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*)+|\u{1F3F4}[\u{E0020}-\u{E007F}]+/gu
const everyInvisible = new RegExp(invisibles, 'gu')
/** Scripts that shape their letters by joiners, or have no spaces between words. */
const shaping = /[\u0600-\u08FF\u0900-\u109F\u1780-\u18AF]/u

/** No character that nobody sees divides words for search, copying and screen readers. */
export const invisible: TextCheck = {
  id: 'characters/invisible',
  scope: 'text',
  severity: 'error',
  severities: {hyphen: 'info'},
  promise: {
    en: 'There are no invisible characters in a text.',
    'zh-Hans': '文字里没有隐形字符。',
    'zh-Hant': '文字裡沒有隱形字元。'
  },
  reason: {
    en: 'Zero-width spaces, byte order marks and tags come along when text is copied. Words that contain them cannot be found, and addresses do not work. A soft hyphen in a long word may be meant, so it is only hinted at.',
    'zh-Hans':
      '零宽空格、字节顺序标记和标签字符常随复制混入。含有它们的词搜不到，地址打不开。长单词里的软连字符可能是有意为之，所以只作提示。',
    'zh-Hant':
      '零寬空格、位元組順序記號和標籤字元常隨複製混入。含有它們的詞搜尋不到，網址打不開。長單字裡的軟連字號可能是有意為之，所以只作提示。'
  },
  messages: {
    invisible: {
      en: 'Unexpected invisible character {{code}}, expected none',
      'zh-Hans': '有隐形字符 {{code}}，应删除',
      'zh-Hant': '有隱形字元 {{code}}，應刪除'
    },
    hyphen: {
      en: 'Unexpected soft hyphen, expected none: the page hyphenates by itself',
      'zh-Hans': '有软连字符，应删除，断词由页面处理',
      'zh-Hant': '有軟連字號，應刪除，斷字由頁面處理'
    }
  },
  *run(text) {
    if (!invisibles.test(text.text) || shaping.test(text.text)) return
    const emoji = [...text.text.matchAll(inEmoji)].map(({0: value, index}) => [index, index + value.length] as const)
    for (const {value, index, extent} of scanned(text, everyInvisible)) {
      if (emoji.some(([start, end]) => start <= index && index < end)) continue
      if (value === '\u00AD' && !text.profile.unspaced) yield {message: 'hyphen', ...extent}
      else yield {message: 'invisible', values: {code: codeOf(value)}, repair: '', ...extent}
    }
  },
  examples: [
    {text: '她写了一封信。'},
    {text: 'They are a family 👩‍👩‍👧.', locale: 'en'},
    {text: 'میخواهم بخوانم', locale: 'fa'},
    {
      text: '她写了\u200B一封信。',
      reports: ['Unexpected invisible character U+200B, expected none'],
      repaired: '她写了一封信。'
    },
    {
      text: 'See [her](https://example.org/\uFEFFa).',
      locale: 'en',
      reports: ['Unexpected invisible character U+FEFF, expected none'],
      repaired: 'See [her](https://example.org/a).'
    },
    {
      text: 'A Donau\u00ADdampfschiff passes.',
      locale: 'en',
      reports: ['Unexpected soft hyphen, expected none: the page hyphenates by itself']
    }
  ]
}
