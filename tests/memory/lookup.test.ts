import {Buffer} from 'node:buffer'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {similarityOfTexts} from '../../src/align/similarity.ts'
import {Memory} from '../../src/memory/lookup.ts'
import {bytesOf, packUnits, unpack} from '../../src/memory/pack.ts'
import {en, hans, memoryOf, remembered} from './shelf.ts'

const words = [
  'ferry',
  'harbour',
  'grey',
  'the',
  'a',
  'morning',
  'leaves',
  'slowly',
  'and',
  'gulls',
  'rain',
  '渡',
  '船',
  '海',
  '早'
]
const sentence = fc.array(fc.constantFrom(...words), {minLength: 1, maxLength: 24}).map((list) => list.join(' '))
const all = {least: 75, most: 1000}

describe('laws of the memory', () => {
  test('a text that is there is found, with 100', () => {
    fc.assert(
      fc.property(fc.array(fc.string({unit: 'grapheme', minLength: 1}), {minLength: 1, maxLength: 30}), (texts) => {
        const memory = memoryOf(texts.map((text, index) => remembered(text, `译文${index}`)))
        for (const text of texts) expect(memory.matches({text, sourceLocale: en}, all)[0]?.percent).toBe(100)
      }),
      {numRuns: 30}
    )
  })

  test('in a small memory exactly those are found that a comparison with every text finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(sentence, {minLength: 1, maxLength: 40}), sentence, (texts, text) => {
        const memory = memoryOf(texts.map((source) => remembered(source, source)))
        const found = memory.matches({text, sourceLocale: en}, all).map(({unit}) => unit.source)
        const like = texts.filter(
          (source) => source === text || Math.floor(100 * similarityOfTexts(source, text)) >= 75
        )
        expect(found.sort()).toEqual(like.sort())
      }),
      {numRuns: 100}
    )
  })

  test('what was packed and read again finds the same', () => {
    const units = [remembered('The sea was grey.', '海是灰色的。'), remembered('海 and 船', '渡')]
    const bytes = Uint8Array.from(Buffer.concat(bytesOf(packUnits(units))))
    const packed = unpack(bytes)
    expect(packed && new Memory(packed).exact({text: 'The sea was grey.', sourceLocale: en})).toEqual([units[0]])
    for (const length of [0, 8, 21, bytes.length - 1]) expect(unpack(bytes.slice(0, length))).toBeUndefined()
  })
})

describe('a look-up', () => {
  const source = 'The ferry leaves in the early morning, when the harbour is still grey.'
  const memory = memoryOf([remembered(source, '渡船一大早就开，那时港口还是灰蒙蒙的。')])
  const percentOf = (text: string) => memory.matches({text, sourceLocale: en}, {least: 1, most: 1})[0]?.percent ?? 0

  test('finds less the more was edited, and 100 only where nothing was', () => {
    const edits = [
      source,
      'The ferry leaves in the early morning, when the harbour is still dark.',
      'The ferry leaves in the late evening, when the harbour is still dark.',
      'The train leaves in the late evening, when the station is quite dark.'
    ]
    expect(edits.map(percentOf)).toEqual([100, 93, 80, 60])
    expect(percentOf(`${source} `)).toBe(100)
    expect(percentOf(source.replace('grey.', 'grey!'))).toBe(93)
  })

  test('puts what a person approved before what nobody confirmed', () => {
    const units = [
      remembered('Yes.', '是。', 'unverified'),
      remembered('Yes.', '对。', 'final'),
      remembered('Yes.', '好。')
    ]
    const found = memoryOf(units).matches({text: 'Yes.', sourceLocale: en}, all)
    expect(found.map(({unit}) => unit.target)).toEqual(['对。', '好。', '是。'])
  })

  test('gives a text with one translation once, wherever it stands', () => {
    const units = [remembered('Yes.', '是。'), {...remembered('Yes.', '是。'), line: 9}]
    expect(memoryOf(units).matches({text: 'Yes.', sourceLocale: en}, all)).toHaveLength(1)
  })

  test('leaves out other source languages and what is not wanted', () => {
    expect(memory.matches({text: source, sourceLocale: hans}, all)).toEqual([])
    expect(memory.matches({text: source, sourceLocale: en, except: ({line}) => line === 1}, all)).toEqual([])
  })

  test('of an empty memory finds nothing', () => {
    expect(memoryOf([]).matches({text: source, sourceLocale: en}, all)).toEqual([])
  })
})
