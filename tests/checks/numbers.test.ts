import {check, integer, property} from 'fast-check'
import {describe, expect, test} from 'vitest'
import {numbers} from '../../src/checks/content/numbers.ts'
import {quantitiesOf} from '../../src/locale/values/index.ts'
import {say} from '../../src/model/message.ts'
import type {Locale} from '../../src/model/names.ts'
import {pair} from './examples.ts'

const en = 'en' as Locale
const hans = 'zh-Hans' as Locale

/** Every value that a text may tell. */
function told(text: string, locale: Locale): number[] {
  return quantitiesOf(text, locale)?.flatMap(({values}) => values) ?? []
}

function reports(source: string, target: string, targetLocale = 'zh-Hans'): string[] {
  return [...numbers.run(pair({source, target, targetLocale}), {})].map(({message, values = {}}) => {
    const words = numbers.messages[message] ?? expect.unreachable(message)
    return say({words, values}, 'en')
  })
}

describe('English tells', () => {
  test.each([
    ['twenty-five letters', 25],
    ['two hundred and six days', 206],
    ['three hundred million people', 3e8],
    ['2.5 million', 2.5e6],
    ['two and a half million', 2.5e6],
    ['half a million', 5e5],
    ['$1.4bn', 1.4e9],
    ['30k letters', 30_000],
    ['12,345', 12_345],
    ['the twenty-first century', 21],
    ['the 1800s', 19],
    ['the eighties', 80],
    ['9:30 pm', 21],
    ['10 to 20 million', 1e7],
    ['World War II', 2],
    ['Chapter XIV', 14],
    ['in September', 9],
    ['twice', 2],
    ['three dozen', 36]
  ])('%s as %d', (text, value) => {
    expect(told(text, en)).toContain(value)
  })
})

describe('Chinese tells', () => {
  test.each([
    ['二十五封信', 25],
    ['二百零六天', 206],
    ['三亿人', 3e8],
    ['12.5万', 125_000],
    ['1.4 億', 1.4e8],
    ['1亿4000万', 1.4e8],
    ['1.4万亿', 1.4e12],
    ['550多万', 5.5e6],
    ['十多万', 100_000],
    ['三万五', 35_000],
    ['二三十', 30],
    ['一点五亿', 1.5e8],
    ['二〇二一年', 2021],
    ['１２３', 123],
    ['1,234', 1234],
    ['百分之五十', 50],
    ['三成', 30],
    ['八折', 20],
    ['二十一世纪', 21],
    ['20世纪80年代', 1980],
    ['二十世纪五、六十年代', 1950],
    ['十九世纪', 1800],
    ['八十年代', 1980],
    ['08年', 2008],
    ['下午3点', 15],
    ['晚上9点半', 30],
    ['3到5亿', 3e8],
    ['3千米', 3],
    ['5兆瓦', 5],
    ['双方', 2],
    ['上世纪', 20]
  ])('%s as %d', (text, value) => {
    expect(told(text, hans)).toContain(value)
  })

  test('every whole number, however it is written', () => {
    check(
      property(integer({min: 1, max: 999_999_999}), (value) => {
        expect(told(inChinese(value), hans)).toContain(value)
      }),
      {numRuns: 500}
    )
  })
})

test('any number in digits is found in the other language, and a changed one is not', () => {
  check(
    property(integer({min: 100, max: 9_999_999}), (value) => {
      const other = String(value).replace(/.$/u, (digit) => String((Number(digit) + 5) % 10))
      expect(reports(`We have ${value.toLocaleString('en')} here.`, `我们这里有${inChinese(value)}个。`)).toEqual([])
      expect(reports(`We have ${value} here.`, `我们这里有${other}个。`)).toHaveLength(1)
    }),
    {numRuns: 200}
  )
})

test('a million is 百万, and 万 for 亿 or 亿 for 万 is never let pass', () => {
  check(
    property(integer({min: 13, max: 999}), (value) => {
      expect(reports(`It cost ${value} million.`, `花费了${value}百万。`)).toEqual([])
      expect(reports(`It cost ${value} million.`, `花费了${value * 100}亿。`)).toHaveLength(1)
      expect(reports(`It cost ${value} billion.`, `花費了${value * 10}億。`, 'zh-Hant')).toEqual([])
      expect(reports(`It cost ${value} billion.`, `花費了${value * 10}萬。`, 'zh-Hant')).toHaveLength(1)
    }),
    {numRuns: 200}
  )
})

