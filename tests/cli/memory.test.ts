import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {hexapla, newProject} from './shell.ts'

const ferry = 'The ferry leaves in the early morning. Nobody waits for it.'
const tmx = `<?xml version="1.0"?><tmx version="1.4"><header srclang="en-GB" datatype="plaintext"/><body>
<tu><tuv xml:lang="en-GB"><seg>${ferry}</seg></tuv><tuv xml:lang="zh-CN"><seg>渡船一大早就开。没有人等。</seg></tuv></tu>
</body></tmx>`

const json = async (root: string, line: string) => JSON.parse((await hexapla(root, line)).out)

describe('a project with a memory of elsewhere', () => {
  let root = ''
  beforeAll(async () => {
    root = await newProject()
    writeFileSync(join(root, 'older.tmx'), tmx)
    const config = JSON.parse(readFileSync(join(root, 'hexapla.config.json'), 'utf8'))
    writeFileSync(join(root, 'hexapla.config.json'), JSON.stringify({...config, memory: ['older.tmx']}))
    const text = `The ferry leaves in the late morning. Nobody waits for it.\n\n${ferry}\n\nGulls.\n\nGulls.\n`
    writeFileSync(join(root, 'source/on-ferries.md'), `---\ntitle: Ferries\n---\n\n${text}`)
  })

  test('shows what is like a text, whole and by its sentences, and where it stands', async () => {
    const {code, out} = await hexapla(root, 'memory --key on-ferries/p1 --locale zh-Hans')
    expect(code).toBe(0)
    expect(out).toContain(' 92 %  older.tmx:2  from elsewhere\n')
    expect(out).toContain('[-early-]{+late+}')
    const found = await json(root, 'memory --key on-ferries/p1 --locale zh-Hans --json')
    expect(found).toMatchObject({version: 1, sourceLocale: 'en', locale: 'zh-Hans'})
    expect(found.matches[0]).toMatchObject({percent: 92, level: 'segment', source: ferry})
    expect(found.sentences[1]).toMatchObject({
      text: 'Nobody waits for it.',
      matches: [{percent: 100, target: '没有人等。', level: 'sentence', standing: 'foreign', file: 'older.tmx'}]
    })
  })

  test('counts the words to do by what the memory has', async () => {
    const {essays} = await json(root, 'status on-ferries --words --json')
    const words = {new: 2, fuzzy: {'95-99': 0, '85-94': 11, '75-84': 0}, exact: 11, repeated: 1, stale: 0}
    expect(essays[0].locales['zh-Hans'].words).toEqual(words)
    const {out} = await hexapla(root, 'status on-ferries --csv')
    expect(out.split('\r\n').slice(0, 2)).toEqual([
      'essay,from,to,total,new,75-84,85-94,95-99,exact,repeated,stale',
      'on-ferries,en,zh-Hans,25,2,0,11,0,11,1,0'
    ])
  })

  test('sends matches along in XLIFF', async () => {
    await hexapla(root, 'export xliff on-ferries --locale zh-Hans')
    const [name = ''] = readdirSync(join(root, 'exchange'))
    expect(readFileSync(join(root, 'exchange', name), 'utf8')).toMatch(/type="tm" similarity="92"/u)
  })

  test.each([
    ['memory --locale zh-Hans', 'expected a text or `--key`'],
    ['memory --key on-ferries/p99 --locale zh-Hans', 'Unexpected `on-ferries/p99` after `--key`'],
    ['memory x --locale fr', 'Unexpected locale `fr`']
  ])('refuses `%s`', async (line, words) => {
    const {code, err} = await hexapla(root, line)
    expect(code).toBe(2)
    expect(err).toContain(words)
  })
})
