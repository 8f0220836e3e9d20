import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {blocks, meta, removed, take} from './helpers.ts'

const words = {
  en: [
    'river',
    'bridge',
    'Ferry',
    'the',
    'of',
    'AT&T',
    '1.4',
    'a_b',
    '*rope*',
    '[bell]',
    '#7',
    '<b>',
    'By',
    'and',
    'Two'
  ],
  zh: ['桥', '两岸', '渡船', '的', '我们', '橋樑', '（河）', '**注意**', '《岸》', '作者', '1884年', '和', '文化']
}
const furniture = [
  'You might also like',
  'Back to Top',
  '返回顶部',
  'Share Tweet Print',
  '© 2019 Harbour',
  'Language: English 简体',
  'Comments',
  '首页 > 文化'
]
const stops = {en: '.', zh: '。'}

const line = fc.oneof(
  ...(['en', 'zh'] as const).map((script) =>
    fc
      .tuple(fc.array(fc.constantFrom(...words[script]), {minLength: 1, maxLength: 40}), fc.boolean())
      .map(([parts, stopped]) => parts.join(script === 'en' ? ' ' : '') + (stopped ? stops[script] : ''))
  ),
  fc.constantFrom(...furniture),
  fc.constantFrom(
    'Mar 3, 2019',
    '  • Anna Lindqvist',
    '    Fellow of nothing',
    '[CropImg]bridge.jpg',
    'By Anna and Chen Li',
    ''
  )
)
const page = fc
  .tuple(fc.array(line, {minLength: 1, maxLength: 25}), fc.constantFrom('\n', '\n\n', '\r\n'))
  .map(([lines, separator]) => lines.join(separator))

/** Letters and digits, whatever stands between them. */
function letters(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).sort()
}

function lacking(wanted: readonly string[], found: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const letter of found) left.set(letter, (left.get(letter) ?? 0) + 1)
  return wanted.filter((letter) => {
    const count = left.get(letter) ?? 0
    left.set(letter, count - 1)
    return count <= 0
  })
}

describe('nothing of a page is lost', () => {
  const survives = (text: string): void => {
    fc.pre(/[\p{L}\p{N}]/u.test(text))
    const result = take(text, {format: 'page', encoding: 'utf-8'})
    const {title, subtitle, section, authors, image, description} = meta(result)
    // A date changes its form, bylines and pictures lose their labels: the recognised parts have the page's words.
    const reworded = result.recognised.filter(({what}) => what === 'date' || what === 'author' || what === 'image')
    const notes = authors.map(({note}) => note)
    const kept = [
      title,
      subtitle,
      section,
      description,
      image?.caption,
      ...notes,
      ...reworded.map((found) => found.text)
    ]
    const account = [...kept, ...blocks(result), ...pictures(result.markdown), ...removed(result)].join('\n')
    expect(lacking(letters(text), letters(account))).toEqual([])
  }
  const pictures = (markdown: string): string[] => markdown.match(/(?<=!\[\]\()[^)]*/gu) ?? []

  test('made of what pages are made of', () => {
    fc.assert(fc.property(page, survives), {numRuns: 400})
  })

  test('made of anything', () => {
    fc.assert(fc.property(fc.string({unit: 'grapheme', maxLength: 300}), survives), {numRuns: 400})
  })
})

test('the same bytes give the same essay, and its front matter can always be read', () => {
  fc.assert(
    fc.property(page, (text) => {
      fc.pre(/[\p{L}\p{N}]/u.test(text))
      const result = take(text, {encoding: 'utf-8'})
      expect(meta(result).title).not.toBe('')
      expect(take(text, {encoding: 'utf-8'})).toEqual(result)
      expect(result.markdown.endsWith('\n')).toBe(true)
      expect(result.markdown).not.toContain('\r')
    }),
    {numRuns: 100}
  )
})

test('a long page costs no more per line than a short one', () => {
  const long = (size: number): string =>
    `Title\n\n${'a-b '.repeat(size)}.\n\n${'- \n'.repeat(size)}${'x.'.repeat(size)}\n${'词'.repeat(size)}`
  const start = performance.now()
  take(long(10_000), {format: 'page'})
  expect(performance.now() - start).toBeLessThan(10_000)
})
