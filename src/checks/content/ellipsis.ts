import type {PairCheck} from '../../model/check.ts'
import {compareMark} from '../compare-mark.ts'

/** What the source leaves unsaid, the translation does. */
export const omission: PairCheck = {
  id: 'content/ellipsis',
  scope: 'pair',
  severity: 'info',
  promise: {
    en: 'Where the source trails off or leaves something out, the translation does, and nowhere else.',
    'zh-Hans': '原文有省略，译文才有省略。',
    'zh-Hant': '原文有刪節，譯文才有刪節。'
  },
  reason: {
    en: 'An ellipsis in a quotation says that words are missing. One that is lost lets the quotation pass for whole; one that is added casts doubt on it.',
    'zh-Hans': '引文里的省略号说明有删节：漏掉它，引文就像是完整的；凭空添上，又让人生疑。',
    'zh-Hant': '引文裡的刪節號說明有刪略：漏掉它，引文就像是完整的；憑空添上，又讓人生疑。'
  },
  messages: {
    missing: {
      en: 'Unexpected text without an ellipsis, expected one as in the source',
      'zh-Hans': '译文没有省略号，原文有',
      'zh-Hant': '譯文沒有刪節號，原文有'
    },
    extra: {
      en: 'Unexpected ellipsis, expected none as in the source',
      'zh-Hans': '译文多出省略号，原文没有',
      'zh-Hant': '譯文多出刪節號，原文沒有'
    }
  },
  run: ({source, target}) => compareMark(source, target, dots, {inSource: open, inTarget: open}),
  examples: [
    {source: 'She waited … and left.', target: '她等了等……走了。'},
    {source: 'And then...', target: '后来……'},
    {source: 'Letters, cards, etc.', target: '信件、卡片……'},
    {
      source: 'She waited … and left.',
      target: '她停下来，走了。',
      reports: ['Unexpected text without an ellipsis, expected one as in the source']
    },
    {
      source: 'She waited and left.',
      target: '她等了等……走了。',
      reports: ['Unexpected ellipsis, expected none as in the source']
    }
  ]
}

/** Three dots before a word are an operator in code that nobody marked as such. */
const dots = /…|⋯|\.{3,}(?![\p{L}\d{[])|\. \. \.|。{3,}/u

/** What leaves a list open as dots do. */
const open = new RegExp(`${dots.source}|等|之[类類]|云云|[—–]|\\betc\\b|\\band so on\\b|\\band so forth\\b`, 'u')
