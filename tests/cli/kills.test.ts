import type {ChildProcess} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {contents, fill} from '../project/folder.ts'
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

describe('an archive that is killed in the middle', () => {
  const archive = ['import', 'archive.ndjson', '--mapping', 'mapping.yaml']
  const made = (root: string) =>
    Object.fromEntries(Object.entries(contents(root)).filter(([path]) => /^(?:source|locales|review)\//u.test(path)))

  test('goes on when it is run again, and in the end all is as after an undisturbed run', async () => {
    const rows = ['ebb', 'flood', 'swell', 'surf', 'spray', 'ebb'].flatMap((name, index) => [
      {
        id: `${index}`,
        group: index,
        lang: 'en',
        title: `On ${name}`,
        body: `In 19${index}0 the ${name} reached Dover.`
      },
      {id: `${index}zh`, group: index, lang: 'zh-Hans', title: '海', body: `19${index}0 年，潮水到了多佛（Dover）。`}
    ])
    const files = {
      'archive.ndjson': rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
      'mapping.yaml': 'id: id\ngroup: group\nlocale: lang\nbody: body\nfields: {title: title}\n'
    }
    const [alone, root] = [workshop.copy(template, 'sync'), workshop.copy(template, 'sync')]
    for (const folder of [alone, root]) fill(folder, files)
    expect(await runHere(alone, archive)).toBe(0)
    for (const essay of ['on-ebb', 'on-surf']) {
      const {code} = await workshop.run(root, archive, (child) => killWhen(child, join(root, `source/${essay}.md`)))
      expect(code).toBe(null)
    }
    expect(existsSync(join(root, 'source/on-ebb-2.md'))).toBe(false)
    expect(await runHere(root, archive)).toBe(0)
    expect(made(root)).toEqual(made(alone))
    expect(existsSync(join(root, 'source/on-ebb-2.md'))).toBe(true)
  })
})

/** Kill a process as soon as there is a file. */
function killWhen(child: ChildProcess, path: string): void {
  const timer = setInterval(() => {
    if (!existsSync(path)) return
    clearInterval(timer)
    child.kill('SIGKILL')
  }, 1)
  child.once('close', () => clearInterval(timer))
}
