import type {TextCheck} from '../../model/check.ts'
import {located} from '../located.ts'

const percents = /(?<=\d)(?:[ \u00A0\u202F]*％|[ \u00A0\u202F]+%(?![\p{L}\d}]))/gu

/** The sign of percent is half-width and touches its number, unless the locale has a space before it. */
export const percent: TextCheck = {
  id: 'typography/percent',
  scope: 'text',
  severity: 'info',
  promise: {
    en: 'The percent sign is half-width and touches its number, where the locale has no space before it.',
    'zh-Hans': '百分号用半角，紧跟数字。',
    'zh-Hant': '百分號用半形，緊跟數字。'
  },
  reason: {
    en: 'Beside half-width digits a full-width sign leaves a gap, and one after a space may begin a line.',
    'zh-Hans': '数字是半角，百分号用全角会留下空隙；空格后的百分号可能落到行首。',
    'zh-Hant': '數字是半形，百分號用全形會留下空隙；空格後的百分號可能落到行首。'
  },
  messages: {
    percent: {
      en: 'Unexpected `{{found}}` after a number, expected `{{expected}}`',
      'zh-Hans': '数字后写成了 `{{found}}`，应为 `{{expected}}`',
      'zh-Hant': '數字後寫成了 `{{found}}`，應為 `{{expected}}`'
    }
  },
  *run(text) {
    if (!/[%％]/u.test(text.text)) return
    const {spaceBefore, unspaced} = text.profile
    for (const {value, extent} of located(text, percents)) {
      // Houses of spaced languages differ about the space, so only the width of the sign is certain there.
      const expected = unspaced ? '%' : value.replace('％', '%')
      if (value === expected || (spaceBefore.includes('%') && value.trim() === '%')) continue
      yield {message: 'percent', values: {found: value, expected}, expected: [expected], repair: expected, ...extent}
    }
  },
  examples: [
    {text: '占 50%。'},
    {text: '50 % of them', locale: 'en'},
    {
      text: '占 50 % 和 30％。',
      reports: ['Unexpected ` %` after a number, expected `%`', 'Unexpected `％` after a number, expected `%`'],
      repaired: '占 50% 和 30%。'
    }
  ]
}
