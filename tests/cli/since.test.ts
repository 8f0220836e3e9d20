import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {contents, fill, newFolder} from '../project/folder.ts'
import {checked, configOf, newRepository, repositoryIn} from './repository.ts'
import {hexapla, newProject} from './shell.ts'

const hans = 'locales/zh-Hans/hello.md'
const essay = 'source/hello.md'
const drift = ['alignment/source-drift zh-Hans', 'alignment/source-drift zh-Hant']
const wrongComma = (text: string) => text.replace('逐段翻译。', '逐段,翻译。')

describe('an editor changes the source', () => {
  test('what translators have to do is counted and fails nothing, before sync and after; a plain check fails', async () => {
    const {folder, edit, commit} = await newRepository()
    edit(essay, (text) => `${text.replace('never meet', 'seldom meet')}\nOne paragraph more.\n`)
    expect(await checked(folder, '--since HEAD')).toEqual({code: 0, found: drift, known: 0, awaited: 4})
    await hexapla(folder, 'sync')
    commit()
    expect(await checked(folder, '--since HEAD~1')).toEqual({code: 0, found: [], known: 0, awaited: 4})
    expect(await checked(folder, '--since HEAD')).toEqual({code: 0, found: [], known: 4, awaited: 0})
    expect((await checked(folder, '')).code).toBe(1)
    const {out} = await hexapla(folder, 'check --since HEAD~1')
    expect(out).toMatch('The source has changed: 4 translations are for translators to bring up to date\n')
  })

  test('where the policy makes stale an error, a text that becomes more stale is asked for again', async () => {
    const {folder, edit, commit} = await newRepository()
    fill(folder, configOf({policy: {stale: 'fail'}}))
    edit(essay, (text) => text.replace('never meet', 'seldom meet'))
    await hexapla(folder, 'sync')
    commit()
    edit(essay, (text) => text.replace('seldom meet', 'hardly ever meet'))
    await hexapla(folder, 'sync')
    expect(await checked(folder, '--since HEAD')).toMatchObject({code: 0, known: 0, awaited: 2})
    expect((await checked(folder, '')).found).toEqual(['alignment/stale zh-Hans #p1', 'alignment/stale zh-Hant #p1'])
  })

  test('a paragraph that is gone leaves orphans, and a new essay waits for its translations', async () => {
    const {folder, edit} = await newRepository()
    edit(essay, (text) => text.replace('When you no longer need the sample, delete its file in every folder.\n', ''))
    fill(folder, {'source/lamp.md': '---\ntitle: The Lamp\ndescription: A lamp.\n---\n\nThe keeper came.\n'})
    expect(await checked(folder, '--since HEAD')).toEqual({code: 0, found: drift, known: 0, awaited: 4})
    await hexapla(folder, 'sync')
    expect(await checked(folder, '--since HEAD')).toMatchObject({code: 0, found: [], known: 0})
  })

  test('the mistakes of the edit itself fail', async () => {
    const {folder, edit} = await newRepository()
    edit(essay, (text) => text.replace('never meet', 'never\u202Emeet'))
    await hexapla(folder, 'sync')
    expect(await checked(folder, '--since HEAD')).toMatchObject({code: 1, found: ['characters/bidi en #p1']})
  })

  test('what a minor edit leaves current has to be right', async () => {
    const {folder, edit, commit} = await newRepository()
    edit(essay, (text) => text.replace('Write or import an essay', 'Write or import 7 essays'))
    await hexapla(folder, 'minor hello li5 --reason Counted')
    commit()
    expect(await checked(folder, '--since HEAD~1')).toMatchObject({
      code: 1,
      found: ['content/numbers zh-Hans #li5', 'content/numbers zh-Hant #li5'],
      awaited: 0
    })
  })
})

