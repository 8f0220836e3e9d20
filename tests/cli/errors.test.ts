import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {contents, fill, newFolder} from '../project/folder.ts'
import {hexapla, newProject} from './shell.ts'

describe('arguments that cannot be used', () => {
  test.each([
    ['chek', 'Unexpected command `chek`', 'Did you mean `hexapla check`?'],
    ['narrate', 'Unexpected command `narrate`', 'See `hexapla --help`'],
    ['sync --dryrun', 'Unexpected option `--dryrun`', 'Did you mean `--dry-run`?'],
    ['sync --lnag en', 'Unexpected option `--lnag`', 'Did you mean `--lang`?'],
    [
      'rename one',
      'Unexpected missing argument `new`, expected it after `hexapla rename`',
      'See `hexapla rename --help`'
    ],
    ['rename a b c', 'Unexpected argument `c`', 'See `hexapla rename --help`'],
    ['check --locale', 'Unexpected end of option `--locale <tag>`', 'See `hexapla check --help`'],
    ['check --format xml', 'Unexpected value `xml` of `--format <form>`, expected one of pretty, json, github', 'See'],
    ['accept a --as done', 'Unexpected value `done` of `--as <state>`, expected one of reviewed, final', 'See'],
    ['explain content/nmbers', 'Unexpected check `content/nmbers`', 'Did you mean `hexapla explain content/numbers`?'],
    ['explain numbers', 'Unexpected check `numbers`', 'Did you mean `hexapla explain content/numbers`?']
  ])('hexapla %s', async (line, report, remedy) => {
    const {code, out, err} = await hexapla('/', line)
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err.split('\n')[0]).toContain(`  error  ${report}`)
    expect(err.split('\n')[1]).toContain(`  help   ${remedy}`)
  })

  test.each([
    ['check --locale ja', 'Unexpected locale `ja`, expected one of en, zh-Hans, zh-Hant'],
    ['accept hello --locale ja', 'Unexpected locale `ja`'],
    ['import page.txt --locale ja', 'Unexpected locale `ja`'],
    ['build --only pdf', 'Unexpected output `pdf`, expected one of html'],
    ['build --only html,', 'Unexpected output ``'],
    ['status nothing', 'Unexpected essay `nothing`'],
    ['sync hello nothing', 'Unexpected essay `nothing`'],
    ['accept hello p99', 'Unexpected key `p99`'],
    ['rename hello Hello', 'Unexpected name `Hello`'],
    ['rename hello hello', 'Unexpected name `hello`'],
    ['import absent.txt', 'Unexpected missing file `absent.txt`'],
    ['import source --slug folder', 'Unexpected archive without `--mapping`'],
    ['check --output source', 'Unexpected folder `source`, expected a file'],
    ['build --out source/dist', 'Unexpected output folder `source/dist`'],
    ['verify release', 'Unexpected missing folder `release`'],
    ['status --json --csv', 'Unexpected `--json` with `--csv`, expected one of the two']
  ])('hexapla %s in a project changes nothing', async (line, report) => {
    const folder = await newProject()
    fill(folder, {'page.txt': 'A title\n\nA paragraph of some length that stands for an essay.\n'})
    const before = contents(folder)
    const {code, out, err} = await hexapla(folder, line)
    expect({code, out, err}).toEqual({code: 2, out: '', err: expect.stringContaining(`error  ${report}`)})
    expect(contents(folder)).toEqual(before)
  })
})

describe('no project', () => {
  test('is said with what helps', async () => {
    const folder = newFolder()
    expect(await hexapla(folder, 'status')).toEqual({
      code: 2,
      out: '',
      err: [
        `  error  Unexpected folder \`${folder}\`, expected hexapla.config.json or source/ in it or above it`,
        '  help   Run `hexapla init` to start a project here, or name its folder with `--cwd`',
        ''
      ].join('\n')
    })
  })

  test('--cwd names another folder, which must be there', async () => {
    const folder = await newProject()
    expect((await hexapla('/', `status --cwd ${folder}`)).code).toBe(0)
    expect((await hexapla(join(folder, 'locales'), 'status')).code).toBe(0)
    expect((await hexapla(folder, 'status --cwd elsewhere')).err).toContain('elsewhere` after `--cwd`')
  })
})

