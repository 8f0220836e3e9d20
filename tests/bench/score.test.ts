import {describe, expect, test} from 'vitest'
import {topLevelBlocks} from '../../scripts/bench/blocks.ts'
import type {DocumentBlock, Gold, Sample} from '../../scripts/bench/gold.ts'
import {score, sum} from '../../scripts/bench/score.ts'

const blocks = (...texts: readonly string[]): DocumentBlock[] =>
  texts.map((text, index) => ({kind: 'paragraph', text, lines: [index, index]}))
const nothing: Gold = {
  mustKeep: [],
  softKeep: [],
  splitOrMerged: [],
  mustBeNew: [],
  mustRetire: [],
  unscoredOld: [],
  unscoredNew: []
}
const sample: Sample = {
  id: 'a',
  old: blocks('One.', 'Two.', 'Three.', 'Four.'),
  now: blocks('One.', 'Two, again.', 'New.', 'Four.'),
  gold: {
    ...nothing,
    mustKeep: [
      {old: [0], new: [0], kind: 'same'},
      {old: [1], new: [1], kind: 'edited'},
      {old: [3], new: [3], kind: 'same'}
    ],
    mustBeNew: [2],
    mustRetire: [2]
  }
}
const right = [
  {from: 0, to: 0},
  {from: 1, to: 1},
  {from: 3, to: 3}
]

describe('the score of kept keys', () => {
  test('is full where everything is as it must be', () => {
    const {kept, precision, recall, newRecall, newPrecision, retired, wrong} = score(sample, right)
    for (const rate of [precision, recall, newRecall, newPrecision, retired]) expect(rate.right).toBe(rate.of)
    expect(kept.same).toEqual({right: 2, of: 2})
    expect(kept.edited).toEqual({right: 1, of: 1})
    expect(wrong).toBe(0)
  })

  test('counts what was lost, what was kept wrongly, and the key of another text on an unchanged block', () => {
    const result = score(sample, [
      {from: 0, to: 3},
      {from: 1, to: 1},
      {from: 2, to: 2}
    ])
    expect(result.precision).toEqual({right: 1, of: 3})
    expect(result.recall).toEqual({right: 1, of: 3})
    expect(result.newRecall).toEqual({right: 0, of: 1})
    expect(result.retired).toEqual({right: 0, of: 1})
    expect(result.wrong).toBe(1)
  })

  test('leaves open what the gold leaves open', () => {
    const soft = {...sample, gold: {...nothing, softKeep: sample.gold.mustKeep, unscoredOld: [2], unscoredNew: [2]}}
    expect(score(soft, right).precision).toEqual({right: 0, of: 0})
  })

  test('accepts any part of a split block', () => {
    const split = {...sample, gold: {...nothing, splitOrMerged: [{old: [1], new: [1, 2], kind: 'split' as const}]}}
    expect(score(split, [{from: 1, to: 2}]).kept.split).toEqual({right: 1, of: 1})
  })

  test('adds up', () => {
    const one = score(sample, right)
    expect(sum([one, one]).recall).toEqual({right: 6, of: 6})
  })
})

test('blocks are those of the top level, front matter first, with their lines', () => {
  expect(topLevelBlocks('---\ntitle: Ink\n---\n\n# Ink\n\n- dark\n- wet\n\nIt dries.\n')).toEqual([
    {kind: 'yaml', text: '---\ntitle: Ink\n---', lines: [1, 3]},
    {kind: 'heading', text: '# Ink', lines: [5, 5]},
    {kind: 'list', text: '- dark\n- wet', lines: [7, 8]},
    {kind: 'paragraph', text: 'It dries.', lines: [10, 10]}
  ])
})
