import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {contents, newFolder} from '../project/folder.ts'
import {hexapla, newProject} from './shell.ts'

describe('init', () => {
  test('makes the folder, and a project that is in order from the first moment', async () => {
    const folder = newFolder()
    const {code, err} = await hexapla(folder, 'init essays')
    expect(code).toBe(0)
    expect(err).toContain('cd essays')
    const project = join(folder, 'essays')
    expect(await hexapla(project, 'sync')).toMatchObject({code: 0, out: 'Everything is up to date\n'})
    expect(await hexapla(project, 'check')).toMatchObject({code: 0, out: expect.stringContaining('Nothing to object')})
    expect(await hexapla(project, 'fmt --check')).toMatchObject({code: 0})
    expect(await hexapla(project, 'build')).toMatchObject({code: 0})
  })

  test('writes over nothing and can be run again', async () => {
    const mine = {
      'README.md': '# Mine\n',
      'hexapla.config.json': '{"site": {"title": "Mine"}}',
      '.github/workflows/hexapla.yml': 'name: mine\n',
      '.gitignore': 'dist/\n*.log'
    }
    const folder = newFolder(mine)
    const {out} = await hexapla(folder, 'init')
    expect(out).toMatch(/^kept +hexapla\.config\.json$/mu)
    expect(out).toMatch(/^extended +\.gitignore$/mu)
    const after = contents(folder)
    expect(after).toMatchObject({...mine, '.gitignore': 'dist/\n*.log\nnode_modules/\ndist.next/\n'})
    expect(Object.keys(after)).not.toContain('source/hello.md')
    expect((await hexapla(folder, 'init')).out).not.toMatch(/^(?:wrote|extended)/mu)
    expect(contents(folder)).toEqual(after)
  })

  test('brings no sample to a folder that has essays', async () => {
    const folder = newFolder({'source/mine.md': '---\ntitle: Mine\n---\n\nA paragraph.\n'})
    expect((await hexapla(folder, 'init')).code).toBe(0)
    expect(Object.keys(contents(folder)).filter((path) => path.includes('hello'))).toEqual([])
  })

  test('the sample is in each language, and nothing in it waits', async () => {
    const files = contents(await newProject())
    expect(files['locales/zh-Hans/hello.md']).toMatch(/^这一页|^## 这一页/mu)
    expect(files['locales/zh-Hant/hello.md']).toMatch(/^## 這一頁/mu)
    expect(files['locales/zh-Hant/hello.md']).not.toMatch(/missing|stale|unverified/u)
  })

  test('the workflow holds pull requests against their base, and checks all before it builds', async () => {
    const files = contents(await newProject())
    const workflow = parse(files['.github/workflows/hexapla.yml'] ?? '')
    const steps: {run?: string; if?: string}[] = workflow.jobs.publish.steps
    const runsOf = (event: string) =>
      steps.flatMap(({run, if: only = ''}) => (run && !only.includes(event) ? run : [])).slice(1)
    expect(runsOf("!= 'pull_request'")).toEqual(['npx --yes hexapla check --format github --since HEAD^1'])
    expect(runsOf("== 'pull_request'")).toEqual(['npx --yes hexapla check --format github', 'npx --yes hexapla build'])
    expect(workflow.on.push.branches).toContain('main')
  })

  test('a faulty configuration is told, not worked around', async () => {
    const folder = newFolder({'hexapla.config.json': '{'})
    expect(await hexapla(folder, 'init')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^hexapla\.config\.json:1/u)
    })
    expect(Object.keys(contents(folder))).toEqual(['hexapla.config.json'])
  })

  test('a file in the place of the folder is told', async () => {
    const folder = newFolder({essays: 'a file'})
    expect(await hexapla(folder, 'init essays')).toMatchObject({
      code: 2,
      err: expect.stringContaining('expected a folder')
    })
  })
})
