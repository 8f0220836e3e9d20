import {expect, test} from 'vitest'
import {chainOf} from '../../scripts/bench/chain.ts'
import {replay} from '../../scripts/bench/replay.ts'
import {keysTable} from '../../scripts/bench/table.ts'

test('a chain is the same every time, and what it calls untouched is as it was', () => {
  const versions = [...chainOf(20, 7)]
  expect(versions).toEqual([...chainOf(20, 7)])
  for (const [index, {blocks, untouched}] of versions.slice(1).entries()) {
    const before = new Map(versions[index]?.blocks.map(({name, text}) => [name, text]))
    for (const {name, text} of blocks) if (untouched.has(name)) expect(before.get(name)).toBe(text)
  }
})

test('keys of blocks that nobody touched live through a chain of versions', () => {
  const {untouched, precision} = replay(60, 5, 3)
  expect(untouched.of).toBeGreaterThan(3000)
  expect(untouched.right).toBe(untouched.of)
  expect(precision.right / precision.of).toBeGreaterThan(0.98)
})

test('the table says how many of how many', () => {
  const rows = [
    ...keysTable({
      samples: 1,
      methods: [],
      replay: {
        versions: 3,
        untouched: {right: 1, of: 2},
        apart: 2,
        precision: {right: 1, of: 1},
        recall: {right: 0, of: 0}
      },
      timings: [{name: 'with itself', paragraphs: 10, milliseconds: 2, processor: 3}]
    })
  ]
  expect(rows).toContain('A chain of 3 versions: untouched blocks that kept their key  50.00 % (1/2)')
  expect(rows).toContain('2 edits apart: precision 100.00 % (1/1), recall ·')
  expect(rows.at(-1)).toBe('        10             2             3  with itself')
})
