import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {type ConditionName, conditions} from '../../src/project/conditions.ts'
import {git, registerMergeDriver} from '../../src/project/git.ts'

const root = mkdtempSync(join(tmpdir(), 'hexapla-doctor-'))
afterAll(() => rmSync(root, {recursive: true, force: true}))

const states = (version?: string) => {
  const found = conditions(root, version)
  return (name: ConditionName) => found.find((one) => one.name === name)
}

test('a fresh clone is advised of what it lacks, until it has it', () => {
  expect(states('20.18.3')('node')).toMatchObject({state: 'wanting', found: '20.18.3'})
  expect(states('22.1.0')('git')).toEqual({name: 'git', state: 'advised'})
  git(root, ['init', '--quiet'])
  git(root, ['config', 'core.autocrlf', 'true'])
  const before = states('20.19.0')
  for (const name of ['attributes', 'driver', 'lineEnds'] as const) expect(before(name)?.state, name).toBe('advised')
  expect(['node', 'folders', 'git'].map((name) => before(name as ConditionName)?.state)).toEqual(['ok', 'ok', 'ok'])
  writeFileSync(join(root, '.gitattributes'), 'source/*.md text eol=lf\nlocales/**/*.md merge=hexapla\n')
  registerMergeDriver(root)
  const now = states()
  for (const name of ['attributes', 'driver', 'lineEnds'] as const) expect(now(name)?.state, name).toBe('ok')
  expect(readdirSync(root).sort()).toEqual(['.git', '.gitattributes'])
})

test('what stands in the way of a folder is named', () => {
  writeFileSync(join(root, 'locales'), '')
  expect(states()('folders')).toMatchObject({state: 'wanting', found: 'locales'})
})
