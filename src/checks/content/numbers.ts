import {daysOf} from '../../locale/values/dates.ts'
import {isKnown, mayBeFirm, tellsAlike} from '../../locale/values/index.ts'
import {locate} from '../../markdown/inspect.ts'
import type {PairCheck, Readable, Report} from '../../model/check.ts'
import {readNumbers, toldTooSeldom, untold} from '../told-numbers.ts'

/**
 * Every number that one side tells surely is told by the other, in whatever form.
 *
 * Numbers are compared by value: 1.4 billion is 14亿, 50% is 百分之五十, the 1980s are 20世纪80年代. Sure are
 * digits, English words from three up that are not round, Chinese ones above twelve, months with a day or a year, and
 * shares. What the source tells in digits must be told as often; what else the translation repeats does not
 * count. Languages that nobody taught us are left in peace.
 */
export const numbers: PairCheck = {
  id: 'content/numbers',
  scope: 'pair',
  severity: 'warning',
  promise: {
    en: 'Every number, in digits or in words, has the same value in the translation.',
    'zh-Hans': '原文里的数，无论写成数字还是文字，在译文里数值相同。',
    'zh-Hant': '原文裡的數，無論寫成數字還是文字，在譯文裡數值相同。'
  },
  reason: {
    en: 'A lost zero is the mistake that readers quote. Numbers are compared by value, whatever their form. Where a translation rightly tells it otherwise, waive it and say why.',
    'zh-Hans': '漏掉一个零，读者会记住很久。这里比较数值，不管写法。译文确有理由换一种说法时，请豁免并写明理由。',
    'zh-Hant': '漏掉一個零，讀者會記住很久。這裡比較數值，不管寫法。譯文確有理由換一種說法時，請豁免並寫明理由。'
  },
  messages: {
    missing: {
      en: 'Unexpected missing number, expected `{{wanted}}` as in the source',
      'zh-Hans': '缺少数字，原文有 `{{wanted}}`',
      'zh-Hant': '缺少數字，原文有 `{{wanted}}`'
    },
    extra: {
      en: 'Unexpected number `{{found}}`, expected only numbers of the source',
      'zh-Hans': '多出数字 `{{found}}`，原文没有',
      'zh-Hant': '多出數字 `{{found}}`，原文沒有'
    },
    different: {
      en: 'Unexpected number `{{found}}`, expected `{{wanted}}` as in the source',
      'zh-Hans': '数字是 `{{found}}`，原文是 `{{wanted}}`',
      'zh-Hant': '數字是 `{{found}}`，原文是 `{{wanted}}`'
    }
  },
  *run({source, target}) {
    if (!isKnown(source.locale) || !isKnown(target.locale)) return
    if (!mayBeFirm(source.prose.text, source.locale) && !mayBeFirm(target.prose.text, target.locale)) return
    if (tellsAlike(source, target)) return
    const wanted = readNumbers(source)
    const found = readNumbers(target)
    const unsaid = untold(wanted, found, target)
    const extra = untold(found, wanted, source)
    const missing = unsaid.length + extra.length === 0 ? toldTooSeldom(wanted, found, target) : unsaid
    if (missing.length + extra.length === 0) yield* otherDays(source, target)
    for (const {words} of missing.slice(extra.length))
      yield {message: 'missing', values: {wanted: words}, expected: [words]}
    for (const [index, {words, start, end}] of extra.entries()) {
      const place = locate(target.prose, target.text, start, end)
      const lacking = missing[index]?.words
      if (lacking === undefined) yield {message: 'extra', values: {found: words}, ...place}
      else yield {message: 'different', values: {found: words, wanted: lacking}, expected: [lacking], ...place}
    }
  },
  examples: [
    {source: 'China has 1.4 billion people.', target: '中国有14亿人口。'},
    {source: 'China has 1.4 billion people.', target: '中國有 14 億人口。', targetLocale: 'zh-Hant'},
    {source: 'It grew by 50%.', target: '增长了百分之五十。'},
    {source: 'It grew by 50 percent.', target: '增长了50％。'},
    {source: 'They met on Jul 21, 2021.', target: '他们在2021年7月21日见面。'},
    {source: 'Prices fell in the 1980s.', target: '20世纪80年代，物价下跌。'},
    {source: 'Prices fell in the 1980s.', target: '八十年代，物价下跌。'},
    {source: 'Six of them stayed.', target: '有6个人留了下来。'},
    {source: 'All 6 of them stayed.', target: '六个人都留了下来。'},
    {source: 'At 9:30 pm the 21st century began.', target: '晚上9点半，二十一世纪开始了。'},
    {source: '他用了三分之一的时间。', target: 'He took 1/3 of the time.', sourceLocale: 'zh-Hans', targetLocale: 'en'},
    {source: 'Two-thirds of twenty-five thousand letters came back.', target: '两万五千封信，三分之二退了回来。'},
    {source: 'One in five went to the twentieth century.', target: '五分之一去了20世纪。'},
    {source: 'A dozen, or hundreds.', target: '十几个，也许上百个。'},
    {source: 'Il y a 1,5 million de lettres.', target: '有150万封信。', sourceLocale: 'fr'},
    {
      source: 'It cost 3.1 million.',
      target: '耗资 31 万。',
      reports: ['Unexpected number `31 万`, expected `3.1 million` as in the source']
    },
    {
      source: 'It cost 3 million.',
      target: '耗资 3 美元。',
      reports: ['Unexpected number `3`, expected `3 million` as in the source']
    },
    {
      source: 'Of 300 letters 20 came back.',
      target: '寄出的信里有20封退回。',
      reports: ['Unexpected missing number, expected `300` as in the source']
    },
    {
      source: 'It rose from 20 to 50, and fell from 50 to 20.',
      target: '先从20升到50，又降到20。',
      reports: ['Unexpected missing number, expected `50` as in the source']
    },
    {source: 'It rose to 50.', target: '升到50，50封都退了回来。'},
    {
      source: 'There are three rules.',
      target: '规则如下。',
      reports: ['Unexpected missing number, expected `three` as in the source']
    },
    {
      source: 'Some letters came back.',
      target: '有20封信退回。',
      reports: ['Unexpected number `20`, expected only numbers of the source']
    },
    {
      source: 'Two-thirds of them came back.',
      target: '其中三分之一退了回来。',
      reports: ['Unexpected number `三分之一`, expected `Two-thirds` as in the source']
    },
    {
      source: 'Twenty-five letters came.',
      target: '来了二十七封信。',
      reports: ['Unexpected number `二十七`, expected `Twenty-five` as in the source']
    },
    {source: 'From May 3 to 5 June.', target: '从五月三日到6月5号。'},
    {
      source: 'They met on May 3.',
      target: '他们3月5日见面。',
      reports: ['Unexpected number `3月5日`, expected `May 3` as in the source']
    },
    {
      source: 'They met in 2021.',
      target: '他们在2012年见面。',
      reports: ['Unexpected number `2012`, expected `2021` as in the source']
    }
  ]
}

/** Days whose numbers are all told, but in another order: the third of May is not the fifth of March. */
function* otherDays(source: Readable, target: Readable): Generator<Report> {
  const wanted = daysOf(source.prose.text, source.locale)
  const found = daysOf(target.prose.text, target.locale)
  const missing = wanted.filter(({name}) => !found.some((day) => day.name === name))
  const extra = found.filter(({name}) => !wanted.some((day) => day.name === name))
  for (const [index, {start, end}] of extra.entries()) {
    const lacking = missing[index]
    if (!lacking) return
    const words = source.prose.text.slice(lacking.start, lacking.end)
    const values = {found: target.prose.text.slice(start, end), wanted: words}
    yield {message: 'different', values, expected: [words], ...locate(target.prose, target.text, start, end)}
  }
}
