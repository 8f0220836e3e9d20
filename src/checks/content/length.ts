import type {ProjectCheck} from '../../model/check.ts'
import type {SegmentFacts} from '../../model/facts.ts'

/**
 * A translation is about as long as its source.
 *
 * What is usual between two languages is learnt from the project itself: the median of all ratios and how far
 * they lie from it, both robust against the very mistakes that are looked for. While a project is small, what
 * is usual between languages at large weighs more. Short texts vary more than long ones, and are judged so.
 */
export const length: ProjectCheck = {
  id: 'content/length',
  scope: 'project',
  severity: 'warning',
  promise: {
    en: 'No translation is much shorter or longer than is usual in the project.',
    'zh-Hans': '没有译文比项目里通常的短得多或长得多。',
    'zh-Hant': '沒有譯文比專案裡通常的短得多或長得多。'
  },
  reason: {
    en: 'A translation of half the usual length has often lost a sentence, one of twice the length holds a second text. Compare both sentence by sentence. `deviation` is how many times the usual spread a length may differ.',
    'zh-Hans':
      '长度只有通常一半的译文，往往漏了句子；长出一倍的，往往混进了别的文字。请逐句对照。`deviation` 是允许偏离通常差异的倍数。',
    'zh-Hant':
      '長度只有通常一半的譯文，往往漏了句子；長出一倍的，往往混進了別的文字。請逐句對照。`deviation` 是允許偏離通常差異的倍數。'
  },
  messages: {
    short: {
      en: 'Unexpected translation of {{percent}} % of the usual length, expected about as much as the source says; is a part missing?',
      'zh-Hans': '译文长度只有通常的 {{percent}} %，可能有漏译，请与原文逐句对照',
      'zh-Hant': '譯文長度只有通常的 {{percent}} %，可能有漏譯，請與原文逐句對照'
    },
    long: {
      en: 'Unexpected translation of {{percent}} % of the usual length, expected about as much as the source says; is there another text in it?',
      'zh-Hans': '译文长度是通常的 {{percent}} %，可能多出内容，请与原文逐句对照',
      'zh-Hant': '譯文長度是通常的 {{percent}} %，可能多出內容，請與原文逐句對照'
    }
  },
  options: {
    deviation: {
      default: 4,
      about: {
        en: 'how many times the usual spread a length may differ',
        'zh-Hans': '长度允许偏离通常差异的倍数',
        'zh-Hant': '長度允許偏離通常差異的倍數'
      }
    }
  },
  *run({segments}, {deviation}) {
    for (const group of byLanguages(segments)) {
      const usual = learn(group)
      for (const facts of group) {
        const difference = logRatio(facts) - usual.center
        if (Math.abs(difference) <= Number(deviation) * usual.scale * spread(facts)) continue
        const {essay, locale, key, place} = facts
        const percent = Math.round(Math.exp(difference) * 100)
        yield {message: difference < 0 ? 'short' : 'long', values: {percent}, place, essay, locale, key}
      }
    }
  },
  examples: [
    {pairs: [['The letter was written in the summer, long before anybody asked.', '信是夏天写的，远在有人问起之前。']]},
    {pairs: [['Yes.', '是的，正是如此。']]},
    {
      pairs: [
        [
          'The letter was written in the summer, long before anybody asked. She had put it into a book, and there it stayed until the house was sold and the books with it.',
          '信是夏天写的。'
        ]
      ],
      reports: [
        'Unexpected translation of 16 % of the usual length, expected about as much as the source says; is a part missing?'
      ]
    },
    {
      pairs: [
        [
          'The letter was written in the summer.',
          '信是夏天写的，远在有人问起之前。她把信夹进一本书里，一直留在那里，直到房子卖掉，书也跟着卖掉。后来买书的人打开那一页，读了这封信，又把它放回原处。'
        ]
      ],
      reports: [
        'Unexpected translation of 586 % of the usual length, expected about as much as the source says; is there another text in it?'
      ]
    }
  ]
}

/** Texts shorter than some five English words say nothing about their translation's length. */
const shortest = 8

/** How many segments of its own outweigh what a project is taken for at first. */
const priorWeight = 20

/** Translations with something to measure, by the two languages. */
function byLanguages(segments: readonly SegmentFacts[]): Iterable<readonly SegmentFacts[]> {
  const groups = new Map<string, SegmentFacts[]>()
  for (const facts of segments) {
    if (facts.kind === 'meta' || facts.sourceLength < shortest || facts.targetLength === 0) continue
    const languages = `${facts.sourceLocale} ${facts.locale}`
    const group = groups.get(languages)
    if (group) group.push(facts)
    else groups.set(languages, [facts])
  }
  return groups.values()
}

/** What is usual: the center of the ratios' logarithms, and how wide they lie, as a factor of `spread`. */
function learn(group: readonly SegmentFacts[]): {readonly center: number; readonly scale: number} {
  const weight = group.length / (group.length + priorWeight)
  const center = weight * median(group.map(logRatio)) + (1 - weight) * prior
  const own = 1.4826 * median(group.map((facts) => Math.abs(logRatio(facts) - center) / spread(facts)))
  return {center, scale: weight * Math.min(2, Math.max(0.7, own)) + (1 - weight) * doubt}
}

/** Measured on published translations from English into both kinds of Chinese. */
const prior = 0.05

/** As long as a house is not known, it may write otherwise than others. */
const doubt = 1.3

/** How far ratios lie apart at a length: less, the longer the text is. */
function spread({sourceLength}: SegmentFacts): number {
  return 0.05 + 0.5 / Math.sqrt(sourceLength)
}

function logRatio({sourceLength, targetLength}: SegmentFacts): number {
  return Math.log(targetLength / sourceLength)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]]
  return (low + high) / 2
}
