import type {TextCheck} from '../../model/check.ts'
import {codeOf, scanned} from '../located.ts'

const selectors = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u
const withBase = /.?[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]+/gsu
/** Pictures, digits of keycaps, signs and Mongolian letters choose between two forms; so may characters of names. */
const chooses =
  /^(?:[\p{Emoji}\p{Extended_Pictographic}\p{S}\p{P}][\uFE00\uFE01\uFE0E\uFE0F]|\p{Script=Mongolian}[\uFE00-\uFE0F])$/u
const chosenHan = /^\p{Script=Han}[\uFE00-\uFE02\u{E0100}-\u{E01EF}]$/u

/** Selectors of forms stand only where there is a form to select. */
export const variationSelector: TextCheck = {
  id: 'characters/variation-selector',
  scope: 'text',
  severity: 'warning',
  severities: {form: 'info'},
  promise: {
    en: 'Variation selectors stand only behind characters that have variants.',
    'zh-Hans': '异体选择符只出现在有异体的字符后面。',
    'zh-Hant': '異體選擇符只出現在有異體的字元後面。'
  },
  reason: {
    en: 'A stray selector divides words for search. Behind a Han character it asks for a form that most fonts do not have; where a name needs that form, say so in a waiver.',
    'zh-Hans': '多余的选择符会妨碍搜索。跟在汉字后面时，它要求的字形大多数字体没有；人名确实需要时，请写明豁免。',
    'zh-Hant': '多餘的選擇符會妨礙搜尋。跟在漢字後面時，它要求的字形大多數字型沒有；人名確實需要時，請寫明豁免。'
  },
  messages: {
    stray: {
      en: 'Unexpected variation selector {{code}}, expected none here',
      'zh-Hans': '有多余的异体选择符 {{code}}，应删除',
      'zh-Hant': '有多餘的異體選擇符 {{code}}，應刪除'
    },
    form: {
      en: 'Unexpected variation selector {{code}} behind `{{base}}`, expected the character alone',
      'zh-Hans': '`{{base}}` 后有异体选择符 {{code}}，应删除',
      'zh-Hant': '`{{base}}` 後有異體選擇符 {{code}}，應刪除'
    }
  },
  *run(text) {
    if (!selectors.test(text.text)) return
    for (const {value, extent} of scanned(text, withBase)) {
      if (chooses.test(value)) continue
      const at = value.search(selectors)
      const code = codeOf(value.slice(at))
      const place = {offset: extent.offset + at, length: extent.length - at}
      if (chosenHan.test(value)) yield {message: 'form', values: {code, base: value.slice(0, at)}, ...place}
      else yield {message: 'stray', values: {code}, repair: '', ...place}
    }
  },
  examples: [
    {text: '雨停了 ☀️，他走了 3️⃣ 里路。'},
    {
      text: '雨停了\uFE0F。',
      reports: ['Unexpected variation selector U+FE0F, expected none here'],
      repaired: '雨停了。'
    },
    {
      text: 'So\uFE0F it goes.',
      locale: 'en',
      reports: ['Unexpected variation selector U+FE0F, expected none here'],
      repaired: 'So it goes.'
    },
    {
      text: '葛󠄀城山上',
      reports: ['Unexpected variation selector U+E0100 behind `葛`, expected the character alone']
    }
  ]
}
