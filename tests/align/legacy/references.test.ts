import {describe, expect, test} from 'vitest'
import {move} from '../../../src/align/legacy/references.ts'
import type {Context} from '../../../src/model/essay.ts'

function contextOf(definitions: Readonly<Record<string, string>>, notes: readonly string[] = []): Context {
  return {
    definitions: new Map(Object.entries(definitions).map(([label, address]) => [label, {address}])),
    footnotes: new Map(notes.map((label) => [label, label]))
  }
}

const essay = contextOf({tables: 'https://example.org/tables', same: '/same'}, ['1'])
const old = contextOf({biao: '/zh/tables', tables: '/zh/other', same: '/same', odd: '/a b'}, ['1', 'zhu'])

describe('a text that moves to another essay', () => {
  test.each([
    ['请看[这些**表**][biao]和[biao]。', '请看[这些**表**](/zh/tables)和[biao](/zh/tables)。'],
    ['[同名的][tables]', '[同名的](/zh/other)'],
    ['[相同的][same]', '[相同的][same]'],
    ['![一只蜗牛][biao]', '![一只蜗牛](/zh/tables)'],
    ['[空格][odd]', '[空格](</a b>)'],
    ['`[biao]` 不是链接，[方括号] 也不是', '`[biao]` 不是链接，[方括号] 也不是']
  ])('keeps its addresses: %s', (text, moved) => {
    expect(move(text, old, essay)).toEqual({text: moved, loose: false})
  })

  test('is loose where its note is in its own text only', () => {
    expect(move('风筝。[^zhu]', old, essay).loose).toBe(true)
    expect(move('风筝。[^1]', old, essay).loose).toBe(false)
  })
})
