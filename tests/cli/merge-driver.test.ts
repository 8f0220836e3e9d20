import {execFileSync, spawnSync} from 'node:child_process'
import {cpSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {driverIn} from '../merges/repository.ts'
import {contents, fill, newFolder} from '../project/folder.ts'
import {hexapla} from './shell.ts'

const essay = 'source/mine.md'
const target = 'locales/zh-Hans/mine.md'

const git = (folder: string, ...args: readonly string[]) =>
  execFileSync('git', args, {cwd: folder, encoding: 'utf8', stdio: 'pipe'}).trim()

const text = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8')

let model: Promise<string>
beforeAll(() => {
  model = begin()
})

/** A repository with one essay in two locales, translated and committed. */
async function repository(): Promise<string> {
  const folder = newFolder()
  cpSync(await model, folder, {recursive: true})
  return folder
}

async function begin(): Promise<string> {
  const folder = newFolder({
    'hexapla.config.json': '{"sourceLocale": "en", "locales": {"en": "English", "zh-Hans": "简体"}}',
    [essay]: '---\ntitle: Mine\n---\n\nA margin is where a reader answers.\n\nMonks drew snails there.\n'
  })
  git(folder, 'init', '--quiet', '--initial-branch', 'main')
  git(folder, 'config', 'user.name', 'Lin')
  git(folder, 'config', 'user.email', 'lin@example.org')
  await hexapla(folder, 'init')
  await hexapla(folder, 'sync')
  translate(folder, 'title', '我的')
  translate(folder, 'p1', '页边是\n读者\n回答的\n地方。')
  translate(folder, 'p2', '修士在那里画蜗牛。')
  await hexapla(folder, 'sync')
  commit(folder)
  return folder
}

function translate(folder: string, key: string, translation: string): void {
  const file = text(folder, target)
  const marker = new RegExp(`(<!-- #${key}[ \\n](?:[^<]*\\n)?[^\\n]*-->\\n)`, 'u')
  fill(folder, {[target]: file.replace(marker, `$1${translation}\n\n`)})
}

const change = (folder: string, path: string, from: string, to: string) =>
  fill(folder, {[path]: text(folder, path).replace(from, to)})

function commit(folder: string): void {
  git(folder, 'add', '.')
  git(folder, 'commit', '--quiet', '-m', 'Work')
}

const driver = driverIn(newFolder())

/** Let the driver run from the sources: in a test nothing is installed. */
const useSources = (folder: string) => git(folder, 'config', 'merge.hexapla.driver', driver)

describe('init in a repository', () => {
  test('registers the driver, once, and says what it did', async () => {
    const folder = newFolder()
    git(folder, 'init', '--quiet')
    expect((await hexapla(folder, 'init')).out).toMatch(/^wrote +\.git\/config {2}git merges segment files by key$/mu)
    expect(git(folder, 'config', 'merge.hexapla.driver')).toContain('hexapla merge-driver %O %A %B %P')
    expect(git(folder, 'check-attr', 'merge', target)).toBe(`${target}: merge: hexapla`)
    const before = contents(folder)
    expect((await hexapla(folder, 'init')).out).not.toContain('.git/config')
    expect(contents(folder)).toEqual(before)
  })

  test('leaves a driver of the user’s own alone', async () => {
    const folder = newFolder()
    git(folder, 'init', '--quiet')
    git(folder, 'config', 'merge.hexapla.driver', 'mine')
    await hexapla(folder, 'init')
    expect(git(folder, 'config', 'merge.hexapla.driver')).toBe('mine')
  })

  test('finds the program from the top of the repository where the project lies below it', async () => {
    const folder = newFolder()
    git(folder, 'init', '--quiet')
    await hexapla(folder, 'init essays')
    expect(git(folder, 'config', 'merge.hexapla.driver')).toContain(`--prefix 'essays' hexapla`)
  })

  test('outside git says what to run later', async () => {
    expect((await hexapla(newFolder(), 'init')).err).toContain('once there is a repository, run this again')
  })

  test('a driver that is not installed leaves both sides in the file', async () => {
    const folder = await repository()
    const registered = git(folder, 'config', 'merge.hexapla.driver')
    git(folder, 'config', 'merge.hexapla.driver', registered.replace('npx --no-install', 'no-such-program'))
    git(folder, 'checkout', '--quiet', '-b', 'theirs')
    change(folder, target, '修士', '僧人')
    commit(folder)
    git(folder, 'checkout', '--quiet', 'main')
    change(folder, target, '修士', '教士')
    commit(folder)
    expect(spawnSync('git', ['merge', 'theirs'], {cwd: folder}).status).toBe(1)
    expect(text(folder, target)).toMatch(/<{7} ours\n教士.*\n={7}\n僧人.*\n>{7} theirs\n/u)
  })
})

describe('merge-driver', () => {
  test('git merges two translators’ work on neighbours, and an edited source makes its translation stale', async () => {
    const folder = await repository()
    useSources(folder)
    git(folder, 'checkout', '--quiet', '-b', 'theirs')
    change(folder, target, '修士', '僧人')
    change(folder, target, '回答的', '应答的')
    commit(folder)
    git(folder, 'checkout', '--quiet', 'main')
    change(folder, essay, 'answers', 'contradicts')
    await hexapla(folder, 'sync')
    commit(folder)
    git(folder, 'merge', '--quiet', '--no-edit', 'theirs')
    expect(text(folder, target)).toContain('僧人在那里画蜗牛。')
    expect(text(folder, target)).toMatch(/\nstale=\w{8}~\w{8} @\w{8} -->\n页边是\n读者\n应答的\n地方。\n/u)
    expect((await hexapla(folder, 'check')).out).toContain('Unexpected translation of an older source')
  })

  test('a conflict is in one segment alone, readable, and exits with 1', async () => {
    const folder = await repository()
    const base = text(folder, target)
    fill(folder, {o: base, a: base.replace('修士', '教士'), b: base.replace('修士', '僧人')})
    const {code, err} = await hexapla(folder, `merge-driver o a b ${target}`)
    expect({code, err}).toEqual({code: 1, err: `${target}: 1 segment changed on both sides\n`})
    expect(text(folder, 'a').match(/^<{7}/gmu)).toHaveLength(1)
    expect(text(folder, 'a')).toMatch(/<{7} ours\n<!-- #p2 @\w{8} -->\n教士.*\n\n={7}\n<!-- #p2 @\w{8} -->\n僧人/u)
  })

  test('what it cannot read is merged line by line and looked at by a person', async () => {
    const folder = await repository()
    const base = text(folder, target)
    fill(folder, {o: base, a: base.replace('<!-- #p2 @', '<!-- #p2 !'), b: base.replace('回答的', '应答的')})
    const {code, err} = await hexapla(folder, `merge-driver o a b ${target}`)
    expect(code).toBe(1)
    expect(err).toContain(`${target}:17  Unexpected marker`)
    expect(text(folder, 'a')).toContain('<!-- #p2 !')
    expect(text(folder, 'a')).toContain('应答的')
  })

  test('two files without a common version keep what both have', async () => {
    const folder = await repository()
    const base = text(folder, target)
    fill(folder, {o: '', a: base.replace('修士', '教士'), b: base})
    expect((await hexapla(folder, 'merge-driver o a b')).code).toBe(1)
    expect(text(folder, 'a')).toMatch(/教士.*={7}.*修士/su)
  })
})

describe('without the driver', () => {
  /** One side confirms the translation for a new source in its first line, the other edits its last line. */
  async function mixedUp(command: readonly string[]): Promise<string> {
    const folder = await repository()
    git(folder, 'config', '--remove-section', 'merge.hexapla')
    git(folder, 'checkout', '--quiet', '-b', 'theirs')
    change(folder, target, '地方。', '地盘。')
    commit(folder)
    git(folder, 'checkout', '--quiet', 'main')
    change(folder, essay, 'answers', 'contradicts')
    await hexapla(folder, 'sync')
    await hexapla(folder, 'accept mine p1')
    change(folder, target, '页边是', '页边乃是')
    await hexapla(folder, 'sync')
    commit(folder)
    git(folder, ...command)
    return folder
  }

  test.each([
    ['merge', ['merge', '--quiet', '--no-edit', 'theirs']],
    ['cherry-pick', ['cherry-pick', 'theirs']],
    ['rebase', ['rebase', '--quiet', 'main', 'theirs']]
  ])('what a %s mixed from two sides is unverified until a person accepts it', async (_, command) => {
    const folder = await mixedUp(command)
    expect(text(folder, target)).toMatch(/<!-- #p1 text=\w{8} @\w{8} -->\n页边乃是\n读者\n回答的\n地盘。\n/u)
    expect((await hexapla(folder, 'check')).out).toContain('Unexpected unconfirmed translation')
    await hexapla(folder, 'sync')
    expect(text(folder, target)).toMatch(/<!-- #p1 unverified @\w{8} -->\n/u)
    await hexapla(folder, 'accept mine p1')
    expect((await hexapla(folder, 'check')).code).toBe(0)
    commit(folder)
    expect(await hexapla(folder, 'sync')).toMatchObject({out: 'Everything is up to date\n'})
    expect((await hexapla(folder, 'check')).out).toContain('0 errors, 0 warnings')
  })

  test('so it is while the merge is not committed', async () => {
    const folder = await mixedUp(['merge', '--quiet', '--no-commit', 'theirs'])
    expect((await hexapla(folder, 'check')).out).toContain('Unexpected unconfirmed translation')
  })

  test('so it is in a shallow clone', async () => {
    const folder = await mixedUp(['merge', '--quiet', '--no-edit', 'theirs'])
    const clone = newFolder()
    git(clone, 'clone', '--quiet', '--depth', '1', `file://${folder}`, 'shallow')
    expect((await hexapla(join(clone, 'shallow'), 'check')).out).toContain('Unexpected unconfirmed translation')
  })
})
