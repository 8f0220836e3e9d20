import type {TextCheck} from '../../model/check.ts'
import {located} from '../located.ts'

const point = /(?<=\p{Script=Han})[•‧・･∙⋅●．·](?=\p{Script=Han})/gu
/** A full stop of Latin: between two names, or at the end of a sentence. */
const byStop = /(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu

/** The parts of a foreign name are divided by one point, the same everywhere. */
export const interpunct: TextCheck = {
  id: 'typography/interpunct',
  scope: 'text',
  severity: 'warning',
  promise: {
    en: 'The point in foreign names is that of the locale, `·` in Chinese.',
    'zh-Hans': '外国人名中的间隔号写作“·”。',
    'zh-Hant': '外國人名中的間隔號寫作「·」。'
  },
  reason: {
    en: 'There are nine characters that look like it, and a search for the name finds only those that were typed with the same one. A house that writes `‧` says so by `interpunct` of its profile.',
    'zh-Hans': '外形相近的字符有九个，用的不是同一个，就搜不到名字。习惯用“‧”的，可在 profile 的 `interpunct` 里规定。',
    'zh-Hant':
      '外形相近的字元有九個，用的不是同一個，就搜尋不到名字。習慣用「‧」的，可在 profile 的 `interpunct` 裡規定。'
  },
  messages: {
    point: {
      en: 'Unexpected `{{found}}` between Han characters, expected `{{expected}}`',
      'zh-Hans': '间隔号写成了 `{{found}}`，应为 `{{expected}}`',
      'zh-Hant': '間隔號寫成了 `{{found}}`，應為 `{{expected}}`'
    },
    stop: {
      en: 'Unexpected `.` between Han characters, expected `{{expected}}` in a name, `。` after a sentence',
      'zh-Hans': '汉字之间有 `.`，人名中应为 `{{expected}}`，句末应为 `。`',
      'zh-Hant': '漢字之間有 `.`，人名中應為 `{{expected}}`，句末應為 `。`'
    }
  },
  *run(text) {
    const {interpunct: expected} = text.profile
    if (expected === undefined) return
    for (const {value, extent} of /[•‧・･∙⋅●．·]/.test(text.text) ? located(text, point) : []) {
      if (value === expected) continue
      yield {message: 'point', values: {found: value, expected}, expected: [expected], repair: expected, ...extent}
    }
    if (!text.text.includes('.')) return
    for (const {extent} of located(text, byStop)) {
      yield {message: 'stop', values: {expected}, expected: [expected, '。'], ...extent}
    }
  },
  examples: [
    {text: '简·爱给伊丽莎白·本内特写信。'},
    {
      text: '简•爱给伊丽莎白・本内特写信。',
      reports: [
        'Unexpected `•` between Han characters, expected `·`',
        'Unexpected `・` between Han characters, expected `·`'
      ],
      repaired: '简·爱给伊丽莎白·本内特写信。'
    },
    {
      text: '简.爱',
      kind: 'heading',
      reports: ['Unexpected `.` between Han characters, expected `·` in a name, `。` after a sentence']
    }
  ]
}
