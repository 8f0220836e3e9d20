import {describe, expect, test} from 'vitest'
import {blocks, body, doubts, meta, removed, take} from './helpers.ts'
import {
  english,
  englishParagraphs,
  simplified,
  simplifiedParagraphs,
  traditional,
  traditionalParagraphs
} from './pages.ts'

const [first = '', second = '', third = '', fourth = ''] = englishParagraphs

describe('a whole page', () => {
  test('in English gives every field, the paragraphs in order, and none of the furniture', () => {
    const result = take(english)
    expect(meta(result)).toMatchObject({
      title: 'Two Banks and a Bridge',
      section: 'Culture',
      date: '2019-03-03',
      authors: [{name: 'Anna Lindqvist', note: 'Fellow of the Institute for River Towns, Uppsala'}],
      image: {src: '0303-old-harbour-bridge.jpg'}
    })
    expect(blocks(result)).toEqual(englishParagraphs)
    expect(result).toMatchObject({slug: 'two-banks-and-a-bridge', locale: 'en', format: 'page', paragraphs: 4})
    expect(result.removed).toEqual([
      {line: 1, text: 'Language : English 简体 繁體', what: 'languages'},
      {line: 21, text: 'You might also like', what: 'related'},
      {line: 22, text: 'Back to Top', what: 'top'}
    ])
    expect(doubts(result)).toEqual([
      expect.stringContaining('11: The picture `0303-old-harbour-bridge.jpg` has no description')
    ])
  })

  test('in Simplified Chinese', () => {
    const result = take(simplified, {fileName: 'two-banks.txt'})
    expect(meta(result)).toMatchObject({
      title: '两岸与一座桥',
      section: '文化',
      date: '2019-03-03',
      locale: 'zh-Hans',
      authors: [{name: '林安娜'}, {name: '陈立'}],
      image: {src: '0303-old-harbour-bridge.jpg'}
    })
    expect(blocks(result)).toEqual(simplifiedParagraphs)
    expect(removed(result)).toEqual(['语言：English 简体 繁體', '你可能也喜欢', '渡船的时间', '返回顶部'])
    expect(result).toMatchObject({slug: 'two-banks', locale: 'zh-Hans'})
  })

  test('in Traditional Chinese, with a byte order mark, CRLF and two authors with a note each', () => {
    const result = take(`\uFEFF${traditional.replaceAll('\n', '\r\n')}`)
    expect(meta(result)).toMatchObject({
      title: '兩岸與一座橋',
      date: '2019-03-03',
      locale: 'zh-Hant',
      authors: [
        {name: '林安娜', note: '河港研究所研究員'},
        {name: '陳立', note: '特約編輯'}
      ]
    })
    expect(blocks(result)).toEqual(traditionalParagraphs)
    expect(result.slug).toBe('2019-03-03')
    expect(result.markdown).not.toMatch(/[\r\uFEFF]/u)
  })
})

describe('a page that lacks a part', () => {
  test.each([
    ['section', 'Culture\n'],
    ['date', 'Mar 3, 2019\n'],
    ['image', '[CropImg]0303-old-harbour-bridge.jpg\n']
  ])('%s', (field, text) => {
    const result = take(english.replace(text, ''))
    expect(meta(result)).not.toHaveProperty(field)
    expect(meta(result).title).toBe('Two Banks and a Bridge')
    expect(meta(result).authors.map(({name}) => name)).toEqual(['Anna Lindqvist'])
    expect(blocks(result)).toEqual(englishParagraphs)
  })

  test('the author', () => {
    const result = take(english.replace(/ {2}• (?:.|\n)*Uppsala\n/u, ''))
    expect(meta(result)).toMatchObject({title: 'Two Banks and a Bridge', section: 'Culture', authors: []})
    expect(blocks(result)).toEqual(englishParagraphs)
  })

  test('the title: the name of the file stands in, and it says so', () => {
    const result = take(`${first}\n\n${second}\n`, {fileName: 'old_bridge-notes.txt'})
    expect(meta(result).title).toBe('old bridge notes')
    expect(doubts(result)).toEqual(['1: No title was found, “old bridge notes” stands in its place'])
    expect(blocks(result)).toEqual([first, second])
  })

  test('everything but a title', () => {
    const result = take(`Two Banks\n\n${first}\n\n${second}\n`)
    expect(meta(result).title).toBe('Two Banks')
    expect(blocks(result)).toEqual([first, second])
    expect(doubts(result)).toEqual([])
  })

  test('everything but words: that is no essay', () => {
    expect(() => take(' \n\u00A0\n')).toThrow('Unexpected empty file, expected the text of an essay')
  })
})

