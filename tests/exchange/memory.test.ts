import {describe, expect, test} from 'vitest'
import {writeTbx} from '../../src/exchange/tbx.ts'
import {writeTmx} from '../../src/exchange/tmx.ts'
import {descendants, readXml, textOf} from '../../src/exchange/xml/read.ts'
import type {Glossary} from '../../src/model/glossary.ts'
import type {Key, Locale} from '../../src/model/names.ts'
import {bytes, unit, work} from './work.ts'

const read = (text: string) => readXml(bytes(text), 'a.xml')

describe('a translation memory', () => {
  const file = work([
    unit('See [the port](/port).', '參見[港](/port)。'),
    unit('Old', '舊', {key: 'p2' as Key, state: 'stale'}),
    unit('Doubtful', '存疑', {key: 'p3' as Key, state: 'unverified'}),
    unit('New', '', {key: 'p4' as Key})
  ])

  test('holds what is current, with codes, and nothing else', () => {
    const units = [...descendants(read(writeTmx([file], {marks: 'codes'})), 'tu')]
    expect(units.map(({attributes}) => attributes.get('tuid'))).toEqual(['on-ferries#p1'])
    expect(units.flatMap((one) => [...descendants(one, 'seg')].map(textOf))).toEqual([
      'See [the port](/port).',
      '參見[港](/port)。'
    ])
    expect(writeTmx([file], {marks: 'codes'})).toContain(
      '<bpt i="1" x="1" type="link">[</bpt>港<ept i="1">](/port)</ept>'
    )
  })
})

describe('a termbase', () => {
  const [en, hant, hans] = ['en', 'zh-Hant', 'zh-Hans'] as unknown as [Locale, Locale, Locale]
  const glossary: Glossary = [
    {
      forms: {en: ['ferry', 'ferries'], 'zh-Hant': ['渡船']},
      forbidden: {'zh-Hant': ['擺渡']},
      note: 'a < b',
      scope: [],
      strict: false
    },
    {forms: {'zh-Hans': ['渡船']}, forbidden: {}, scope: [], strict: false}
  ]

  test('tells what a term is called, may be called, and must not be called, in the locales that are asked for', () => {
    const root = read(writeTbx(glossary, en, [en, hant]))
    const concepts = [...descendants(root, 'conceptEntry')]
    expect(concepts).toHaveLength(1)
    expect([...descendants(root, 'termSec')].map(textOf).map((text) => text.trim().replace(/\s+/gu, ' '))).toEqual([
      'ferry preferredTerm-admn-sts',
      'ferries admittedTerm-admn-sts',
      '渡船 preferredTerm-admn-sts',
      '擺渡 deprecatedTerm-admn-sts'
    ])
    expect([...descendants(root, 'note')].map(textOf)).toEqual(['a < b'])
    expect([...descendants(read(writeTbx(glossary, en, [en, hant, hans])), 'conceptEntry')]).toHaveLength(2)
  })
})
