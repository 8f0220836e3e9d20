import type {ProjectCheck} from '../../model/check.ts'
import type {SegmentFacts} from '../../model/facts.ts'
import {groupBy} from '../groups.ts'

/**
 * The same source is translated alike everywhere in a locale.
 *
 * What most translations say is taken for right, and of equally many what comes first. Short texts mean
 * different things in different places.
 */
export const inconsistent: ProjectCheck = {
  id: 'content/inconsistent',
  scope: 'project',
  severity: 'info',
  promise: {
    en: 'A sentence that returns in the source returns in the translation.',
    'zh-Hans': '原文重复出现的语句，译文前后一致。',
    'zh-Hant': '原文重複出現的語句，譯文前後一致。'
  },
  reason: {
    en: 'Readers take another wording for another meaning. Choose one of the two, or waive the one that its place asks for. `length` spares short texts: a Han character counts one, a Latin letter a third.',
    'zh-Hans':
      '措辞不同，读者会以为意思不同。请统一成一种；确因上下文需要不同的，请写明豁免。`length` 用来放过短语：一个汉字算 1，一个拉丁字母算三分之一。',
    'zh-Hant':
      '措辭不同，讀者會以為意思不同。請統一成一種；確因上下文需要不同的，請寫明豁免。`length` 用來放過短語：一個漢字算 1，一個拉丁字母算三分之一。'
  },
  messages: {
    differs: {
      en: 'Unexpected second translation of the same source, expected the one in {{other}} (#{{otherKey}})',
      'zh-Hans': '同一句原文译法不一致，另一处译文在 {{other}}（#{{otherKey}}），应统一',
      'zh-Hant': '同一句原文譯法不一致，另一處譯文在 {{other}}（#{{otherKey}}），應統一'
    }
  },
  options: {
    length: {
      default: 8,
      about: {
        en: 'how long a source must be',
        'zh-Hans': '原文至少多长才检查',
        'zh-Hant': '原文至少多長才檢查'
      }
    }
  },
  *run({segments}, {length}) {
    const long = segments.filter(({sourceLength}) => sourceLength >= Number(length))
    for (const group of groupBy(long, ({locale, source, kind}) => `${locale} ${source} ${kind === 'meta'}`)) {
      const usual = mostUsual(group)
      for (const {essay, locale, key, place, target} of group) {
        if (target === usual.target) continue
        const values = {other: `${usual.place.file}:${usual.place.line}`, otherKey: usual.key}
        yield {message: 'differs', values, place, essay, locale, key}
      }
    }
  },
  examples: [
    {
      pairs: [
        ['A letter lay on the desk all summer.', '整个夏天，桌上都放着一封信。'],
        ['A letter lay on the desk all summer.', '整个夏天，桌上都放着一封信。']
      ]
    },
    {
      pairs: [
        ['Yes, of course.', '当然。'],
        ['Yes, of course.', '是的。']
      ]
    },
    {
      pairs: [
        ['A letter lay on the desk all summer.', '整个夏天，桌上都放着一封信。'],
        ['A letter lay on the desk all summer.', '信在桌上放了一个夏天。'],
        ['A letter lay on the desk all summer.', '整个夏天，桌上都放着一封信。']
      ],
      reports: [
        'Unexpected second translation of the same source, expected the one in locales/zh-Hans/a-letter.md:1 (#p1)'
      ]
    }
  ]
}

/** The first of the translations that are there most often. */
function mostUsual(group: readonly SegmentFacts[]): SegmentFacts {
  const sorted = groupBy(group, ({target}) => target).toSorted((a, b) => b.length - a.length)
  return sorted[0]?.[0] as SegmentFacts
}
