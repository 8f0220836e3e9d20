import type {PairCheck, Readable} from '../../model/check.ts'
import {excerpt} from '../excerpt.ts'

/**
 * A remark in brackets is told, in brackets or between dashes or commas.
 *
 * Translators add brackets with the original of a name, so more of them mean nothing. Where the translation
 * has none at all, the remark may be gone.
 */
export const parentheses: PairCheck = {
  id: 'content/parentheses',
  scope: 'pair',
  severity: 'info',
  promise: {
    en: 'What the source says in brackets is not left out.',
    'zh-Hans': '原文括号里的话，译文没有漏掉。',
    'zh-Hant': '原文括號裡的話，譯文沒有漏掉。'
  },
  reason: {
    en: 'A remark in brackets is easily skipped, since the sentence reads well without it. Only remarks of some length are compared, with translations that have no bracket and no dash.',
    'zh-Hans': '括号里的话容易漏译，因为没有它句子照样通顺。这里只看较长的插入语，而且译文没有任何括号和破折号的情形。',
    'zh-Hant': '括號裡的話容易漏譯，因為沒有它句子照樣通順。這裡只看較長的插入語，而且譯文沒有任何括號和破折號的情形。'
  },
  messages: {
    lost: {
      en: 'Unexpected text without brackets, expected the remark of the source: `{{wanted}}`',
      'zh-Hans': '译文没有括号，原文括号里说 `{{wanted}}`',
      'zh-Hant': '譯文沒有括號，原文括號裡說 `{{wanted}}`'
    }
  },
  *run({source, target}) {
    const wanted = remark(source)
    if (wanted === undefined || /[（(〔[［—–]|--/u.test(target.prose.text)) return
    yield {message: 'lost', values: {wanted: excerpt(wanted)}}
  },
  examples: [
    {source: 'The letter (it was blue and old) came.', target: '信（是蓝色的，很旧）到了。'},
    {source: 'The letter (it was blue and old) came.', target: '信——蓝色的，很旧——到了。'},
    {source: 'The letter (blue) came.', target: '蓝色的信到了。'},
    {
      source: 'The letter (it was blue and old) came.',
      target: '信到了。',
      reports: ['Unexpected text without brackets, expected the remark of the source: `it was blue and old`']
    }
  ]
}

/** The first remark in brackets that has at least three words, or five Han characters. */
function remark({prose: {text}}: Readable): string | undefined {
  if (!/[（(]/u.test(text)) return undefined
  for (const [, words = ''] of text.matchAll(/[（(]([^（）()]+)[）)]/gu)) {
    if (/(?:\S+\s+){2}\S/u.test(words) || (words.match(/\p{Script=Han}/gu)?.length ?? 0) > 4) return words
  }
  return undefined
}
