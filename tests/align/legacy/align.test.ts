import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {sure} from '../../../src/align/legacy/adopt.ts'
import {alignLegacy} from '../../../src/align/legacy/index.ts'
import {parseDictionary} from '../../../src/align/legacy/lexicon.ts'
import type {Aligned, Passage} from '../../../src/align/legacy/types.ts'
import type {Locale} from '../../../src/model/names.ts'
import {complaint} from '../../project/folder.ts'
import {kites, passagesOf} from './kites.ts'

type Name = keyof typeof kites

function align(source: readonly Passage[], target: readonly Passage[], from: Name, to: Name) {
  return alignLegacy({source, target, sourceLocale: from as Locale, targetLocale: to as Locale})
}

function pairs(
  source: readonly Passage[],
  target: readonly Passage[],
  from: Name = 'en',
  to: Name = 'zh-Hans'
): string[] {
  return align(source, target, from, to).links.map((link) => `${link.source.join('+')} ${link.target.join('+')}`)
}

const straight = kites.en.map((_, index) => `${index} ${index}`)
const en = passagesOf(kites.en)
const hans = passagesOf(kites['zh-Hans'])

describe('an old translation', () => {
  test.each([
    ['en', 'zh-Hans'],
    ['en', 'zh-Hant'],
    ['zh-Hans', 'zh-Hant'],
    ['zh-Hant', 'zh-Hans'],
    ['zh-Hant', 'en']
  ] as const)('from %s in %s finds its paragraphs', (from, to) => {
    expect(pairs(passagesOf(kites[from]), passagesOf(kites[to]), from, to)).toEqual(straight)
  })

  test('that has lost its marks finds them, too', () => {
    const plain = hans.map(({text}) => ({text: text.replace(/^## |[[\]]|\(https[^)]*\)/gu, '')}))
    expect(pairs(en, plain)).toEqual(straight)
  })

  test('that tells two paragraphs in one is linked to both', () => {
    const merged = [
      ...hans.slice(0, 1),
      {text: `${hans[1]?.text}${hans[2]?.text}`, kind: 'paragraph'},
      ...hans.slice(3)
    ]
    expect(pairs(en, merged).slice(0, 3)).toEqual(['0 0', '1+2 1', '3 2'])
  })

  test('that tells one paragraph in two is linked with both', () => {
    const [first = '', second = ''] = (hans[1]?.text ?? '').split(/(?<=参加。)/u)
    const cut = [
      ...hans.slice(0, 1),
      {text: first, kind: 'paragraph'},
      {text: second, kind: 'paragraph'},
      ...hans.slice(2)
    ]
    expect(pairs(en, cut).slice(0, 3)).toEqual(['0 0', '1 1+2', '2 3'])
  })

  test('leaves open what it left out and what it added', () => {
    const added = {
      text: '编者按：本文原载于《北窗》1999 年第 3 期，谨向所有来信的读者致意，并感谢 Ada Finch 女士的照片。',
      kind: 'paragraph'
    }
    const shorter = [...hans.slice(0, 3), ...hans.slice(4), added]
    expect(pairs(en, shorter)).toEqual(['0 0', '1 1', '2 2', '3 ', '4 3', '5 4', '6 5', '7 6', ' 7'])
  })

  test('is recognised by a translation in the other script where nothing else helps', () => {
    const bare = (texts: readonly string[]) =>
      texts.map((text) => text.replace(/[\p{Script=Latin}\d#()（）[\]/:.·]+/gu, ''))
    const target = bare(kites['zh-Hant'].slice(2, 4)).map((text) => ({text}))
    const source = en
      .slice(1, 5)
      .map(({text}, index) => ({text, also: bare(kites['zh-Hans'].slice(1, 5))[index] ?? ''}))
    const {links} = align(source, target, 'en', 'zh-Hant')
    const found = links.filter((link) => link.source.length > 0 && link.target.length > 0)
    expect(found.map((link) => [link.source[0], link.target])).toEqual([
      [1, [0]],
      [2, [1]]
    ])
  })

  test('of another essay is told from one of this', () => {
    const other = [
      '## 养蜂的人',
      '2003 年春天，赫尔曼·韦伯（Hermann Weber）在阿尔卑斯山下放了 40 箱蜂。',
      '他说蜂比人守时，也比人沉默。第 7 年他卖掉了房子。',
      '蜂蜜的颜色随花而变，椴树的最浅，栗树的最深，松林里的近乎黑色，市场上的人只认价钱，从不问花名。',
      '更多的事写在 Journal of Apiculture 里。'
    ]
    expect(align(en, hans, 'en', 'zh-Hans').likeness).toBe('certain')
    expect(align(en, passagesOf(other), 'en', 'zh-Hans').likeness).toBe('none')
    const links = align(en.slice(0, 1), passagesOf(other).slice(0, 1), 'en', 'zh-Hans').links
    expect(links[0]?.confidence).toBe(0.95)
  })

  test('is sure where names and numbers agree, and not where a paragraph could stand elsewhere', () => {
    const {links} = align(en, hans, 'en', 'zh-Hans')
    const confidence = (at: number) => links[at]?.confidence ?? 0
    expect(confidence(1)).toBeGreaterThan(0.99)
    const vague = ['He said so.', 'She said no.', 'They said why.'].map((text) => ({text}))
    const two = ['他这样说。', '她说不。'].map((text) => ({text}))
    expect(Math.max(...align(vague, two, 'en', 'zh-Hans').links.map((link) => link.confidence))).toBeLessThan(0.9)
  })
})

describe('prose without names and numbers', () => {
  const source = [
    'We went down to the river before the sun was up, and nobody spoke until the boats were in the water.',
    'The old men sat in front.',
    'There was fog on the other bank, so thick that the trees seemed to stand in milk, and we heard the dogs before we saw the houses.',
    'Nobody had told us that the bridge was gone.'
  ].map((text) => ({text}))
  const target = [
    '太阳还没出来，我们就下到河边，直到船都下了水，谁也没有说话。',
    '老人们坐在前面。',
    '对岸有雾，浓得树像站在牛奶里，我们先听见狗叫，后来才看见房子。',
    '没有人告诉过我们桥已经没有了。'
  ].map((text) => ({text}))

  test('is not taken for another essay, and nothing of it is sure', () => {
    const {links, likeness} = align(source, target, 'en', 'zh-Hans')
    expect(likeness).toBe('doubtful')
    expect(Math.max(...links.map(({confidence}) => confidence))).toBeLessThan(sure)
  })

  test('is recognised by a dictionary', () => {
    const dictionary = [
      ['太陽', '太阳', 'sun'],
      ['河邊', '河边', 'river bank/riverside/river'],
      ['說話', '说话', 'to speak/to talk'],
      ['老人', '老人', 'old man or woman/the elderly'],
      ['前面', '前面', 'ahead/in front'],
      ['對岸', '对岸', 'opposite bank'],
      ['牛奶', '牛奶', 'milk'],
      ['房子', '房子', 'house'],
      ['告訴', '告诉', 'to tell/told']
    ].map(([traditional, simplified, meaning]) => `${traditional} ${simplified} [x5] /${meaning}/`)
    const lexicon = parseDictionary(['# CC-CEDICT', ...dictionary].join('\n'), 'words.u8')
    const texts = {sourceLocale: 'en' as Locale, targetLocale: 'zh-Hans' as Locale, source, target: target.slice(1)}
    const told = ({links}: Aligned) =>
      links.filter((link) => link.source.length > 0).map((link) => link.target.join(''))
    expect(told(alignLegacy({...texts, lexicon}))).toEqual(['', '0', '1', '2'])
    const worth = (aligned: Aligned) => aligned.links[2]?.confidence ?? 0
    expect(worth(alignLegacy({...texts, lexicon}))).toBeGreaterThan(worth(alignLegacy(texts)))
  })

  test('a dictionary in another format is refused', async () => {
    expect(await complaint(() => parseDictionary('sun,太阳', 'words.csv'))).toContain('words.csv Unexpected text')
  })
})

const word = fc.constantFrom(
  'wind',
  'Weifang',
  '1984',
  'kite',
  '风筝',
  '潍坊',
  '线',
  'the',
  '。',
  '`code`',
  '12 million',
  '\n- a'
)
const passage = fc.record({text: fc.array(word, {maxLength: 12}).map((words) => words.join(' '))})
const text = fc.array(passage, {maxLength: 14})

describe('laws', () => {
  test('links are in order on both sides, and every block is in exactly one', () => {
    fc.assert(
      fc.property(text, text, (source, target) => {
        const {links} = align(source, target, 'en', 'zh-Hans')
        expect(links.flatMap((link) => link.source)).toEqual(source.map((_, index) => index))
        expect(links.flatMap((link) => link.target)).toEqual(target.map((_, index) => index))
        expect(links.every(({confidence}) => confidence >= 0 && confidence <= 1)).toBe(true)
      }),
      {numRuns: 150}
    )
  })

  test('a text is its own translation, whichever of its paragraphs it has', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Name>('en', 'zh-Hans', 'zh-Hant'),
        fc.subarray([0, 1, 2, 3, 4, 5, 6, 7], {minLength: 1}),
        (name, kept) => {
          const passages = passagesOf(kept.map((at) => kites[name][at] ?? ''))
          expect(pairs(passages, passages, name, name)).toEqual(kept.map((_, index) => `${index} ${index}`))
        }
      ),
      {numRuns: 60}
    )
  })
})

test('a thousand paragraphs do not take the square of their number', () => {
  const long = Array.from({length: 1000}, (_, index) => en[index % en.length] ?? {text: ''})
  const start = performance.now()
  const {links} = align(long, long, 'en', 'en')
  expect(links).toHaveLength(1000)
  expect(performance.now() - start).toBeLessThan(30_000)
})
