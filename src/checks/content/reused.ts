import type {ProjectCheck} from '../../model/check.ts'
import {groupBy} from '../groups.ts'

/**
 * No translation stands for two different sources.
 *
 * Two sources may come to the same in another language, as *Mr.* and *Mister* do, so only longer texts are
 * looked at. Each but the first points to the first.
 */
export const reused: ProjectCheck = {
  id: 'content/reused',
  scope: 'project',
  severity: 'warning',
  promise: {
    en: 'Two different sources do not have the same translation.',
    'zh-Hans': '两段不同的原文，译文不会完全相同。',
    'zh-Hant': '兩段不同的原文，譯文不會完全相同。'
  },
  reason: {
    en: 'A translation was pasted into the wrong segment, or a memory offered the nearest one. Look which of the two sources it translates. `length` spares short texts: a Han character counts one.',
    'zh-Hans':
      '往往是译文贴错了分段，或者沿用了相近的旧译。请核对它译的是哪一段原文。`length` 用来放过短语：一个汉字算 1。',
    'zh-Hant':
      '往往是譯文貼錯了分段，或者沿用了相近的舊譯。請核對它譯的是哪一段原文。`length` 用來放過短語：一個漢字算 1。'
  },
  messages: {
    same: {
      en: 'Unexpected translation that stands in {{other}} (#{{otherKey}}) for another source, expected its own',
      'zh-Hans': '译文与 {{other}}（#{{otherKey}}）完全相同，原文却不同，应各有译文',
      'zh-Hant': '譯文與 {{other}}（#{{otherKey}}）完全相同，原文卻不同，應各有譯文'
    }
  },
  options: {
    length: {
      default: 8,
      about: {
        en: 'how long a translation must be',
        'zh-Hans': '译文至少多长才检查',
        'zh-Hant': '譯文至少多長才檢查'
      }
    }
  },
  *run({segments}, {length}) {
    const long = segments.filter(({targetLength}) => targetLength >= Number(length))
    for (const [first, ...others] of groupBy(long, ({locale, target}) => `${locale} ${target}`)) {
      for (const {essay, locale, key, place, source} of others) {
        if (!first || source === first.source) continue
        const values = {other: `${first.place.file}:${first.place.line}`, otherKey: first.key}
        yield {message: 'same', values, place, essay, locale, key}
      }
    }
  },
  examples: [
    {
      pairs: [
        ['A letter lay on the desk all summer.', '整个夏天，桌上都放着一封信。'],
        ['Nobody opened it until the house was sold.', '直到房子卖掉，才有人拆开它。']
      ]
    },
    {
      pairs: [
        ['Thank you.', '谢谢。'],
        ['Thanks.', '谢谢。']
      ]
    },
    {
      pairs: [
        ['A letter lay on the desk all summer.', '整个夏天，桌上都放着一封信。'],
        ['Nobody opened it until the house was sold.', '整个夏天，桌上都放着一封信。']
      ],
      reports: [
        'Unexpected translation that stands in locales/zh-Hans/a-letter.md:1 (#p1) for another source, expected its own'
      ]
    }
  ]
}
