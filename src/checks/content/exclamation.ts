import type {PairCheck} from '../../model/check.ts'
import {compareMark} from '../compare-mark.ts'

/** A voice is raised in the translation only where the source raises it. */
export const exclamation: PairCheck = {
  id: 'content/exclamation',
  scope: 'pair',
  severity: 'info',
  promise: {
    en: 'Where the source exclaims, the translation does, and nowhere else.',
    'zh-Hans': '原文有感叹，译文才有感叹。',
    'zh-Hant': '原文有驚嘆，譯文才有驚嘆。'
  },
  reason: {
    en: 'An exclamation mark sets the tone of a whole paragraph. A text without any is compared with one that has some; how many there are does not count.',
    'zh-Hans': '一个叹号会改变整段的语气。这里只看一方有叹号、另一方全无的情形，不数个数。',
    'zh-Hant': '一個驚嘆號會改變整段的語氣。這裡只看一方有驚嘆號、另一方全無的情形，不數個數。'
  },
  messages: {
    missing: {
      en: 'Unexpected text without an exclamation mark, expected one as in the source',
      'zh-Hans': '译文没有叹号，原文有',
      'zh-Hant': '譯文沒有驚嘆號，原文有'
    },
    extra: {
      en: 'Unexpected exclamation mark, expected none as in the source',
      'zh-Hans': '译文多出叹号，原文没有',
      'zh-Hant': '譯文多出驚嘆號，原文沒有'
    }
  },
  // `!=` and `!important` are code that nobody marked as such.
  run: ({source, target}) => compareMark(source, target, /[!！](?![=\p{Ll}])/u),
  examples: [
    {source: 'Read it!', target: '读一读吧！'},
    {source: 'A letter came.', target: '来了一封信。'},
    {
      source: 'Read it!',
      target: '读一读吧。',
      reports: ['Unexpected text without an exclamation mark, expected one as in the source']
    },
    {
      source: 'A letter came.',
      target: '来了一封信！',
      reports: ['Unexpected exclamation mark, expected none as in the source']
    }
  ]
}
