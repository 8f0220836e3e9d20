import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {compileInto} from '../project/compile.ts'
import {newFolder} from '../project/folder.ts'

/** The program as it is published: in a few files, with its packages inside. */
describe('the bundled program', () => {
  const project = newFolder()
  let program = ''

  const hexapla = (...args: readonly string[]) => {
    const env = {...process.env, LC_ALL: 'C', NO_COLOR: '1'}
    const {status, stdout, stderr} = spawnSync(process.execPath, [program, ...args], {
      cwd: project,
      env,
      encoding: 'utf8'
    })
    return {code: status, out: stdout, err: stderr}
  }

  beforeAll(() => {
    program = compileInto(newFolder(), 'src/cli/main.ts')
  })

  test('knows its version', () => {
    const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string}
    expect(hexapla('--version').out).toBe(`${version}\n`)
  })

  test('begins a project, checks and publishes it', () => {
    expect(hexapla('init')).toMatchObject({code: 0})
    expect(hexapla('sync')).toMatchObject({code: 0, out: 'Everything is up to date\n'})
    expect(hexapla('status')).toMatchObject({code: 0})
    expect(hexapla('check', '--format', 'html', '--output', 'report.html')).toMatchObject({code: 0})
    expect(hexapla('build')).toMatchObject({code: 0})
    expect(hexapla('verify')).toMatchObject({code: 0})
    expect(existsSync(join(project, 'dist/index.html'))).toBe(true)
  })

  test.each([
    ['explain', 'markup/link-address'],
    ['fmt', '--check'],
    ['help', 'import']
  ])('runs %s', (...args) => {
    expect(hexapla(...args)).toMatchObject({code: 0})
  })
})
