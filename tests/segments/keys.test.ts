import {expect, test} from 'vitest'
import type {SegmentKind, TranslatableBlock} from '../../src/model/essay.ts'
import type {Key} from '../../src/model/names.ts'
import {giveKeys} from '../../src/segments/keys.ts'

function block(kind: SegmentKind): TranslatableBlock {
  return {type: 'translate', kind, slice: 'A.', text: 'A.', containers: [], line: 1, column: 1}
}

/** Kinds of new blocks, or the keys of old ones, in the order of the essay. */
function keysOf(order: readonly string[], taken: readonly string[] = []): string[] {
  const kinds: Readonly<Record<string, SegmentKind>> = {
    heading: 'heading',
    paragraph: 'paragraph',
    item: 'item',
    cell: 'cell'
  }
  const blocks = order.map((name) => {
    const kind = kinds[name]
    return kind ? {block: block(kind)} : {block: block('paragraph'), key: name as Key}
  })
  return giveKeys(blocks, taken as Key[])
}

test('at first, keys are positions, in one series whatever the kind', () => {
  expect(keysOf(['heading', 'paragraph', 'item', 'heading', 'cell'])).toEqual(['h1', 'p2', 'li3', 'h4', 'td5'])
})

test('what is inserted takes the number before it and the first unused letter', () => {
  expect(keysOf(['p4', 'paragraph', 'paragraph', 'heading', 'p5'])).toEqual(['p4', 'p4a', 'p4b', 'h4c', 'p5'])
  expect(keysOf(['p4', 'p4a', 'paragraph', 'p4b', 'p5'])).toEqual(['p4', 'p4a', 'p4aa', 'p4b', 'p5'])
  expect(keysOf(['paragraph', 'p1'])).toEqual(['p0a', 'p1'])
})

test('after the last segment comes the next number never used, retired ones included', () => {
  expect(keysOf(['p1', 'p2', 'paragraph'], ['p3', 'h9'])).toEqual(['p1', 'p2', 'p10'])
  expect(keysOf(['p1', 'paragraph', 'p2'], ['q1a'])).toEqual(['p1', 'p1b', 'p2'])
})

test('letters do not run out, and neither does room for keys', () => {
  const twentySeven = keysOf(['p1', ...Array.from({length: 27}, () => 'paragraph'), 'p2'])
  expect(twentySeven.slice(25, 29)).toEqual(['p1y', 'p1z', 'p1za', 'p2'])
  const many = Array.from({length: 200_000}, (_, index) => `p${index + 1}`)
  expect(keysOf(['p1', 'paragraph'], many)).toEqual(['p1', 'p200001'])
})
