import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {contents} from '../project/folder.ts'
import {killMany, runHere, type Scenario, scenarios, Workshop} from './kills.ts'

let workshop: Workshop
let template = ''
beforeAll(async () => {
  workshop = new Workshop()
  template = await workshop.newProject()
})
afterAll(() => workshop.end())

describe('a command that is killed at any moment', () => {
  // `npm run crash -- --runs 500` does it more often.
  test.each<[Scenario, number]>([
    ['sync', 6],
    ['rename', 3]
  ])('%s: leaves each file whole, and nothing else after the next', async (scenario, runs) => {
    const kills = await killMany(workshop, scenario, runs)
    for (const kill of kills) {
      expect(kill).toMatchObject({whole: true, litter: [], completed: true})
      expect(kill.then).not.toBe('a mixture')
    }
  })

  test('Ctrl-C: ends with 130, everything consistent, and leaves nothing', async () => {
    const codes = new Set<number | null>()
    for (const delay of [0, 40, 80]) {
      const root = workshop.copy(template, 'sync')
      const old = contents(root)
      const {code} = await workshop.run(root, scenarios.sync, (child) => setTimeout(() => child.kill('SIGINT'), delay))
      codes.add(code)
      const left = contents(root)
      if (code === 130) await runHere(root, ['status'])
      expect(Object.keys(contents(root)).sort()).toEqual(Object.keys(old).sort())
      await runHere(root, scenarios.sync)
      expect(contents(root)).not.toEqual(old)
      expect(Object.keys(left).filter((path) => path.endsWith('.tmp'))).toEqual([])
    }
    expect([...codes].filter((code) => code !== 0 && code !== 130)).toEqual([])
    expect(codes).toContain(130)
  })
})

describe('two commands at once', () => {
  test('two times sync: both end well, and the files are as after one', async () => {
    const alone = workshop.copy(template, 'sync')
    await workshop.run(alone, scenarios.sync)
    for (let round = 0; round < 2; round++) {
      const root = workshop.copy(template, 'sync')
      const ended = await workshop.runTogether(root, [scenarios.sync, scenarios.sync])
      expect(ended.map(({code}) => code)).toEqual([0, 0])
      expect(contents(root)).toEqual(contents(alone))
    }
  })

  test('two approvals in one file: neither is lost', async () => {
    for (let round = 0; round < 2; round++) {
      const root = workshop.copy(template, 'accept')
      const approve = (key: string, by: string) => [
        'accept',
        'tides',
        key,
        '--locale',
        'zh-Hans',
        '--as',
        'reviewed',
        '--by',
        by
      ]
      const ended = await workshop.runTogether(root, [approve('p1', 'lin'), approve('p2', 'wang')])
      expect(ended.map(({code}) => code)).toEqual([0, 0])
      const text = readFileSync(join(root, 'locales/zh-Hans/tides.md'), 'utf8')
      expect(text).toMatch(/^<!-- #p1 reviewed=\w+ by=lin /mu)
      expect(text).toMatch(/^<!-- #p2 reviewed=\w+ by=wang /mu)
    }
  })
})