describe('a translation may tell', () => {
  test.each([
    ['the number of a code or a picture', 'Press 7 now.', '请按 `7`。'],
    ['a year in words', 'In nineteen eighty-four.', '在1984年。'],
    ['decades as years', 'Two decades and three centuries.', '二十年，三百年。'],
    ['years as centuries', 'After 300 years.', '三个世纪之后。'],
    ['a quarter of a million', 'A quarter of a million came.', '来了25万人。'],
    ['a third without its number', 'More than a third, and a fifth.', '超过三分之一，还有五分之一。'],
    ['a range of years in full', 'In 1914–18.', '1914年至1918年。'],
    ['a day that became a name', 'After 9/11 and September 18.', '911事件和九一八事变之后。'],
    ['a whole day', 'For 24 hours.', '整整一昼夜。'],
    ['a king by his number', 'Louis XIV, not Henry VIII.', '是路易十四，不是亨利八世。'],
    ['an anniversary', 'The seventy-fifth anniversary.', '七十五周年。'],
    ['thousands by hundreds', 'Twelve hundred letters.', '一千二百封信。'],
    ['people in their twenties', 'A reader in her twenties.', '一位二十几岁的读者。'],
    ['a million at large', 'A million letters, a hundred years.', '百万封信，100年。'],
    ['a share as a percentage', 'Two-thirds of them.', '其中的67%。'],
    ['a percentage as a share', 'Some 50 percent.', '约百分之五十。'],
    ['a sum of money in words', 'It cost $3m.', '花了三百万美元。'],
    ['round numbers in any way', 'Hundreds, a thousand, one hundred.', '许多，许许多多。'],
    ['what may be a month', 'March on; you may.', '继续前进。'],
    ['a century by its years', 'In the nineteenth century.', '19世纪。'],
    ['thirty or forty as a guess', 'Thirty or forty letters.', '三四十封信。'],
    ['a name with a number by another name', 'The G20 met about COVID-19.', '二十国集团讨论了新冠疫情。'],
    ['a full hour without minutes', 'At 9:00 am.', '上午九点。'],
    ['a range by its magnitude', 'From 100,000 to 200,000.', '10万到20万。'],
    ['an address without its numbers', 'See https://example.org/2021/07.', '请看网站。'],
    ['the century and decade of years', 'From the 1950s to the 1960s.', '上世纪五六十年代。']
  ])('%s', (_, source, target) => {
    expect(reports(source, target)).toEqual([])
  })
})

describe('a translation may not tell', () => {
  test.each([
    ['ten times as much', '1.4 billion', '140亿', 'Unexpected number `140亿`, expected `1.4 billion` as in the source'],
    ['万 for 亿', '1.4 billion', '14万', 'Unexpected number `14万`, expected `1.4 billion` as in the source'],
    [
      'another share',
      'three quarters of it',
      '四分之一',
      'Unexpected number `四分之一`, expected `three quarters` as in the source'
    ],
    [
      'another number in words',
      'thirty letters',
      '四十封信',
      'Unexpected number `四十`, expected `thirty` as in the source'
    ],
    ['another day', 'July 6', '6月7日', 'Unexpected number `6月7日`, expected `July 6` as in the source'],
    [
      'another century',
      'the nineteenth century',
      '十八世纪',
      'Unexpected number `十八`, expected `nineteenth` as in the source'
    ],
    ['another month', 'June 8', '7月8日', 'Unexpected number `7`, expected `June` as in the source'],
    ['another year', 'in 2021', '在2022年', 'Unexpected number `2022`, expected `2021` as in the source']
  ])('%s', (_, source, target, report) => {
    expect(reports(source, target)).toEqual([report])
  })
})

test('a long row of digits or letters is read in no time', () => {
  const before = process.cpuUsage().user
  for (const text of ['1'.repeat(200_000), '1,'.repeat(100_000), '一'.repeat(100_000), 'a'.repeat(200_000)]) {
    told(text, en)
    told(text, hans)
  }
  expect((process.cpuUsage().user - before) / 1000).toBeLessThan(3000)
})

/** A whole number below 10¹² in Chinese characters. */
function inChinese(value: number): string {
  const figures = '零一二三四五六七八九'
  for (const [unit, name] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1000, '千'],
    [100, '百'],
    [10, '十']
  ] as const) {
    if (value < unit) continue
    const rest = value % unit
    const zero = rest > 0 && rest < unit / 10 ? '零' : ''
    return inChinese(Math.floor(value / unit)) + name + (rest > 0 ? zero + inChinese(rest) : '')
  }
  return figures.charAt(value)
}