describe('input that cannot be read', () => {
  test('is shown with file, line and column, and nothing is written', async () => {
    const folder = await newProject()
    const path = 'locales/zh-Hans/hello.md'
    const text = contents(folder)[path] ?? ''
    fill(folder, {[path]: text.replace('## 这一页可以做什么', '<<<<<<< HEAD\n## 这一页可以做什么')})
    const before = contents(folder)
    const line = before[path]?.split('\n').indexOf('<<<<<<< HEAD') ?? 0
    const frame = `  ${line + 1} │ <<<<<<< HEAD\n     │ ^\n`
    const {code, out, err} = await hexapla(folder, 'sync')
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toBe(
      `${path}:${line + 1}:1\n  error  Unexpected conflict mark of git, expected the text that both sides agree on\n${frame}`
    )
    for (const command of ['status', 'accept hello', 'rename hello bye', 'fmt']) {
      expect(await hexapla(folder, command)).toMatchObject({code: 2, err})
    }
    expect(contents(folder)).toEqual(before)

    const checked = await hexapla(folder, 'check')
    expect(checked.code).toBe(2)
    expect(checked.out).toContain(`${path}:${line + 1}:1`)
    expect(checked.out).toContain('alignment/unreadable')
    expect((await hexapla(folder, 'build')).code).toBe(2)
    expect(contents(folder)).toEqual(before)
  })

  test('the configuration: unknown key, unknown check, no JSON', async () => {
    const folder = await newProject()
    const complaint = async (config: string) => {
      fill(folder, {'hexapla.config.json': config})
      const {code, err} = await hexapla(folder, 'status')
      return [code, ...err.split('\n').slice(0, 2)]
    }
    expect(await complaint('{\n  "sorceLocale": "en"\n}')).toEqual([
      2,
      'hexapla.config.json:2:3',
      expect.stringContaining('`sorceLocale`')
    ])
    expect(await complaint('{"checks": {"content/nmbers": "off"}}')).toEqual([
      2,
      'hexapla.config.json:1:13',
      expect.stringContaining('content/nmbers`')
    ])
    expect(await complaint('{"site": {title: "x"}}')).toEqual([2, 'hexapla.config.json:1:11', expect.any(String)])
  })

  test('is told in the language of the reader', async () => {
    const folder = await newProject()
    fill(folder, {'source/hello.md': '---\ntitle: [\n---\n'})
    const {err} = await hexapla(folder, 'sync', {env: {LC_ALL: 'zh_TW.UTF-8'}})
    expect(err).toMatch(/^source\/hello\.md:\d+:\d+\n {2}錯誤 {2}文前資訊/u)
    expect((await hexapla(folder, 'chek --lang zh-Hans')).err).toBe(
      '  错误  没有命令 `chek`，应为 `hexapla` 的命令\n  帮助  是不是 `hexapla check`？\n'
    )
  })

  test('control characters of a file are shown, not obeyed', async () => {
    const folder = await newProject()
    fill(folder, {'source/hello.md': '---\ntitle: x\ndate: \u001B[2Jnever\n---\n'})
    const {code, err} = await hexapla(folder, 'sync')
    expect(code).toBe(2)
    expect(err).not.toContain('\u001B')
  })

  test('a stack trace is for --verbose', async () => {
    const folder = await newProject()
    expect((await hexapla(folder, 'status nothing')).err).not.toMatch(/^ +at /mu)
    expect((await hexapla(folder, 'status nothing --verbose')).err).toMatch(/^ +at /mu)
  })

  test('what the system refuses is no fault of ours', async () => {
    const folder = newFolder({'hexapla.config.json': '{}', locales: 'a file in the place of a folder'})
    const {code, err} = await hexapla(folder, 'status')
    expect(code).toBe(2)
    expect(err).toContain('expected a folder')
    expect(err).toContain('help   Move the file that stands in the place of a folder')
  })
})

test('a fault of Hexapla says that it is one, with the stack only for --verbose', async () => {
  const folder = await newProject()
  // biome-ignore lint/correctness/useYield: it breaks before it gives anything
  const broken = async function* (): AsyncGenerator<string> {
    throw new TypeError('the valve stuck')
  }
  const {code, err} = await hexapla(folder, 'import -', {stdin: broken()})
  expect({code, err}).toEqual({
    code: 2,
    err: [
      '  error  This is a fault of Hexapla, not of yours: the valve stuck',
      '  help   Run it again with `--verbose` and report what it prints',
      ''
    ].join('\n')
  })
  expect((await hexapla(folder, 'import - --verbose', {stdin: broken()})).err).toMatch(
    /TypeError: the valve stuck\n +at /u
  )
})
