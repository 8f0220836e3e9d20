import {spawnSync} from 'node:child_process'
import {describe, expect, test} from 'vitest'
import {contents, fill} from '../project/folder.ts'
import {hexapla, newProject} from './shell.ts'

const hans = 'locales/zh-Hans/hello.md'
const ledger = 'locales/en/hello.md'

/** The segment of a key as a file has it. */
const segment = (text: string, key: string) =>
  text.split(/^(?=<!-- #)/mu).find((part) => part.startsWith(`<!-- #${key} `)) ?? ''

/** The sample project with a segment that stands twice and a ledger that was edited. */
async function brokenProject(): Promise<string> {
  const folder = await newProject()
  const files = contents(folder)
  const part = segment(files[hans] ?? '', 'p1')
  fill(folder, {
    [hans]: (files[hans] ?? '').replace(part, () => part + part.replace(/-->\n/u, '-->\n又一种译法：')),
    [ledger]: (files[ledger] ?? '').replace(/(<!-- #title .*\n)/u, '$1My ')
  })
  return folder
}

describe('sync --repair', () => {
  test('is named as the remedy of what stops sync', async () => {
    const folder = await brokenProject()
    const edited = await hexapla(folder, 'sync')
    expect(edited.code).toBe(2)
    expect(`${edited.err}${(await hexapla(folder, 'check')).out}`).toContain('hexapla sync')
    fill(folder, {[ledger]: contents(await newProject())[ledger] ?? ''})
    const {code, err} = await hexapla(folder, 'sync')
    expect(code).toBe(2)
    expect(err).toContain('`hexapla sync hello --repair --dry-run`')
  })

  test('shows its plan, changes nothing with --dry-run, and then does what it showed', async () => {
    const folder = await brokenProject()
    const before = contents(folder)
    const line = (path: string, key: string, from = 0) =>
      (before[path] ?? '').split('\n').findIndex((text, index) => index >= from && text.startsWith(`<!-- #${key} `)) + 1
    const second = line(hans, 'p1', line(hans, 'p1'))
    const plan = [
      'hello: repairs',
      `  ${hans}:${second}  another text of #p1 is kept as the orphan #p9`,
      `  ${hans}:${line(hans, 'p1')}  #p1 stood there twice: the first stays, unverified`,
      `  ${ledger}:${line(ledger, 'title')}  #title of the ledger is again what translators were offered`,
      `  ${ledger}  #p9 counts as retired`
    ]
    const dry = await hexapla(folder, 'sync --repair --dry-run')
    expect(dry.code).toBe(0)
    const number = /orphan #p(\d+)/u.exec(dry.out)?.[1] ?? ''
    expect(dry.out.split('\n').slice(0, 5)).toEqual(plan.map((text) => text.replace('#p9', `#p${number}`)))
    expect(dry.out).toContain(`would write  ${hans}`)
    expect(contents(folder)).toEqual(before)

    const done = await hexapla(folder, 'sync --repair')
    expect(done.code).toBe(0)
    expect(done.out.split('\n').slice(0, 5)).toEqual(dry.out.split('\n').slice(0, 5))
    const after = contents(folder)
    expect(after[hans]).toContain('又一种译法：')
    expect(after[hans]).toContain('# My ')
    expect((await hexapla(folder, 'sync')).out).toBe('Everything is up to date\n')
    expect((await hexapla(folder, 'sync --repair')).out).toBe('Everything is up to date\n')
  })

  test('as JSON lists what was mended', async () => {
    const folder = await brokenProject()
    const {out} = await hexapla(folder, 'sync --repair --dry-run --json')
    const [essay] = (JSON.parse(out) as {essays: {repairs: object[]}[]}).essays
    expect(essay?.repairs).toContainEqual({repair: 'restored', key: 'title', file: ledger, line: expect.any(Number)})
  })

  test('leaves alone what it cannot read, and what is not its business', async () => {
    const folder = await brokenProject()
    for (const [text, report] of [
      ['<<<<<<< HEAD\n', 'Unexpected conflict mark of git'],
      ['<!-- #p1 mising -->\n', 'Unexpected marker']
    ] as const) {
      fill(folder, {[hans]: `${contents(folder)[hans]}\n${text}`})
      const before = contents(folder)
      const {code, err} = await hexapla(folder, 'sync --repair')
      expect(code).toBe(2)
      expect(err).toMatch(new RegExp(`^${hans}:\\d+:1\\n`, 'u'))
      expect(err).toContain(report)
      expect(contents(folder)).toEqual(before)
      fill(folder, {[hans]: before[hans]?.replace(`\n${text}`, '') ?? ''})
    }
  })
})

describe('what was written', () => {
  const git = (folder: string, ...args: string[]) =>
    spawnSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {encoding: 'utf8'})

  /** A committed project whose source has changed since. */
  async function changedProject(): Promise<string> {
    const folder = await newProject()
    git(folder, 'init', '-q')
    git(folder, 'add', '-A')
    git(folder, 'commit', '-q', '-m', 'start')
    fill(folder, {
      'source/hello.md':
        contents(folder)['source/hello.md']?.replace('- Translate it', '- Read it.\n- Translate it') ?? ''
    })
    return folder
  }

  test('can be undone as is said, from where one stands', async () => {
    const folder = await changedProject()
    const before = contents(folder)
    const {err} = await hexapla(`${folder}/source`, 'sync')
    expect(err).toContain(
      'To undo: `git -C .. restore locales/en/hello.md locales/zh-Hans/hello.md locales/zh-Hant/hello.md`\n'
    )
    const command = /To undo: `git (.*)`/u.exec(err)?.[1]?.split(' ') ?? []
    spawnSync('git', command, {cwd: `${folder}/source`})
    const shown = ({path}: {path: string}) => !path.startsWith('.git/')
    const named = (files: Record<string, string>) =>
      Object.entries(files)
        .map(([path, text]) => ({path, text}))
        .filter(shown)
    expect(named(contents(folder))).toEqual(named(before))
  })

  test('in many files is named by their folder, unless something else in it would be restored, too', async () => {
    const folder = await changedProject()
    const hello = contents(folder)['source/hello.md'] ?? ''
    fill(folder, {'source/bye.md': hello})
    await hexapla(folder, 'sync')
    git(folder, 'add', '-A')
    git(folder, 'commit', '-q', '-m', 'more')
    for (const name of ['hello', 'bye'])
      fill(folder, {[`source/${name}.md`]: hello.replace('Read it.', 'Read it twice.')})
    const path = 'locales/zh-Hans/bye.md'
    const text = contents(folder)[path] ?? ''
    fill(folder, {[path]: text.replace('translators: []', 'translators: [林怡]')})
    const {err} = await hexapla(folder, 'sync')
    expect(err).toMatch(
      /To undo: `git restore locales\/en\/bye\.md locales\/en\/hello\.md locales\/zh-Hans\/hello\.md locales\/zh-Hant\/bye\.md locales\/zh-Hant\/hello\.md`/u
    )
    expect(err).toContain(`Not undone by it: ${path}`)
    git(folder, 'checkout', '-q', 'locales')
    expect((await hexapla(folder, 'sync')).err).toContain('To undo: `git restore locales`\n')
  })

  test('outside git, or over what git does not know, is not said to be undone', async () => {
    const folder = await changedProject()
    git(folder, 'rm', '-r', '-q', '--cached', 'locales')
    expect((await hexapla(folder, 'sync')).err).not.toContain('undo')
  })
})
