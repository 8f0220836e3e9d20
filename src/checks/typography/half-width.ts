import type {TextCheck, TextToCheck} from '../../model/check.ts'
import {extentOf, located} from '../located.ts'
import {closing, fullWidth, isFull, square} from '../marks.ts'

const between = new RegExp(`(?:[,;!?]|:(?!\\d|//|-?[()DPp](?!\\p{L})))(?<=[${square}${closing}].)(?![\\d/])`, 'gu')
const afterSpace = new RegExp(`[,;!?](?<=[${square}${closing}] .)(?=$|\\s|[${square}])`, 'gmu')
const stop = new RegExp(`\\.(?<=[${square}${closing}].)(?=$|\\s|[”’」』）])(?!\\.)`, 'gmu')
const brackets = /\([^()（）\n]*\)/gu
const hasSquare = new RegExp(`[${square}]`, 'u')

/**
 * Marks after Han characters fill a square, and so do brackets around them.
 *
 * Before digits a mark may belong to a score or a list. Brackets around Latin letters are left to the house, and
 * those around Han only hinted at, since many technical houses keep them half-width.
 */
export const halfWidth: TextCheck = {
  id: 'typography/half-width',
  scope: 'text',
  severity: 'warning',
  severities: {bracket: 'info'},
  promise: {
    en: 'Marks after Han characters are full-width.',
    'zh-Hans': '汉字后的标点是全角。',
    'zh-Hant': '漢字後的標點是全形。'
  },
  reason: {
    en: 'A half-width comma sticks to the character before it, and lines break at the wrong places. It is a slip of the input method.',
    'zh-Hans': '半角逗号紧贴前一个字，换行也会出错。多半是输入法没有切换。',
    'zh-Hant': '半形逗號緊貼前一個字，換行也會出錯。多半是輸入法沒有切換。'
  },
  messages: {
    mark: {
      en: 'Unexpected `{{found}}` after a Han character, expected `{{expected}}`',
      'zh-Hans': '汉字后用了半角 `{{found}}`，应为 `{{expected}}`',
      'zh-Hant': '漢字後用了半形 `{{found}}`，應為 `{{expected}}`'
    },
    bracket: {
      en: 'Unexpected `{{found}}` around Han characters, expected `{{expected}}`',
      'zh-Hans': '汉字外用了半角 `{{found}}`，应为 `{{expected}}`',
      'zh-Hant': '漢字外用了半形 `{{found}}`，應為 `{{expected}}`'
    }
  },
  *run(text) {
    if (!isFull(text.profile) || !/[,;:!?.(]/u.test(text.text)) return
    for (const pattern of [between, afterSpace, stop]) {
      for (const {value, extent} of located(text, pattern)) {
        const expected = fullWidth(value)
        yield {message: 'mark', values: {found: value, expected}, expected: [expected], repair: expected, ...extent}
      }
    }
    yield* bracketsIn(text)
  },
  examples: [
    {text: '他走了，她没有；三比二，3:2，约10:30到。'},
    {text: '它叫 Hexapla (a Bible in six columns)。'},
    {text: 'He left, she stayed.', locale: 'en'},
    {text: '见 [说明](https://example.org/你好,世界)。'},
    {
      text: '他走了,她没有.',
      reports: [
        'Unexpected `,` after a Han character, expected `，`',
        'Unexpected `.` after a Han character, expected `。`'
      ],
      repaired: '他走了，她没有。'
    },
    {
      text: '他走了 , 她没有。',
      reports: ['Unexpected `,` after a Han character, expected `，`'],
      repaired: '他走了 ， 她没有。'
    },
    {
      text: '她走了(没有回头)。',
      reports: [
        'Unexpected `(` around Han characters, expected `（`',
        'Unexpected `)` around Han characters, expected `）`'
      ],
      repaired: '她走了（没有回头）。'
    }
  ]
}

function* bracketsIn(text: TextToCheck) {
  for (const {value, index} of located(text, brackets)) {
    if (!hasSquare.test(value)) continue
    for (const at of [0, value.length - 1]) {
      const found = value.charAt(at)
      const expected = fullWidth(found)
      yield {
        message: 'bracket',
        values: {found, expected},
        expected: [expected],
        repair: expected,
        ...extentOf(text, index + at, 1)
      }
    }
  }
}
