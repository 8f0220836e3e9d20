import type {TextCheck} from '../../model/check.ts'
import {located} from '../located.ts'
import {closing, square} from '../marks.ts'

const dots = new RegExp(
  `(?<=[${square}][${closing}]?)(?:\\.{3,}|。{3,}|⋯+|…(?!…)(?<!……))|。{3,}|(?<![.\\p{L}])\\.{3,}(?=[${square}])`,
  'gu'
)

/** An omission in Chinese is six dots in the space of two characters. */
export const ellipsis: TextCheck = {
  id: 'typography/ellipsis',
  scope: 'text',
  severity: 'warning',
  promise: {
    en: 'An omission in Chinese is written `……`.',
    'zh-Hans': '中文省略号写作“……”。',
    'zh-Hant': '中文刪節號寫作「……」。'
  },
  reason: {
    en: 'Three dots or full stops stand at the foot of the line and look like an accident of typing. What a locale writes is `ellipsis` of its profile.',
    'zh-Hans': '三个点或几个句号都沉在行底，看上去像是误打。各语言的写法由 profile 的 `ellipsis` 规定。',
    'zh-Hant': '三個點或幾個句號看上去像是誤打。各語言的寫法由 profile 的 `ellipsis` 規定。'
  },
  messages: {
    dots: {
      en: 'Unexpected `{{found}}` in Chinese text, expected `{{expected}}`',
      'zh-Hans': '省略号写成了 `{{found}}`，应为 `{{expected}}`',
      'zh-Hant': '刪節號寫成了 `{{found}}`，應為 `{{expected}}`'
    }
  },
  *run(text) {
    const {unspaced, ellipsis: expected} = text.profile
    if (!unspaced || expected === undefined || !/\.{3}|。{3}|…|⋯/u.test(text.text)) return
    for (const {value, extent} of located(text, dots)) {
      if (value !== expected)
        yield {message: 'dots', values: {found: value, expected}, expected: [expected], repair: expected, ...extent}
    }
  },
  examples: [
    {text: '他想了想……没有说话。'},
    {text: 'And so on... and on.', locale: 'en'},
    {
      text: '他想了想...没有说话。',
      reports: ['Unexpected `...` in Chinese text, expected `……`'],
      repaired: '他想了想……没有说话。'
    },
    {
      text: '他想了想。。。没有*说话*…',
      reports: ['Unexpected `。。。` in Chinese text, expected `……`', 'Unexpected `…` in Chinese text, expected `……`'],
      repaired: '他想了想……没有*说话*……'
    },
    {
      text: '他想了想⋯⋯沒有說話。',
      locale: 'zh-Hant',
      reports: ['Unexpected `⋯⋯` in Chinese text, expected `……`'],
      repaired: '他想了想……沒有說話。'
    }
  ]
}