describe('furniture', () => {
  test.each([
    ['glued behind the last sentence', `${second}Back to Top`, [first, second]],
    ['glued behind other furniture', `${second} You might also likeBack to Top`, [first, second]],
    ['glued in Chinese', `${simplifiedParagraphs[0]}返回顶部`, [first, simplifiedParagraphs[0]]]
  ])('%s', (_name, text, expected) => {
    const result = take(`Two Banks\n\n${first}\n\n${text}\n`)
    expect(blocks(result)).toEqual(expected)
    expect(doubts(result).join('\n')).toContain('was taken off a line that has other text')
  })

  test('of buttons, counters and small print goes, line by line', () => {
    const lines = ['Home > Culture > Essays', 'Share Tweet Print', '5 min read']
    const tail = ['3 Comments', 'Leave a Reply', '© 2019 The Harbour Review', 'All rights reserved.']
    const result = take(`${lines.join('\n')}\nTwo Banks\n\n${first}\n\n${second}\n\n${tail.join('\n')}\n`)
    expect(removed(result)).toEqual([...lines, ...tail])
    expect(meta(result).title).toBe('Two Banks')
    expect(blocks(result)).toEqual([first, second])
  })

  test('titles of other essays after “You might also like” go, and are listed', () => {
    const result = take(`${english.trimEnd()}\nThe Last Ferry\nMaps Without Rivers\n`)
    expect(removed(result)).toEqual(expect.arrayContaining(['The Last Ferry', 'Maps Without Rivers']))
    expect(blocks(result)).toEqual(englishParagraphs)
  })

  test('a paragraph after furniture stays, and is pointed out', () => {
    const result = take(`Two Banks\n\n${first}\n\nYou might also like\nThe Last Ferry\n\n${second}\n\n${third}\n`)
    expect(blocks(result)).toEqual([first, second, third])
    expect(removed(result)).toEqual(['You might also like', 'The Last Ferry'])
    expect(doubts(result)).toEqual([expect.stringMatching(/^8: Text goes on after the end of the article/u)])
  })

  test('a sentence that speaks of it is text', () => {
    const text = 'She wrote “back to top” in the margin, and you might also like the way she did it.'
    expect(blocks(take(`Two Banks\n\n${first}\n\n${text}\n\n${second}\n`))).toEqual([first, text, second])
  })

  test('one word between paragraphs stays, and is pointed out', () => {
    const result = take(`Two Banks\n\n${first}\n\nComments\n\n${second}\n`)
    expect(blocks(result)).toEqual([first, 'Comments', second])
    expect(doubts(result).join('\n')).toContain('5: “Comments” may not belong to the essay')
  })
})

describe('paragraphs', () => {
  test('without blank lines each line is one', () => {
    const result = take(`Two Banks\nMar 3, 2019\n${englishParagraphs.join('\n')}\n`)
    expect(blocks(result)).toEqual(englishParagraphs)
  })

  test('a short last sentence and a short first one stay paragraphs', () => {
    const result = take(`Two Banks\nMar 3, 2019\n\nIt began with a rope.\n\n${first}\n\nSo be it.\n`)
    expect(blocks(result)).toEqual(['It began with a rope.', first, 'So be it.'])
  })

  test('a short line between paragraphs is a heading, and doubted', () => {
    const result = take(`Two Banks\n\n${first}\n\nThe Ferry\n\n${fourth}\n`)
    expect(body(result)).toContain('\n## The Ferry\n')
    expect(result.paragraphs).toBe(2)
    expect(doubts(result)).toEqual(['5: “The Ferry” was taken as a heading'])
  })

  test('a picture between paragraphs stays a picture', () => {
    const result = take(`Two Banks\n\n${first}\n\nferry.png\n\n${fourth}\n`)
    expect(body(result)).toContain('\n![](ferry.png)\n')
    expect(doubts(result).join('\n')).toContain('5: The picture `ferry.png` stays in the text')
  })

  test('invisible characters go, and are named', () => {
    const result = take(`Two Banks\n\n${first.replace('bridge', 'bri\u00ADdge\u200B')}\n`)
    expect(blocks(result)).toEqual([first])
    expect(doubts(result)).toEqual(['3: Invisible characters were removed: U+00AD, U+200B'])
  })
})
