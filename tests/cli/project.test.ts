import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {contents, fill, newFolder} from '../project/folder.ts'
import {hexapla, newProject} from './shell.ts'

const page = `English 简体 繁體
Opinion
The Quiet Use of Ladders
Mar 3, 2020
Ada Brown

A ladder is an agreement between a person and a wall. We trust it because others climbed it before us.

When the wall is gone, the ladder still tells us how high it was.

You might also like
Back to Top
`

const ladders = {
  'zh-Hans': {
    title: '梯子的静默用途',
    section: '观点',
    'author1-name': '艾达·布朗',
    p1: '梯子是人与墙之间的约定。我们信任它，因为别人先于我们爬上去过。',
    p2: '墙不在了，梯子仍会告诉我们墙有多高。'
  },
  'zh-Hant': {
    title: '梯子的靜默用途',
    section: '觀點',
    'author1-name': '艾達·布朗',
    p1: '梯子是人與牆之間的約定。我們信任它，因為別人先於我們爬上去過。',
    p2: '牆不在了，梯子仍會告訴我們牆有多高。'
  }
}

/** Write these texts below their markers, as a translator does in an editor. */
function translate(folder: string, slug: string, texts: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  for (const [locale, byKey] of Object.entries(texts)) {
    const file = join(folder, `locales/${locale}/${slug}.md`)
    let text = readFileSync(file, 'utf8')
    for (const [key, words] of Object.entries(byKey)) {
      text = text.replace(new RegExp(`(<!-- #${key}[ \\n](?:(?!-->)[^])*-->\\n)`, 'u'), `$1${words}\n\n`)
    }
    writeFileSync(file, text)
  }
}

function edit(folder: string, path: string, from: string, to: string): void {
  const file = join(folder, path)
  const text = readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`${path} does not have: ${from}`)
  writeFileSync(file, text.replace(from, to))
}

test('from an empty folder to a release', async () => {
  const folder = newFolder({'page.txt': page})

  const started = await hexapla(folder, 'init')
  expect(started.code).toBe(0)
  expect(started.out).toContain('wrote  locales/zh-Hant/hello.md')
  expect(started.err).toContain('hexapla check')
  expect((await hexapla(folder, 'check')).out).toBe('Nothing to object in 22 segments of 1 essay\n')

  const imported = await hexapla(folder, 'import page.txt --slug ladders')
  expect(imported.code).toBe(0)
  expect(imported.err).toMatch(/date +Mar 3, 2020/u)
  expect(imported.err).toMatch(/11 +related articles +You might also like/u)
  expect(imported.out.split('\n')[0]).toBe('wrote  source/ladders.md')
  expect((await hexapla(folder, 'sync')).out).toBe('Everything is up to date\n')

  const missing = await hexapla(folder, 'check ladders')
  expect(missing.code).toBe(1)
  expect(missing.out).toContain('10 errors, 0 warnings')
  expect((await hexapla(folder, 'status ladders')).out).toBe(
    [
      'essay                     locale   translated  %  stale  missing  unverified  words to do',
      'ladders                   zh-Hans         0/5  0      ·        5           ·           42',
      'The Quiet Use of Ladders  zh-Hant         0/5  0      ·        5           ·           42',
      ''
    ].join('\n')
  )

  translate(folder, 'ladders', ladders)
  expect((await hexapla(folder, 'sync')).code).toBe(0)
  expect((await hexapla(folder, 'check')).code).toBe(0)

  edit(folder, 'source/ladders.md', 'how high it was', 'how high it had been')
  const plan = await hexapla(folder, 'sync ladders --dry-run')
  expect(plan.out).toMatch(
    /^ladders\n {2}edited +p2 {2}0\.\d\d\n {2}4 unchanged segments\n {2}would write {2}locales\/en\/ladders\.md\n/u
  )
  expect((await hexapla(folder, 'sync')).out).toContain('wrote   locales/zh-Hans/ladders.md')
  expect((await hexapla(folder, 'status ladders')).out).toMatch(/^ladders +zh-Hans +4\/5 +80 +1 +· +· +2$/mu)

  const accepted = await hexapla(folder, 'accept ladders p2 --as reviewed --by lin')
  expect(accepted).toEqual({
    code: 0,
    out: 'locales/zh-Hans/ladders.md  p2\nlocales/zh-Hant/ladders.md  p2\n',
    err: 'Accepted 2 translations\n'
  })
  expect(readFileSync(join(folder, 'locales/zh-Hans/ladders.md'), 'utf8')).toMatch(
    /^<!-- #p2 reviewed=[0-9a-f]{8} by=lin @[0-9a-f]{8} -->$/mu
  )

  const built = await hexapla(folder, 'build')
  expect(built.code).toBe(0)
  expect(built.out).toMatch(/^dist {2}\d+ written, 0 unchanged, 0 removed$/mu)
  expect((await hexapla(folder, 'verify')).code).toBe(0)
  const again = await hexapla(folder, 'build')
  expect(again.out).toMatch(/^dist {2}0 written, \d+ unchanged, 0 removed$/mu)
}, 20_000)

