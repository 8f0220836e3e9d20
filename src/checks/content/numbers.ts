import {codes, imageTexts, locate, proseOf} from '../../markdown/inspect.ts'
import type {PairCheck, Readable} from '../../model/check.ts'
import {quantitiesOf} from '../values/index.ts'
import type {Quantity} from '../values/quantity.ts'

/**
 * Every number that one side writes in digits is told by the other, in whatever form.
 *
 * Numbers are compared by value: 1.4 billion is 14亿, 50% is 百分之五十, the 1980s are 20世纪80年代. How often
 * a number is told does not count. Languages that nobody taught us are left in peace.
 */
export const numbers: PairCheck = {
  id: 'content/numbers',
  scope: 'pair',
  severity: 'warning',
  promise: {
    en: 'Every number written in digits has the same value in the translation, in digits or in words.',
    'zh-Hans': '用数字写出的数，在译文里数值相同，写法不限。',
    'zh-Hant': '用數字寫出的數，在譯文裡數值相同，寫法不限。'
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
    const wanted = read(source)
    const found = read(target)
    if (!wanted || !found) return
    const missing = wanted.firm.filter(isUntold(found.told))
    const extra = found.firm.filter(isUntold(wanted.told))
    for (const {words} of missing.slice(extra.length))
      yield {message: 'missing', values: {wanted: words}, expected: [words]}
    for (const [index, {words, start, end}] of extra.entries()) {
      const place = locate(found.prose, target.text, start, end)
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
    {source: 'Il y a 1,5 million de lettres.', target: '有150万封信。', sourceLocale: 'fr'},
    {
      source: 'It cost 3.1 million.',
      target: '耗资 31 万。',
      reports: ['Unexpected number `31 万`, expected `3.1 million` as in the source']
    },
    {
      source: 'Of 300 letters 20 came back.',
      target: '寄出的信里有20封退回。',
      reports: ['Unexpected missing number, expected `300` as in the source']
    },
    {
      source: 'Some letters came back.',
      target: '有20封信退回。',
      reports: ['Unexpected number `20`, expected only numbers of the source']
    },
    {
      source: 'They met in 2021.',
      target: '他们在2012年见面。',
      reports: ['Unexpected number `2012`, expected `2021` as in the source']
    }
  ]
}

type Told = Quantity & {readonly words: string}

/** The numbers that must be told, and the values that are, code and descriptions of pictures included. */
function read({tree, locale}: Readable) {
  const prose = proseOf(tree)
  const quantities = quantitiesOf(withoutAddresses(prose.text), locale)
  if (!quantities) return undefined
  const beside = [...codes(tree), ...imageTexts(tree)].map(({value}) => value).join('\n')
  const all = [...quantities, ...(quantitiesOf(beside, locale) ?? [])]
  const told = new Set(all.flatMap(({values}) => values.map(rounded)))
  const firm = quantities
    .filter((quantity) => quantity.firm)
    .map((quantity): Told => ({...quantity, words: prose.text.slice(quantity.start, quantity.end).trim()}))
  return {prose, told, firm}
}

function isUntold(told: ReadonlySet<number>): (quantity: Quantity) => boolean {
  return ({values}) => !values.some((value) => told.has(rounded(value)))
}

/** Products of decimals are not exact: 1.1 × 1e9. */
function rounded(value: number): number {
  return Number(value.toPrecision(12))
}

function withoutAddresses(text: string): string {
  return text.replace(/(?<![a-z])[a-z]+:\/\/[^\s\p{Script=Han}]+|(?<![\w.+-])[\w.+-]+@[\w.-]+/giu, (address) =>
    '\uFFFC'.repeat(address.length)
  )
}
