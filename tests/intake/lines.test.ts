import {describe, expect, test} from 'vitest'
import {blocks, body, doubts, take} from './helpers.ts'
import {englishParagraphs, traditionalParagraphs} from './pages.ts'

const [first = '', second = '', third = ''] = englishParagraphs

/** Wrap as mail programs do: a word that does not fit begins the next line. */
function wrap(text: string, columns: number): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + 1 + word.length > columns) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines.join('\n')
}

function wrapHan(text: string, characters: number): string {
  return text.match(new RegExp(`.{1,${characters}}`, 'gu'))?.join('\n') ?? ''
}

describe('hard-wrapped text', () => {
  test.each([60, 72, 80])('at %i columns, with blank lines, becomes paragraphs again', (columns) => {
    const text = englishParagraphs.map((paragraph) => wrap(paragraph, columns)).join('\n\n')
    const result = take(`Two Banks and a Bridge\n\nMar 3, 2019\n\n${text}\n`)
    expect(blocks(result)).toEqual(englishParagraphs)
  })

  test('without blank lines, paragraphs end at short lines, and it says so', () => {
    const text = englishParagraphs.map((paragraph) => wrap(paragraph, 76)).join('\n')
    const result = take(`Two Banks and a Bridge\n\nMar 3, 2019\n\n${text}\n`)
    expect(blocks(result)).toEqual(englishParagraphs)
    expect(doubts(result).join('\n')).toContain('wrapped without blank lines')
  })

  test('in Chinese joins without a space', () => {
    const text = traditionalParagraphs.map((paragraph) => wrapHan(paragraph, 30)).join('\n\n')
    expect(blocks(take(`兩岸與一座橋\n\n2019年3月3日\n\n${text}\n`))).toEqual(traditionalParagraphs)
  })

  test('goes on over a page break inside a sentence, and says so', () => {
    const lines = wrap(first, 60).split('\n')
    const inside = lines.findIndex((line) => /^\p{Ll}/u.test(line))
    const broken = [...lines.slice(0, inside), '\f', ...lines.slice(inside)].join('\n')
    const result = take(
      `Two Banks and a Bridge\n\nMar 3, 2019\n\n${broken}\n\n${wrap(second, 60)}\n\n${wrap(third, 60)}\n`
    )
    expect(blocks(result)).toEqual([first, second, third])
    expect(doubts(result).join('\n')).toContain('Two lines were joined')
  })
})

describe('hyphens', () => {
  const page = (...paragraphs: readonly string[]): string => `Two Banks\n\n${paragraphs.join('\n\n')}\n`

  test.each([
    ['joins where the essay has the whole word', 'the riverbank', 'river-\nbank', 'riverbank', ''],
    ['keeps where the essay has the compound', 'the river-bank', 'river-\nbank', 'river-bank', ''],
    ['keeps what English writes with a hyphen', 'the shore', 'self-\nmade', 'self-made', ''],
    [
      'joins what is no word by itself, and says so',
      'the shore',
      'naviga-\ntion',
      'navigation',
      '`naviga-tion` became `navigation`'
    ],
    ['keeps what it does not know, and says so', 'the shore', 'ferry-\nman', 'ferry-man', '`ferry-man` was kept'],
    [
      'keeps what both spellings speak for, and says so',
      'riverbank and river-bank',
      'river-\nbank',
      'river-bank',
      '`river-bank` was kept'
    ]
  ])('at a line end: %s', (_name, elsewhere, broken, expected, doubt) => {
    const before = 'They had waited for the spring flood on this side of the'
    const text = `They spoke of ${elsewhere} for many years before anybody drew a single line on paper.`
    const result = take(page(text, `${before} ${broken} and wondered who would come.`))
    expect(blocks(result)).toContain(`${before} ${expected} and wondered who would come.`)
    if (doubt) expect(doubts(result).join('\n')).toContain(doubt)
    else expect(doubts(result).join('\n')).not.toContain('`')
  })

  test('inside a line, a word that the essay has whole is mended, and it says so', () => {
    const result = take(
      page(
        'All bridges live under pressures that nobody can see from the road above.',
        'Such pres-sures are the business of engineers, and of the river itself.'
      )
    )
    expect(blocks(result)[1]).toBe('Such pressures are the business of engineers, and of the river itself.')
    expect(doubts(result)).toEqual(['5: `pres-sures` became `pressures`'])
  })

  test('inside a line, a word that the essay does not have is only pointed out', () => {
    const text = 'Such pres-sures are the business of engineers, and of the river itself.'
    const result = take(page(text, first))
    expect(blocks(result)[0]).toBe(text)
    expect(doubts(result)).toEqual([
      '3: `pres-sures` was kept; if its hyphen comes from a line break, write `pressures`'
    ])
  })

  test('compounds and the author’s own spelling stay', () => {
    const text =
      'The co-operation of policy-makers is a well-known, long-term affair; cooperation of policymakers is not.'
    const result = take(page(text, first))
    expect(blocks(result)[0]).toBe(text)
  })
})

describe('what looks like Markdown', () => {
  test.each([
    'AT&T and R&D build bridges.',
    'It carried 1.4 billion people.',
    '2021. That was the year.',
    '1. The first is not a list.',
    '- Nor is this one.',
    '# Nor is this a heading.',
    '> Nor this a quotation.',
    'a_b and _c_ and snake_case_d are names.',
    '* * *',
    'He wrote *river* and **bank** and 3 * 4.',
    '他*是*人，注意：**这里**。',
    'See [the map](later) and [sic] and [1]: here.',
    'A <b>bold</b> word, a < b, and <!-- #p1 --> a marker.',
    'Write to anna@example.org or see https://example.org/a_b_c, www.example.org.',
    'See https://example.org/_a_/ and www.example.org/*b* for more.',
    '[1]: https://example.org',
    '[^1]: A note that is none.',
    '`code` and ~~gone~~ and a \\ and \\* there.',
    'The entity &copy; and &#35; stay as they are.',
    '---',
    '| a | b |',
    'It’s “quoted” — 50% & more…'
  ])('%s stays text', (text) => {
    const result = take(`Two Banks\n\nMar 3, 2019\n\n${first}\n\n${text}\n\n${second}\n`)
    expect(blocks(result)).toEqual([first, text, second])
  })

  test.each([
    'AT&T and R&D build bridges in 1.4 billion ways.',
    'It’s “quoted” — 50% & more [sic] than 3 * 4.',
    'Write to anna@example.org or see https://example.org/a_b_c or www.example.org.'
  ])('%s needs no backslash', (text) => {
    expect(body(take(`Two Banks\n\n${first}\n\n${text}\n`))).toContain(text)
  })
})
