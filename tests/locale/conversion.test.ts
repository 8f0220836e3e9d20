import {describe, expect, test} from 'vitest'
import {type Conversion, convert} from '../../src/locale/conversion/convert.ts'
import {crossingsIn} from '../../src/locale/conversion/crossings.ts'
import {convertMarkdown} from '../../src/segments/convert.ts'

const toTaiwan: Conversion = {to: 'Hant', region: 'TW', house: {}, terms: []}
const toMainland: Conversion = {to: 'Hans', region: 'TW', house: {}, terms: []}

describe('conversion', () => {
  test.each([
    ['台湾宣布了计划，皇后在里面说着话', '台灣宣布了計畫，皇后在裡面說著話'],
    ['民主程序与网络软件', '民主程序與網絡軟件']
  ])('into Traditional as Taiwan writes it, words as they are: %s', (text, wanted) => {
    expect(convert(text, toTaiwan)).toBe(wanted)
  })

  test('into Traditional as Hong Kong writes it', () => {
    expect(convert('里面说着话', {...toTaiwan, region: 'HK'})).toBe('裏面説着話')
  })

  test('into Simplified', () => {
    expect(convert('臺灣的計畫，裡面說著話，一部著作', toMainland)).toBe('台湾的计划，里面说着话，一部著作')
  })

  test('takes the terms of the project for phrases, and what they say for the last word', () => {
    const terms = [
      ['范德堡', '范德堡'],
      ['网络', '網路'],
      ['天台', '天臺']
    ] as const
    expect(convert('范德堡的网络在天台', toTaiwan)).toBe('範德堡的網絡在天台')
    expect(convert('范德堡的网络在天台', {...toTaiwan, terms})).toBe('范德堡的網路在天臺')
  })

  test('says what the house says', () => {
    expect(convert('台北的身份', {...toTaiwan, house: {臺: '臺', 身份: '身分'}})).toBe('臺北的身分')
  })

  test('tells phrases that cross the border of a word', () => {
    expect(
      crossingsIn('他被发展的速度吓住了', toTaiwan).map(({phrase, became, plain}) => [phrase, became, plain])
    ).toEqual([['被发', '被髮', '被發']])
    expect(crossingsIn('皇后的头发', toTaiwan)).toEqual([])
  })
})

describe('conversion of Markdown', () => {
  const context = {definitions: new Map(), footnotes: new Map()}
  const quotes = [
    ['“', '”', '‘', '’'],
    ['「', '」', '『', '』']
  ] as const
  const toHant = (text: string) => convertMarkdown(text, context, {...toTaiwan, quotes: [quotes[0], quotes[1]]})

  test.each([
    ['`后面` 和 <b title="后">后面</b>', '`后面` 和 <b title="后">後面</b>'],
    ['[后面](/后.md "标题") ![图](里.png)', '[後面](/后.md "標題") ![圖](里.png)'],
    ['见 <https://例子.中国/后>', '見 <https://例子.中国/后>'],
    ['“他说*‘里面’*，don’t”', '「他說*『裡面』*，don’t」'],
    ['他说：“还没完', '他說：「還沒完']
  ])('touches words alone: %s', (text, wanted) => {
    expect(toHant(text)).toBe(wanted)
  })

  test('and back', () => {
    const back = {...toMainland, quotes: [quotes[1], quotes[0]] as const}
    expect(convertMarkdown('「他說『裡面』」', context, back)).toBe('“他说‘里面’”')
  })
})
