import {describe, expect, test} from 'vitest'
import {checks} from '../../src/checks/index.ts'
import {runProjectChecks} from '../../src/checks/project.ts'
import {runChecks} from '../../src/checks/run.ts'
import {settle} from '../../src/checks/settle.ts'
import {readGlossary} from '../../src/memory/glossary.ts'
import type {PairExample} from '../../src/model/check.ts'
import type {Locale} from '../../src/model/names.ts'
import type {Settings} from '../../src/model/settings.ts'
import {pairAlignment, projectFacts, slug} from './examples.ts'

/** What the checks find in a pair, with the settings of a project. */
function found(example: PairExample, settings: Pick<Settings, 'checks' | 'glossary'> = {checks: {}}) {
  const findings = settle([...runChecks(pairAlignment(example), slug, settings)], {locales: [], ...settings})
  return findings.map(({check, severity}) => `${check} ${severity}`)
}

describe('a check on request', () => {
  const denied = {source: 'She did not answer.', target: '她回答了。'}

  test('looks only where a project gives it a severity', () => {
    expect(found(denied)).toEqual([])
    expect(found(denied, {checks: {'content/negation': {severity: 'warning'}}})).toEqual(['content/negation warning'])
    expect(found(denied, {checks: {'content/negation': {locales: {'zh-Hant': 'warning'}}}})).toEqual([])
  })
})

describe('a term', () => {
  const locales = ['en', 'zh-Hans'] as Locale[]
  const glossary = readGlossary('en,zh-Hans,strict\nletter,信,yes\ndesk,书桌,', 'glossary.csv', locales)

  test('is an error where it is strict, and else a warning', () => {
    expect(found({source: 'A letter came.', target: '来了一只猫。'}, {checks: {}, glossary})).toEqual([
      'content/glossary error'
    ])
    expect(found({source: 'A desk.', target: '一张桌子。'}, {checks: {}, glossary})).toEqual([
      'content/glossary warning'
    ])
  })
})

describe('the project', () => {
  const other = ['A letter lay on the desk all summer.', '整个夏天，桌上都放着一封信。'] as const
  const facts = projectFacts({pairs: [other, [other[0], '信在桌上放了一个夏天。']]})

  test('can turn a check off in one locale', () => {
    const count = (settings: Settings['checks']) => [...runProjectChecks(facts, {checks: settings})].length
    expect(count({})).toBe(1)
    expect(count({'content/inconsistent': {locales: {'zh-Hans': 'off'}}})).toBe(0)
    expect(count({'content/inconsistent': {severity: 'off', locales: {'zh-Hans': 'info'}}})).toBe(1)
  })

  test('teaches what length is usual, so that a style is no mistake', () => {
    const source = 'The letter was written in the summer, long before anybody asked.'
    const wordy =
      '那封信是在夏天里写下来的，写的时候离有人问起这件事情还有很长很长的一段时间，谁也没有想到后来会发生的那些事情，连写信的人自己也没有想到。'
    const findings = (count: number) => {
      const pairs = Array.from({length: count}, (_, at) => [`${source} ${at}.`, `${wordy}${at}。`] as const)
      return [...runProjectChecks(projectFacts({pairs}), {checks: {}})].filter(({check}) => check === 'content/length')
    }
    expect(findings(1)).toHaveLength(1)
    expect(findings(60)).toEqual([])
  })
})

test('long rows of one sign are read in no time', () => {
  const content = checks.filter(({id}) => id.startsWith('content/'))
  const before = process.cpuUsage().user
  for (const sign of ['a', 'a ', '的', '“', '(', '.', '!', 'a.', '@', 'a@', '1/', '不', '…', 'http://']) {
    const text = sign.repeat(20_000 / sign.length)
    for (const [source, target] of [
      ['A letter, 1 (one).', text],
      [text, '一封信。']
    ] as const) {
      for (const check of content) {
        if (check.scope === 'pair' || check.scope === 'text')
          [...runChecks(pairAlignment({source, target, kind: 'meta'}), slug, {checks: {}}, [check])]
      }
    }
  }
  expect((process.cpuUsage().user - before) / 1000).toBeLessThan(5000)
})
