import {describe, expect, test} from 'vitest'
import {blocks, doubts, meta, removed, take} from './helpers.ts'
import {english, englishParagraphs, simplifiedParagraphs} from './pages.ts'

const [first = '', second = '', third = ''] = englishParagraphs

describe('authors', () => {
  const page = (byline: string): string => `Two Banks\n\nMar 3, 2019\n${byline}\n\n${first}\n\n${second}\n`
  test.each([
    ['By Anna Lindqvist and Chen Li', [{name: 'Anna Lindqvist'}, {name: 'Chen Li'}]],
    [
      'By Anna Lindqvist, Chen Li, and José de la Cruz',
      [{name: 'Anna Lindqvist'}, {name: 'Chen Li'}, {name: 'José de la Cruz'}]
    ],
    ['Written by ANNA LINDQVIST', [{name: 'ANNA LINDQVIST'}]],
    ['By Anna Lindqvist, Professor of History', [{name: 'Anna Lindqvist', note: 'Professor of History'}]],
    ['By Martin Ames, Jr.', [{name: 'Martin Ames, Jr.'}]],
    ['• Anna Lindqvist\n• Chen Li', [{name: 'Anna Lindqvist'}, {name: 'Chen Li'}]],
    [
      'By Anna Lindqvist and Chen Li\nFellow, River Institute\nEditor, Harbour Review',
      [
        {name: 'Anna Lindqvist', note: 'Fellow, River Institute'},
        {name: 'Chen Li', note: 'Editor, Harbour Review'}
      ]
    ],
    ['作者：林安娜（河港研究所研究员）、陈立', [{name: '林安娜', note: '河港研究所研究员'}, {name: '陈立'}]],
    ['文／約翰·史密斯', [{name: '約翰·史密斯'}]],
    ['撰文：林安娜 和 陈立', [{name: '林安娜'}, {name: '陈立'}]],
    ['作者：林安娜 陈立 研究员', [{name: '林安娜'}, {name: '陈立', note: '研究员'}]]
  ])('%s', (byline, authors) => {
    const result = take(page(byline))
    expect(meta(result).authors).toEqual(authors)
    expect(blocks(result)).toEqual([first, second])
  })

  test('a name without a mark is taken and doubted', () => {
    const result = take(page('Anna Lindqvist'))
    expect(meta(result).authors).toEqual([{name: 'Anna Lindqvist'}])
    expect(doubts(result)).toContain('4: “Anna Lindqvist” was taken as the author')
  })

  test('a paragraph that begins with By is no byline', () => {
    expect(blocks(take(`Two Banks\n\n${third}\n\n${first}\n`))).toEqual([third, first])
  })
})

describe('a header in one line', () => {
  test('section, date and author between bars', () => {
    const result = take(`Two Banks\nSecurity | March 3, 2019 | By Anna Lindqvist\n\n${first}\n`)
    expect(meta(result)).toMatchObject({date: '2019-03-03', authors: [{name: 'Anna Lindqvist'}]})
    expect(result.markdown).toContain('Security')
  })

  test('Chinese labels between spaces', () => {
    const result = take(
      `两岸与一座桥\n发布时间：2019-03-03 10:20 作者：林安娜\n\n${simplifiedParagraphs.join('\n\n')}\n`
    )
    expect(meta(result)).toMatchObject({title: '两岸与一座桥', date: '2019-03-03', authors: [{name: '林安娜'}]})
    expect(blocks(result)).toEqual(simplifiedParagraphs)
  })

  test('a subtitle below the title is named and doubted', () => {
    const result = take(`Two Banks\nWhy river towns build what they cannot pay for\n\nMar 3, 2019\n\n${first}\n`)
    expect(meta(result)).toMatchObject({title: 'Two Banks', subtitle: 'Why river towns build what they cannot pay for'})
    const known = take(`Culture\nTwo Banks\nWhat a ferry knows.\n\nMar 3, 2019\n\n${first}\n`)
    expect(meta(known)).toMatchObject({section: 'Culture', title: 'Two Banks', subtitle: 'What a ferry knows.'})
    expect(doubts(known)).toEqual(['3: “What a ferry knows.” was taken as the subtitle'])
  })

  test('three lines are section, title and subtitle, and furniture between bars goes', () => {
    const result = take(
      `Global Affairs\n\nWhy towns build bridges\n\nThe logic of rivers\n\nMar 3, 2019 · 5 min read\n\n${first}\n`
    )
    expect(meta(result)).toMatchObject({
      section: 'Global Affairs',
      title: 'Why towns build bridges',
      subtitle: 'The logic of rivers'
    })
    expect(removed(result)).toEqual(['5 min read'])
    expect(blocks(result)).toEqual([first])
  })

  test('a word above the title that no list has is taken as the section, and doubted', () => {
    const result = take(`Riverbanks\n\nWhy Towns Build Bridges\n\nMar 3, 2019\n\n${first}\n`)
    expect(meta(result)).toMatchObject({section: 'Riverbanks', title: 'Why Towns Build Bridges'})
    expect(doubts(result)).toEqual(['1: “Riverbanks” was taken as the section'])
  })

  test('a caption below the picture is named and doubted', () => {
    const result = take(english.replace('bridge.jpg\n', 'bridge.jpg\nPhoto: the old harbour at dusk\n'))
    expect(meta(result).image).toMatchObject({caption: 'Photo: the old harbour at dusk'})
    expect(doubts(result)).toContain('12: “Photo: the old harbour at dusk” was taken as the caption of the picture')
    expect(blocks(result)).toEqual(englishParagraphs)
  })

  test('a section said twice is said once, and the other line is listed', () => {
    const result = take(`Culture\nTwo Banks\nCulture\n\nMar 3, 2019\n\n${first}\n`)
    expect(meta(result)).toMatchObject({section: 'Culture', title: 'Two Banks'})
    expect(result.removed).toEqual([{line: 3, text: 'Culture', what: 'heading'}])
  })
})
