import type {TextCheck} from '../../model/check.ts'
import {located} from '../located.ts'

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
    en: 'Three dots or full stops stand at the foot of the line and look like an accident of typing.',
    'zh-Hans': '三个点或几个句号都沉在行底，看上去像是误打。',
    'zh-Hant': '三個點或幾個句號看上去像是誤打。'
  },
  messages: {
    dots: {
      en: 'Unexpected `{{found}}` in Chinese text, expected `……`',
      'zh-Hans': '省略号写成了 `{{found}}`，应为 `……`',
      'zh-Hant': '刪節號寫成了 `{{found}}`，應為 `……`'
    }
  },
  *run(text) {
    if (text.profile.script !== 'Hans' && text.profile.script !== 'Hant') return
    for (const found of located(text, /(?<=\p{Script=Han}[”’」』》）]?)(?:\.{3,}|。{3,}|…(?!…)(?<!……))/gu)) {
      yield {message: 'dots', values: {found: found.value}, expected: ['……'], repair: '……', ...found.extent}
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
    }
  ]
}
