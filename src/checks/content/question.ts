import type {PairCheck} from '../../model/check.ts'
import {compareMark} from '../compare-mark.ts'

/** What is asked stays a question. */
export const question: PairCheck = {
  id: 'content/question',
  scope: 'pair',
  severity: 'warning',
  promise: {
    en: 'What the source asks, the translation asks.',
    'zh-Hans': '原文是提问，译文也是提问。',
    'zh-Hant': '原文是提問，譯文也是提問。'
  },
  reason: {
    en: 'A question turned into a statement lets the author claim what was only asked. A text without any question mark is compared with one that has some; how many there are does not count, except at the very end.',
    'zh-Hans': '把疑问写成陈述，等于替作者下了断言。这里只看一方有问号、另一方全无的情形，以及结尾是否提问，不数个数。',
    'zh-Hant': '把疑問寫成陳述，等於替作者下了斷言。這裡只看一方有問號、另一方全無的情形，以及結尾是否提問，不數個數。'
  },
  messages: {
    end: {
      en: 'Unexpected statement at the end, expected a question as in the source',
      'zh-Hans': '译文以陈述结尾，原文以提问结尾',
      'zh-Hant': '譯文以陳述結尾，原文以提問結尾'
    },
    missing: {
      en: 'Unexpected text without a question mark, expected a question as in the source',
      'zh-Hans': '译文没有问号，原文是提问',
      'zh-Hant': '譯文沒有問號，原文是提問'
    },
    extra: {
      en: 'Unexpected question mark, expected a statement as in the source',
      'zh-Hans': '译文多出问号，原文没有提问',
      'zh-Hant': '譯文多出問號，原文沒有提問'
    }
  },
  *run({source, target}) {
    yield* compareMark(source, target, /[?？]/u, {inSource: asked})
    if (!endsInQuestion.test(source.prose.text) || !endsInStatement.test(target.prose.text)) return
    // Without any question mark it has been said already.
    if (/[?？]/u.test(target.prose.text)) yield {message: 'end'}
  },
  examples: [
    {source: 'Who reads letters?', target: '谁读信？'},
    {source: 'Who writes? Who reads?', target: '谁写信，谁读信？'},
    {source: 'See https://example.org/?q=1 for more.', target: '详见 https://example.org/?q=1 。'},
    {
      source: 'Who reads letters?',
      target: '有人读信。',
      reports: ['Unexpected text without a question mark, expected a question as in the source']
    },
    {
      source: 'Who writes? And who reads?',
      target: '谁写信？有人读。',
      reports: ['Unexpected statement at the end, expected a question as in the source']
    },
    {
      source: 'Somebody reads letters.',
      target: '谁读信？',
      reports: ['Unexpected question mark, expected a statement as in the source']
    }
  ]
}

const endsInQuestion = /[?？][\p{Pe}\p{Pf}"'\s]*$/u
const endsInStatement = /[.。!！][\p{Pe}\p{Pf}"'\s]*$/u

/** What asks without a mark, as headings and instructions do. */
const asked =
  /[?？吗嗎呢]|(?<!\p{L})(?:how|why|whether|wh(?:at|en|ere|ich|o) (?:to|if|is|are|was|were|does|do|did)|wonder\w*)(?!\p{L})/iu
