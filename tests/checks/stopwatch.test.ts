import {expect, test} from 'vitest'
import {checks} from '../../src/checks/index.ts'
import {runChecks} from '../../src/checks/run.ts'
import {Stopwatch} from '../../src/checks/stopwatch.ts'
import type {TextCheck} from '../../src/model/check.ts'
import {pairAlignment, slug} from './examples.ts'

const nothing = {en: '', 'zh-Hans': '', 'zh-Hant': ''}

/** A check whose work takes so long by a clock. */
function checkOf(id: string, work: () => void): TextCheck {
  const messages = {first: nothing, second: nothing}
  const words = {promise: nothing, reason: nothing, messages, examples: []}
  return {
    ...words,
    id,
    scope: 'text',
    severity: 'info',
    *run({tree}) {
      work()
      yield {message: tree.children.length === 1 ? 'first' : 'second'}
      work()
      yield {message: 'second'}
    }
  }
}

const alignment = pairAlignment({source: 'A letter came.', target: '来了一封信。'})

test('a check takes as long as all its reports, and each text is looked at once', () => {
  let now = 0
  const wait = (milliseconds: number) => () => {
    now += milliseconds
  }
  const own = [checkOf('own/quick', wait(1)), checkOf('own/slow', wait(20))]
  const stopwatch = new Stopwatch(() => now)
  const found = runChecks(alignment, slug, {checks: {}}, stopwatch.watch(own))
  expect(found).toEqual(runChecks(alignment, slug, {checks: {}}, own))
  expect(stopwatch.times()).toEqual([
    {check: 'own/slow', milliseconds: 40, count: 1},
    {check: 'own/quick', milliseconds: 2, count: 1},
    {milliseconds: 0, count: 1}
  ])
})

test('parsing is a row of its own, once for each text, and no part of a check', () => {
  let now = 0
  const {context, locale, profile} = alignment
  const tree = {type: 'root' as const, children: []}
  let parsed: typeof tree | undefined
  const text = {
    ...{text: '信。', kind: 'paragraph' as const, prose: {text: '信。', pieces: []}, context, locale, profile},
    get tree() {
      if (!parsed) now += 100
      parsed = tree
      return parsed
    }
  }
  const stopwatch = new Stopwatch(() => now)
  const watched = stopwatch.watch([checkOf('own/a', () => {}), checkOf('own/b', () => {})])
  for (const check of watched) if (check.scope === 'text') check.run(text, {})
  expect(stopwatch.times()).toEqual([
    {milliseconds: 100, count: 1},
    {check: 'own/a', milliseconds: 0, count: 1},
    {check: 'own/b', milliseconds: 0, count: 1}
  ])
})

test('every check that can run is timed, and a list is watched once', () => {
  const stopwatch = new Stopwatch(() => 0)
  const watched = stopwatch.watch(checks)
  expect(stopwatch.watch(checks)).toBe(watched)
  expect(checks.filter((check, at) => watched[at] === check).every(({scope}) => scope === 'outside')).toBe(true)
})
