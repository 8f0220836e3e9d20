import {rmSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {contents, fill} from '../project/folder.ts'
import {hexapla, newProject} from './shell.ts'

const page = 'On Kites\n\nJane Doe\n\nA kite is a conversation with the wind, held at both ends by people who listen.\n'

describe('import', () => {
  test('--dry-run prints the essay and writes nothing', async () => {
    const folder = await newProject()
    const before = contents(folder)
    const {code, out} = await hexapla(folder, 'import - --dry-run', {stdin: page})
    expect(code).toBe(0)
    expect(out).toMatch(/^---\ntitle: On Kites\n/u)
    expect(contents(folder)).toEqual(before)
  })

  test('what is printed is what is written, and sync has nothing to add', async () => {
    const folder = await newProject()
    fill(folder, {'on-kites.txt': page})
    const {out} = await hexapla(folder, 'import on-kites.txt --dry-run')
    expect((await hexapla(folder, 'import on-kites.txt')).code).toBe(0)
    expect(contents(folder)['source/on-kites.md']).toBe(out)
    expect((await hexapla(folder, 'sync')).out).toBe('Everything is up to date\n')
  })

  test('an essay that is there is never replaced', async () => {
    const folder = await newProject()
    await hexapla(folder, 'import -', {stdin: page})
    const before = contents(folder)
    const {code, err} = await hexapla(folder, 'import -', {stdin: page.replace('wind', 'rain')})
    expect(code).toBe(2)
    expect(err).toContain('source/on-kites.md\n  error  Unexpected second essay `on-kites`')
    expect(err).toContain('help   Give it another name with `--slug`')
    expect(contents(folder)).toEqual(before)
    expect((await hexapla(folder, 'import - --slug rain', {stdin: page})).code).toBe(0)
  })

  test('a name that cannot be one is refused before anything is read', async () => {
    const folder = await newProject()
    expect((await hexapla(folder, 'import - --slug On_Kites', {stdin: page})).err).toContain('name `On_Kites`')
  })

  test('a text in another language says so in its front matter', async () => {
    const folder = await newProject()
    const text = '論風箏\n\n風箏是與風的對話，兩端都由願意傾聽的人牽著。\n'
    const {code, err} = await hexapla(folder, 'import - --slug kites --lang zh-Hant', {stdin: text})
    expect(code).toBe(0)
    expect(err).toContain('標準輸入 中辨識出的內容')
    const files = contents(folder)
    expect(files['source/kites.md']).toContain('locale: zh-Hant')
    expect(files['locales/en/kites.md']).toContain('missing')
  })

  test('segment files that wait for their essay get it back', async () => {
    const folder = await newProject()
    const before = contents(folder)
    rmSync(`${folder}/source/hello.md`)
    const {code} = await hexapla(folder, 'import - --slug hello --format markdown', {
      stdin: before['source/hello.md'] ?? ''
    })
    expect(code).toBe(0)
    expect(contents(folder)).toMatchObject({...before, 'source/hello.md': expect.any(String)})
  })

  test('a project that reads its sources in another encoding is told so', async () => {
    const folder = await newProject()
    fill(folder, {'hexapla.config.json': '{"encoding": "gb18030"}'})
    const text = '论风筝\n\n风筝是与风的对话，两端都由愿意倾听的人牵着。\n'
    const {code, err} = await hexapla(folder, 'import - --slug kites', {stdin: text})
    expect(code).toBe(2)
    expect(err).toContain('hexapla.config.json\n  error  Unexpected `"encoding": "gb18030"`')
  })

  test('bytes that are no text are refused with what helps', async () => {
    const folder = await newProject()
    fill(folder, {'page.txt': new Uint8Array([0, 1, 2, 255, 254, 0, 0, 7])})
    const {code, err} = await hexapla(folder, 'import page.txt')
    expect(code).toBe(2)
    expect(err).toMatch(/^page\.txt\n {2}error {2}Unexpected bytes.*\n {2}help {3}Name the encoding with `--encoding`/u)
  })
})
