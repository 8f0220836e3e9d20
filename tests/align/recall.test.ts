import {describe, expect, test} from 'vitest'
import {recall, recollect} from '../../src/align/recall.ts'
import type {Segment} from '../../src/model/essay.ts'
import type {MemoryUnit} from '../../src/model/memory.ts'
import type {Key, Locale} from '../../src/model/names.ts'
import type {Entry} from '../../src/model/segment-file.ts'
import {fingerprintOf} from '../../src/segments/fingerprint.ts'
import {attributeOf} from '../../src/segments/marker.ts'

const [en, hans] = ['en', 'zh-Hans'] as Locale[] as [Locale, Locale]
const source = 'The ferry waits.'
const segment = {key: 'p1' as Key, text: source, fingerprint: fingerprintOf(source)} as Segment

function unit(target: string, standing: MemoryUnit['standing'], more: Partial<MemoryUnit> = {}): MemoryUnit {
  return {source, target, sourceLocale: en, locale: hans, level: 'segment', standing, file: 'a', line: 1, ...more}
}

function entry(name: 'missing' | undefined, text = ''): Entry {
  const attributes = name === undefined ? [] : [{name}]
  return {key: 'p1' as Key, notes: [source], attributes, fingerprint: segment.fingerprint, text, line: 1, textLine: 3}
}

const filled = (...units: readonly MemoryUnit[]) => {
  const {text, attributes} = recall(entry('missing'), segment, en, recollect(units))
  return [text, ...attributes.map(({name}) => name)]
}

describe('a missing segment', () => {
  test('gets what the project has confirmed for the same source', () => {
    expect(filled(unit('渡船等着。', 'translated'))).toEqual(['渡船等着。', 'via'])
    expect(filled(unit('渡船等着。', 'earlier'), unit('渡轮等着。', 'reviewed'))).toEqual(['渡轮等着。', 'via'])
  })

  test('gets what comes from elsewhere, or from a text that is gone, as unverified', () => {
    expect(filled(unit('渡船等着。', 'foreign'))).toEqual(['渡船等着。', 'unverified', 'via'])
    expect(filled(unit('渡船等着。', 'earlier'))).toEqual(['渡船等着。', 'unverified', 'via'])
  })

  test('gets nothing where the memory disagrees, or has it from nobody, in another language, or as a sentence', () => {
    const nothing = ['', 'missing']
    expect(filled(unit('渡船等着。', 'translated'), unit('渡轮等着。', 'final'))).toEqual(nothing)
    expect(filled(unit('渡船等着。', 'unverified'))).toEqual(nothing)
    expect(filled(unit('渡船等着。', 'translated', {sourceLocale: 'fr' as Locale}))).toEqual(nothing)
    expect(filled(unit('渡船等着。', 'translated', {level: 'sentence'}))).toEqual(nothing)
  })
})

test('a text that is there stays', () => {
  const own = entry(undefined, '自己的。')
  expect(recall(own, segment, en, recollect([unit('渡船等着。', 'final')]))).toBe(own)
  expect(attributeOf(own, 'via')).toBeUndefined()
})
