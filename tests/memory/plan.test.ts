import {expect, test} from 'vitest'
import {sumOf, totalOf, wordCounter} from '../../src/memory/plan.ts'
import type {Segment} from '../../src/model/essay.ts'
import type {Key} from '../../src/model/names.ts'
import type {Pair} from '../../src/model/pair.ts'
import type {Entry} from '../../src/model/segment-file.ts'
import {fingerprintOf} from '../../src/segments/fingerprint.ts'
import {en, memoryOf, remembered} from './shelf.ts'

const memory = memoryOf([
  remembered('The ferry leaves in the early morning, when the harbour is still grey.', '渡船一大早就开。'),
  remembered('Good night.', '晚安。'),
  remembered('Nobody read this.', '没人看过。', 'unverified')
])

let line = 0
function pair(text: string, state: 'missing' | 'stale' | 'current' = 'missing'): Pair {
  const key = `p${++line}` as Key
  const source: Segment = {key, kind: 'paragraph', text, fingerprint: fingerprintOf(text), line, column: 1} as never
  const target: Entry = {key, notes: [], attributes: [], text: '旧', line, textLine: line}
  return state === 'missing' ? {state, source} : {state, source, target}
}

test('every word that there is to do counts once, by what the memory has', () => {
  const count = wordCounter(memory)
  const first = count(
    [
      pair('Gulls follow us.'),
      pair('Good night.'),
      pair('The ferry leaves in the early morning, when the harbour is still dark.'),
      pair('The ferry leaves in the late evening, when the harbour is still dark.'),
      pair('Nobody read this.'),
      pair('It has changed since.', 'stale'),
      pair('Done.', 'current')
    ],
    en
  )
  expect(first).toEqual({
    new: 3,
    exact: 2,
    fuzzy: {'95-99': 3, '85-94': 13, '75-84': 13},
    repeated: 0,
    stale: 4
  })
  const second = count([pair('Gulls  follow\nus.'), pair('Nothing else.')], en)
  expect(second).toMatchObject({new: 2, repeated: 3})
  expect(totalOf(sumOf([first, second]))).toBe(43)
})
