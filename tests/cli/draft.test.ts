import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {contents, fill} from '../project/folder.ts'
import {hexapla, newProject} from './shell.ts'

const traditional = 'locales/zh-Hant/hello.md'

test('draft fills what is missing, promote learns from a correction', async () => {
  const folder = await newProject()
  rmSync(join(folder, traditional))
  const before = contents(folder)
  expect((await hexapla(folder, 'draft zh-Hant --dry-run')).out).toContain('would write')
  expect(contents(folder)).toEqual(before)

  expect(await hexapla(folder, 'draft zh-Hant')).toMatchObject({
    code: 0,
    out: expect.stringContaining('converted  title')
  })
  const drafted = contents(folder)[traditional] ?? ''
  expect(drafted).toMatch(/#p1 via=zh-Hans\/[0-9a-f]{8}~[0-9a-f]{8} @[0-9a-f]{8} -->\n寫文章，是與/u)
  expect((await hexapla(folder, 'draft zh-Hant')).err).toContain('Nothing to fill')

  fill(folder, {'hexapla.config.json': '{"policy": {"zh-Hant": {"exclude": ["converted"]}}}'})
  expect((await hexapla(folder, 'check --locale zh-Hant')).out).toContain('alignment/unverified')
  fill(folder, {'hexapla.config.json': '{}', [traditional]: drafted.replace('個文件夾', '個資料夾')})
  const promoted = await hexapla(folder, 'promote hello p8 --locale zh-Hant')
  expect(promoted).toMatchObject({code: 0, out: expect.stringContaining('文件夹 → 資料夾')})
  expect(contents(folder)['locales/glossary.csv']).toBe('zh-Hans,zh-Hant\n文件夹,資料夾\n')
  expect(await hexapla(folder, 'promote hello p8 --locale zh-Hant')).toMatchObject({
    code: 2,
    err: expect.stringContaining('expected one of a converted text')
  })
  expect(await hexapla(folder, 'draft zh-Hant --from en')).toMatchObject({
    code: 2,
    err: expect.stringContaining('in the other Chinese script')
  })
})

test('sync makes a derived locale, and the configuration says of what', async () => {
  const folder = await newProject()
  rmSync(join(folder, traditional))
  fill(folder, {'hexapla.config.json': '{"derive": {"zh-Hant": "zh-Hans"}}'})
  await hexapla(folder, 'sync')
  const path = 'locales/zh-Hans/hello.md'
  const simplified = contents(folder)[path] ?? ''
  fill(folder, {[path]: simplified.replace('素未谋面', '从未谋面')})
  expect((await hexapla(folder, 'sync')).code).toBe(0)
  expect(contents(folder)[traditional]).toContain('從未謀面')
  expect(await hexapla(folder, 'check')).toMatchObject({code: 0, out: expect.not.stringContaining('script/conversion')})
  fill(folder, {[path]: simplified.replace('素未谋面', '被发展的速度吓住')})
  await hexapla(folder, 'sync')
  const border = /:9 {2}#p1\n {2}hint {6}Unexpected `被髮` made of `被发`.*\n.*\n *│ {17}\^\^$/mu
  expect(await hexapla(folder, 'check')).toMatchObject({code: 0, out: expect.stringMatching(border)})
  await hexapla(folder, 'accept hello p1 --locale zh-Hant --as reviewed --by lin')
  expect((await hexapla(folder, 'check')).out).not.toContain('script/conversion')
  fill(folder, {'hexapla.config.json': '{"derive": {"zh-Hant": "en"}}'})
  expect(await hexapla(folder, 'sync')).toMatchObject({code: 2, err: expect.stringContaining('expected `"zh-Hans"`')})
})

test('draft takes what the same source was translated to, and marks it as from the memory', async () => {
  const folder = await newProject()
  const [, first = ''] = /<!-- #p1 [^\n]*\n([\s\S]+?)\n\n/u.exec(contents(folder)['locales/en/hello.md'] ?? '') ?? []
  const [, translated = ''] =
    /<!-- #p1 [^\n]*\n([\s\S]+?)\n\n/u.exec(contents(folder)['locales/zh-Hans/hello.md'] ?? '') ?? []
  fill(folder, {'source/again.md': `---\ntitle: Again\n---\n\n${first}\n\nNew words.\n`})
  const {out} = await hexapla(folder, 'draft zh-Hans again')
  expect(out).toContain('translated alike elsewhere  p1')
  expect(out).toContain('still missing  title p2')
  expect(contents(folder)['locales/zh-Hans/again.md']).toMatch(/#p1 via=memory~[0-9a-f]{8} @[0-9a-f]{8} -->\n/u)
  expect(contents(folder)['locales/zh-Hans/again.md']).toContain(`-->\n${translated}\n`)
})
