import {describe, expect, test} from 'vitest'
import {readTmx} from '../../src/exchange/read-tmx.ts'
import {writeTmx} from '../../src/exchange/tmx.ts'
import {sentencesOf} from '../../src/locale/sentences.ts'
import {localeFor} from '../../src/memory/languages.ts'
import {addRows, readMemory} from '../../src/memory/rows.ts'
import {sentencePairs, unitsOf} from '../../src/memory/units.ts'
import {InputError} from '../../src/model/message.ts'
import type {Key, Locale, Slug} from '../../src/model/names.ts'
import {bytes, unit, work} from '../exchange/work.ts'
import {en, hans} from './shelf.ts'

const shelf = {file: 'memory/zh-Hans.ndjson', sourceLocale: en, locale: hans}

describe('sentences', () => {
  const source = 'Mr. Lin waited. The ferry\ncame late. He went home.'

  test('lie side by side where there are as many', () => {
    expect(sentencePairs(source, '林先生等着。渡船来晚了。他回家了。', shelf)).toEqual([
      ['Mr. Lin waited.', '林先生等着。'],
      ['The ferry came late.', '渡船来晚了。'],
      ['He went home.', '他回家了。']
    ])
  })

  test('are no units where the translation has fewer, nor outside of prose', () => {
    const row = {
      source,
      target: '林先生等着，渡船来晚了。他回家了。',
      standing: 'translated',
      line: 1,
      isProse: true
    } as const
    expect([...unitsOf([row], shelf)].map(({level}) => level)).toEqual(['segment'])
    const even = {...row, target: '林先生等着。渡船来晚了。他回家了。'}
    expect([...unitsOf([even], shelf)]).toHaveLength(4)
    expect([...unitsOf([{...even, isProse: false}], shelf)]).toHaveLength(1)
  })

  test('joined are the text', () => {
    expect(sentencesOf(source, 'en').join('')).toBe(source)
  })
})

describe('a memory of elsewhere', () => {
  const tmx = (body: string, header = '<header srclang="en-US" datatype="html"/>') =>
    bytes(`<?xml version="1.0"?><tmx version="1.4">${header}<body>${body}</body></tmx>`)

  test('is read without the codes of other formats', () => {
    const body =
      '<tu><tuv xml:lang="en-US"><seg>The <bpt i="1">&lt;b></bpt>grey<ept i="1">&lt;/b></ept> <hi>sea</hi></seg></tuv><tuv xml:lang="zh-CN"><seg>灰色的海</seg></tuv></tu>'
    expect(readTmx(tmx(body), 'a.tmx')).toEqual([
      {
        line: 1,
        from: 'en-US',
        texts: [
          {language: 'en-US', text: 'The grey sea'},
          {language: 'zh-CN', text: '灰色的海'}
        ]
      }
    ])
  })

  test('that Hexapla wrote comes back with its marks', () => {
    const file = work([unit('See [the port](/port).', '參見[港](/port)。')])
    const [read] = readTmx(bytes(writeTmx([file], {marks: 'codes'})), 'a.tmx')
    expect(read?.texts.map(({text}) => text)).toEqual(['See [the port](/port).', '參見[港](/port)。'])
  })

  test.each([
    ['another root', bytes('<xliff version="1.2"/>'), /`xliff`/u],
    ['entities', bytes('<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>'), /DOCTYPE/u],
    ['an end that is missing', bytes('<tmx><body>'), /XML/u]
  ])('with %s is refused', (_, content, words) => {
    const read = () => readTmx(content, 'a.tmx')
    expect(read).toThrow(InputError)
    expect(read).toThrow(words)
  })

  test.each([
    ['zh-CN', 'zh-Hans'],
    ['zh_TW', 'zh-Hant'],
    ['EN-us', 'en'],
    ['zh-hant', 'zh-Hant'],
    ['ja', undefined],
    ['not a tag', undefined]
  ])('in %s is for %s', (tag, locale) => {
    expect(localeFor(tag, ['en', 'zh-Hans', 'zh-Hant'] as Locale[])).toBe(locale)
  })

  test('in a language of which the project has two is for none', () => {
    expect(localeFor('zh', ['zh-CN', 'zh-Hans'] as Locale[])).toBeUndefined()
  })
})

describe('what was pruned', () => {
  const row = {
    source: 'Old',
    target: '旧',
    sourceLocale: en,
    locale: hans,
    essay: 'on-ferries' as Slug,
    key: 'p1' as Key
  }

  test('comes back with its lines', () => {
    expect(readMemory(`\n${addRows('', [row])}`, 'memory/zh-Hans.ndjson')).toEqual([{row, line: 2}])
  })

  test.each(['{"source": "Old"', '{"source": "Old"}', '[]', '<<<<<<< ours'])(
    'is refused where a line is %s',
    (line) => {
      expect(() => readMemory(`${addRows('', [row])}${line}\n`, 'memory/zh-Hans.ndjson')).toThrow(/JSON/u)
    }
  )
})
