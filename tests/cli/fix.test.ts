import {expect, test} from 'vitest'
import {contents, fill} from '../project/folder.ts'
import {hexapla, newProject} from './shell.ts'

const file = 'locales/zh-Hans/hello.md'

/** A project with an omission in a translation that is typed as three dots. */
async function untidy(): Promise<string> {
  const folder = await newProject()
  fill(folder, {[file]: (contents(folder)[file] ?? '').replace('逐段翻译。', '逐段翻译...')})
  return folder
}

test('check --fix repairs what is certain, says so, and changes nothing else', async () => {
  const folder = await untidy()
  const before = contents(folder)
  const {code, out, err} = await hexapla(folder, 'check --fix')
  expect(code).toBe(0)
  expect(err).toMatch(`repaired 1  ${file}\n`)
  // That the source has no omission there is for people to mend.
  expect(out.match(/[a-z]+\/[a-z-]+$/gmu)).toEqual(['content/ellipsis'])
  expect(contents(folder)).toEqual({...before, [file]: before[file]?.replace('翻译...', '翻译……')})
  expect((await hexapla(folder, 'check --fix')).err).toMatch('Nothing to repair\n')
})

test('essays in source/ are repaired only by --fix-source', async () => {
  const folder = await newProject()
  const essay = '---\ntitle: 灯\nlocale: zh-Hans\n---\n\n守灯人来了。\n\n- 他想了想...\n'
  fill(folder, {'source/lamp.md': essay})
  const {err} = await hexapla(folder, 'check lamp --fix')
  expect(err).toContain('Nothing to repair')
  expect(contents(folder)['source/lamp.md']).toBe(essay)
  await hexapla(folder, 'check lamp --fix-source')
  expect(contents(folder)['source/lamp.md']).toBe(essay.replace('...', '……'))
})

test('a finding about the source points to it', async () => {
  const folder = await newProject()
  fill(folder, {'source/lamp.md': '---\ntitle: 灯\nlocale: zh-Hans\n---\n\n> 守灯人来了。\n> 他想了想...\n'})
  const {findings} = JSON.parse((await hexapla(folder, 'check lamp --format json')).out)
  expect(findings.filter(({check}: {check: string}) => check === 'typography/ellipsis')).toMatchObject([
    {file: 'source/lamp.md', line: 7, column: 7, endColumn: 10, key: 'q1', locale: 'zh-Hans', expected: ['……']}
  ])
})