describe('build', () => {
  test('stopped by findings leaves the old release as it was', async () => {
    const folder = await newProject()
    await hexapla(folder, 'build')
    const before = contents(join(folder, 'dist'))
    edit(folder, 'source/hello.md', '- Translate it', '- Read it aloud.\n- Translate it')
    const stopped = await hexapla(folder, 'build')
    expect(stopped.code).toBe(1)
    expect(stopped.out).toContain('alignment/missing')
    expect(stopped.err).toContain('Nothing was written')
    expect(contents(join(folder, 'dist'))).toEqual(before)

    const lenient = await hexapla(folder, 'build --allow-missing --only json')
    expect(lenient.code).toBe(0)
    expect(Object.keys(contents(join(folder, 'dist'))).filter((path) => path.endsWith('.html'))).toEqual([])
    expect(contents(join(folder, 'dist'))['json/zh-Hans/hello.json']).toContain('Read it aloud.')
  })

  test('goes into the project from wherever in it, and to the folder named from where one stands', async () => {
    const folder = await newProject()
    expect(await hexapla(join(folder, 'source'), 'build --only json')).toMatchObject({code: 0, err: ''})
    expect(contents(folder)['dist/manifest.json']).toContain('"generator"')
    expect((await hexapla(join(folder, '.github'), 'build --only json --out preview')).code).toBe(0)
    expect(contents(folder)['.github/preview/manifest.json']).toContain('"generator"')
  })

  test('says when a release of some outputs has taken the place of one that had more', async () => {
    const folder = await newProject()
    await hexapla(folder, 'build')
    expect((await hexapla(folder, 'build --only json')).err).toContain('`hexapla build` brings its other outputs back')
  })
})

describe('verify', () => {
  test('tells what is missing, altered or not listed, and exits with 1', async () => {
    const folder = await newProject()
    await hexapla(folder, 'build --only json')
    expect(await hexapla(folder, 'verify')).toMatchObject({code: 0, out: expect.stringContaining('dist is whole')})
    fill(folder, {'dist/json/en/hello.json': '{}', 'dist/new.txt': 'new'})
    expect(await hexapla(folder, 'verify dist')).toEqual({
      code: 1,
      out: 'altered     json/en/hello.json\nnot listed  new.txt\n',
      err: 'Run `hexapla build` to make it whole\n'
    })
  })
})

describe('fmt', () => {
  test('tells which files are not canonical, then tidies them', async () => {
    const folder = await newProject()
    expect(await hexapla(folder, 'fmt --check')).toEqual({code: 0, out: '', err: 'All segment files are canonical\n'})
    const before = contents(folder)
    edit(folder, 'locales/zh-Hans/hello.md', '-->\n编辑部', '-->\n\n\n编辑部')
    expect(await hexapla(folder, 'fmt --check')).toEqual({
      code: 1,
      out: 'locales/zh-Hans/hello.md\n',
      err: 'Run `hexapla fmt` to tidy them\n'
    })
    expect(await hexapla(folder, 'fmt')).toMatchObject({code: 0, out: 'locales/zh-Hans/hello.md\n'})
    expect(contents(folder)).toEqual(before)
  })
})

test('rename takes the essay and its translations along', async () => {
  const folder = await newProject()
  const {code, out} = await hexapla(folder, 'rename hello welcome')
  expect({code, out}).toEqual({
    code: 0,
    out: ['source', 'locales/en', 'locales/zh-Hans', 'locales/zh-Hant']
      .map((place) => `wrote  ${place}/welcome.md\n`)
      .join('')
  })
  expect(contents(folder)['source/welcome.md']).toContain('aliases: [hello]')
  expect((await hexapla(folder, 'check')).code).toBe(0)
})

describe('what is said', () => {
  test('--quiet says results only', async () => {
    const folder = await newProject()
    expect((await hexapla(folder, 'accept hello --quiet')).err).toBe('')
    expect((await hexapla(folder, 'verify nowhere --quiet')).err).toContain('nowhere')
  })

  test('colours are for terminals, NO_COLOR, --no-color and FORCE_COLOR have their say', async () => {
    const folder = await newProject()
    const isColourful = async (line: string, around: Parameters<typeof hexapla>[2]) =>
      (await hexapla(folder, line, around)).out.includes('\u001B[')
    expect(await isColourful('status', {isTTY: true})).toBe(true)
    expect(await isColourful('status', {isTTY: false})).toBe(false)
    expect(await isColourful('status', {isTTY: true, env: {NO_COLOR: '1'}})).toBe(false)
    expect(await isColourful('status --no-color', {isTTY: true, env: {FORCE_COLOR: '1'}})).toBe(false)
    expect(await isColourful('status', {isTTY: false, env: {FORCE_COLOR: '1'}})).toBe(true)
    expect(await isColourful('status', {isTTY: true, env: {TERM: 'dumb'}})).toBe(false)
  })

  test('the table of the status lines up in Chinese', async () => {
    const folder = await newProject()
    expect((await hexapla(folder, 'status --lang zh-Hant')).out).toBe(
      [
        '文章                    語言      已譯    %  過時  缺譯  未核對  待譯詞數',
        'hello                   zh-Hans  11/11  100     ·     ·       ·         ·',
        'One Text, Many Readers  zh-Hant  11/11  100     ·     ·       ·         ·',
        ''
      ].join('\n')
    )
  })

  test('explain knows every check by its name and speaks the language', async () => {
    const {out} = await hexapla('/', 'explain', {columns: 200})
    expect(out).toMatch(/^alignment\/missing +\p{L}/mu)
    const page = await hexapla('/', 'explain alignment/missing --lang zh-Hant')
    expect(page.out).toMatch(/^# alignment\/missing\n\n\p{Script=Han}/u)
  })
})