describe('a translator works', () => {
  test('a new mistake fails, an old one does not, wherever it stands now', async () => {
    const {folder, edit, commit} = await newRepository()
    edit(hans, wrongComma)
    commit()
    edit(hans, (text) => text.replace('translators: [编辑部]', 'translators:\n  - 编辑部'))
    edit(hans, (text) => text.replace('写一篇自己的文章，', '写一篇自己的文章,'))
    expect(await checked(folder, '--since HEAD')).toEqual({
      code: 1,
      found: ['typography/half-width zh-Hans #li5'],
      known: 1,
      awaited: 0
    })
    const {err} = await hexapla(folder, 'check --since HEAD --verbose')
    expect(err).toContain('逐段,翻译。')
  })

  test.each<[string, (text: string) => string, string]>([
    ['leaves its marker', (text) => text.replace(/(<!-- #li6 .*-->\n).*\n/u, '$1'), 'alignment/empty zh-Hans #li6'],
    [
      'says missing',
      (text) => text.replace(/<!-- #li6 (.*-->\n).*\n/u, '<!-- #li6 missing $1'),
      'alignment/missing zh-Hans #li6'
    ],
    ['goes with its marker', (text) => text.replace(/<!-- #li6 .*-->\n.*\n\n/u, ''), 'alignment/missing zh-Hans #li6']
  ])('a text that is deleted fails when it %s, also where the source changed', async (_, erase, finding) => {
    const {folder, edit} = await newRepository()
    edit(hans, erase)
    expect(await checked(folder, '--since HEAD')).toMatchObject({code: 1, found: [finding]})
    edit(essay, (text) => text.replace('Translate it paragraph', 'Translate it word'))
    expect((await checked(folder, '--since HEAD')).code).toBe(1)
    await hexapla(folder, 'sync')
    expect((await checked(folder, '--since HEAD')).code).toBe(1)
  })

  test('a file that is deleted fails, also where the source changed', async () => {
    const {folder, edit} = await newRepository()
    rmSync(join(folder, hans))
    const lost = {code: 1, found: expect.arrayContaining(['alignment/untranslated-essay zh-Hans'])}
    expect(await checked(folder, '--since HEAD')).toMatchObject(lost)
    edit(essay, (text) => text.replace('never meet', 'seldom meet'))
    expect(await checked(folder, '--since HEAD')).toMatchObject(lost)
  })

  test('what was missing may be filled in without being confirmed yet', async () => {
    const {folder, edit, commit} = await newRepository()
    edit(essay, (text) => `${text}\nOne paragraph more.\n`)
    await hexapla(folder, 'sync')
    commit()
    edit(hans, (text) =>
      text
        .replace(/One paragraph more\.\nmissing (@.* -->)\n/u, '-->\n')
        .replace(/<!-- #p9\n-->\n/u, '<!-- #p9 unverified @4f62f0ee -->\n再来一段。\n')
    )
    expect((await checked(folder, '')).found).toContain('alignment/unverified zh-Hans #p9')
    expect(await checked(folder, '--since HEAD')).toEqual({code: 0, found: [], known: 2, awaited: 0})
  })
})

describe('what is compared', () => {
  test('an essay is known by its former name', async () => {
    const {folder, edit, commit} = await newRepository()
    edit(hans, wrongComma)
    commit()
    await hexapla(folder, 'rename hello welcome')
    expect(await checked(folder, '--since HEAD')).toEqual({code: 0, found: [], known: 1, awaited: 0})
    expect(await checked(folder, 'welcome --since HEAD')).toMatchObject({code: 0, known: 1})
  })

  test('a new rule of the house is not held against the branch, and a waiver taken away is', async () => {
    const {folder, edit, commit} = await newRepository()
    edit(hans, wrongComma)
    edit(hans, (text) => text.replace(/#li6 @/u, '#li6 allow="typography/half-width: so said" @'))
    await hexapla(folder, 'sync')
    commit()
    expect((await checked(folder, '')).found).toEqual([])
    fill(folder, configOf({policy: {require: 'reviewed'}}))
    expect(await checked(folder, '--since HEAD')).toMatchObject({code: 0, found: [], known: 22})
    edit(hans, (text) => text.replace(/ allow="[^"]*"/u, ''))
    expect(await checked(folder, '--since HEAD')).toMatchObject({
      code: 1,
      found: ['typography/half-width zh-Hans #li6']
    })
  })

  test('a project in a folder of the repository, and an essay that cannot be read at the commit or today', async () => {
    const above = newFolder()
    await hexapla(above, 'init essays')
    const folder = join(above, 'essays')
    fill(folder, configOf())
    const {git, edit, commit} = repositoryIn(folder)
    repositoryIn(above).git('init', '--quiet')
    edit(hans, wrongComma)
    commit()
    expect(await checked(folder, '--since HEAD')).toMatchObject({code: 0, known: 1})
    edit(hans, (text) => `${text}<<<<<<< ours\n`)
    expect((await hexapla(folder, 'check --since HEAD')).code).toBe(2)
    commit()
    git('checkout', '--quiet', 'HEAD~1', '--', '.')
    expect(await checked(folder, '--since HEAD')).toMatchObject({code: 1, known: 0})
  })

  test('outside git, and for a commit that is not there, it says what helps', async () => {
    const outside = await hexapla(await newProject(), 'check --since main')
    expect(outside).toMatchObject({code: 2, out: ''})
    expect(outside.err).toContain('outside version control')
    const {folder, git, edit, commit} = await newRepository()
    edit(hans, wrongComma)
    commit()
    git('branch', 'release')
    commit()
    const shallow = newFolder()
    repositoryIn(shallow).git('clone', '--quiet', '--depth=1', `file://${folder}`, 'copy')
    const copy = join(shallow, 'copy')
    const {code, err} = await hexapla(copy, 'check --since origin/release')
    expect(code).toBe(2)
    expect(err).toContain('`git fetch --depth=1 origin release`, then `--since FETCH_HEAD`')
    repositoryIn(copy).git('fetch', '--quiet', '--depth=1', 'origin', 'release')
    expect(await checked(copy, '--since FETCH_HEAD')).toMatchObject({code: 0, known: 1})
    expect((await hexapla(folder, 'check --since=--all')).code).toBe(2)
    expect(contents(folder)[hans]).toContain('逐段,翻译。')
  })
})
