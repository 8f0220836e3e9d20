import {sentencesOf} from '../../locale/sentences.ts'
import type {PairCheck, Readable} from '../../model/check.ts'

/**
 * A translation has about as many sentences as its source.
 *
 * Marks are counted first, and sentences in earnest only where these differ much. One language joins what
 * the other parts, so a difference of one or two says nothing.
 */
export const sentences: PairCheck = {
  id: 'content/sentences',
  scope: 'pair',
  severity: 'info',
  promise: {
    en: 'The number of sentences does not differ much from the source.',
    'zh-Hans': '句子的数目与原文相差不大。',
    'zh-Hant': '句子的數目與原文相差不大。'
  },
  reason: {
    en: 'A sentence that was skipped leaves no other trace. Compare them one by one; where one language rightly joins what the other parts, waive it.',
    'zh-Hans': '漏译一句，往往不留别的痕迹。请逐句对照；确实是合句或拆句的，请写明豁免。',
    'zh-Hant': '漏譯一句，往往不留別的痕跡。請逐句對照；確實是合句或拆句的，請寫明豁免。'
  },
  messages: {
    fewer: {
      en: 'Unexpected {{found}} sentences, expected about {{wanted}} as in the source',
      'zh-Hans': '译文只有 {{found}} 句，原文有 {{wanted}} 句，请核对有无漏译',
      'zh-Hant': '譯文只有 {{found}} 句，原文有 {{wanted}} 句，請核對有無漏譯'
    },
    more: {
      en: 'Unexpected {{found}} sentences where the source has {{wanted}}, expected about as many',
      'zh-Hans': '译文有 {{found}} 句，原文只有 {{wanted}} 句，请核对有无多出的内容',
      'zh-Hant': '譯文有 {{found}} 句，原文只有 {{wanted}} 句，請核對有無多出的內容'
    }
  },
  options: {
    difference: {
      default: 3,
      about: {
        en: 'from how many sentences more or less on a text is reported',
        'zh-Hans': '多出或缺少几句时报告',
        'zh-Hant': '多出或缺少幾句時回報'
      }
    }
  },
  *run({source, target}, {difference}) {
    const limit = Number(difference)
    if (Math.abs(marks(source) - marks(target)) < limit) return
    const wanted = count(source)
    const found = count(target)
    if (Math.abs(wanted - found) < limit) return
    yield {message: found < wanted ? 'fewer' : 'more', values: {found, wanted}}
  },
  examples: [
    {source: 'It rained. She read. He wrote. They slept.', target: '下着雨，她在读书，他在写信。后来他们睡了。'},
    {source: 'Mr. Lin of the U.S. wrote to Dr. Wu, etc.', target: '美国的林先生写信给吴博士等人。'},
    {
      source: 'It rained. She read. He wrote. They slept.',
      target: '下着雨。',
      reports: ['Unexpected 1 sentences, expected about 4 as in the source']
    },
    {
      source: 'It rained.',
      target: '下着雨。她在读书。他在写信。后来他们睡了。',
      reports: ['Unexpected 4 sentences where the source has 1, expected about as many']
    }
  ]
}

/** How many marks could end a sentence; cheap, and never fewer than there are sentences less one. */
function marks({prose: {text}}: Readable): number {
  return text.match(/[.!?。！？…]+(?=[\p{Pe}\p{Pf}"'\s]|$)|[。！？]/gu)?.length ?? 0
}

function count({prose: {text}, locale}: Readable): number {
  return sentencesOf(text, locale).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence)).length
}
