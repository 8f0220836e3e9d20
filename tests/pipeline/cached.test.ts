import {execFileSync} from 'node:child_process'
import {hash} from 'node:crypto'
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {checks} from '../../src/checks/index.ts'
import {hexapla, newProject} from '../cli/shell.ts'
import {compileInto} from '../project/compile.ts'
import {newFolder} from '../project/folder.ts'

/** Every file of a release with the hash of its content; not `changes.json`, which tells of the release before. */
function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(
    (name) => name !== 'changes.json' && statSync(join(folder, name)).isFile()
  )
  return Object.fromEntries(names.sort().map((name) => [name, hash('sha256', readFileSync(join(folder, name)))]))
}

/** What a build says and makes. */
async function build(root: string, options = '') {
  const {code, out, err} = await hexapla(root, `build --allow-missing --out dist ${options}`)
  const dist = existsSync(join(root, 'dist')) ? filesIn(join(root, 'dist')) : {}
  return {code, findings: out.replace(/^dist .*$/mu, ''), err, dist}
}

/** The same from a cache and without one. */
async function expectSame(root: string): Promise<void> {
  const cached = await build(root)
  rmSync(join(root, 'dist'), {recursive: true, force: true})
  expect(cached).toEqual(await build(root, '--no-cache'))
}

async function essay(): Promise<{root: string; slug: string}> {
  const root = await newProject()
  const [name = ''] = readdirSync(join(root, 'source')).filter((one) => one.endsWith('.md'))
  return {root, slug: name.replace('.md', '')}
}

function results(root: string): string[] {
  const folder = join(root, '.hexapla/cache/results')
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}

type Edit = (root: string, slug: string) => void

const edits: Readonly<Record<string, Edit>> = {
  'a paragraph is added': (root, slug) =>
    appendFileSync(join(root, `source/${slug}.md`), '\nOne more paragraph, and 7 words.\n'),
  'it goes again': (root, slug) => {
    const path = join(root, `source/${slug}.md`)
    writeFileSync(path, readFileSync(path, 'utf8').replace('\nOne more paragraph, and 7 words.\n', ''))
  },
  'a translation changes': (root, slug) =>
    appendFileSync(join(root, `locales/zh-Hans/${slug}.md`), '又一句，共3句。\n'),
  'a translation is gone': (root, slug) => rmSync(join(root, `locales/zh-Hant/${slug}.md`), {force: true}),
  'an essay is new': (root) =>
    writeFileSync(join(root, 'source/later.md'), '---\ntitle: Later\n---\n\nIt came later.\n'),
  'it is withdrawn': (root) =>
    writeFileSync(join(root, 'source/later.md'), '---\ntitle: Later\nstatus: withdrawn\n---\n\nIt came later.\n'),
  'settings change': (root) => writeFileSync(join(root, 'hexapla.config.json'), '{"site": {"title": "Other"}}\n'),
  'results are cut short': (root) => {
    for (const path of existsSync(join(root, '.hexapla/cache/results')) ? results(root) : [])
      writeFileSync(path, readFileSync(path, 'utf8').slice(0, -9))
  },
  'results are altered': (root) => {
    for (const path of existsSync(join(root, '.hexapla/cache/results')) ? results(root) : [])
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('paragraph', 'PARAGRAPH'))
  },
  'the index is garbage': (root) => {
    if (existsSync(join(root, '.hexapla/cache')))
      writeFileSync(join(root, '.hexapla/cache/files.tsv'), 'hexapla-files 1\nx\ny\tz')
  }
}

describe('builds from a cache', () => {
  test('equal cold ones byte for byte, whatever is edited in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...Object.keys(edits)), {minLength: 1, maxLength: 4}),
        async (names) => {
          const {root, slug} = await essay()
          await expectSame(root)
          for (const name of names) {
            edits[name]?.(root, slug)
            await expectSame(root)
          }
        }
      ),
      {numRuns: 5}
    )
  }, 60_000)

  test('a file that has its size and time again is read all the same', async () => {
    const {root, slug} = await essay()
    const path = join(root, `locales/zh-Hans/${slug}.md`)
    await setTimeout(2_100)
    await build(root)
    const {atime, mtime} = statSync(path)
    writeFileSync(path, readFileSync(path, 'utf8').replace(/。(?=\n)/u, '！'))
    utimesSync(path, atime, mtime)
    await expectSame(root)
  }, 30_000)

  test('what another state of the program made is not found', async () => {
    const root = newFolder()
    const [before, after] = [newFolder(), newFolder()]
    const program = compileInto(before, 'src/cli/main.ts')
    cpSync(before, after, {recursive: true})
    const changed = program.replace(before, after)
    appendFileSync(changed, '\n// Something is made in another way.\n')
    const run = (script: string, ...args: readonly string[]) =>
      execFileSync(process.execPath, [script, '--quiet', ...args], {cwd: root})
    run(program, 'init')
    run(program, 'check')
    expect(results(root)).toHaveLength(1)
    run(program, 'check')
    expect(results(root)).toHaveLength(1)
    run(changed, 'check')
    expect(results(root)).toHaveLength(2)
  })

  test('only findings about dates depend on the day, which is no part of the key', () => {
    const asking = checks.filter((check) => check.scope === 'essay' && /\btoday\b/u.test(check.run.toString()))
    expect(asking.map(({id}) => id)).toEqual(['publication/date'])
  })

  test('what is found is not made again, and what is clear is', async () => {
    const {root} = await essay()
    await build(root)
    const [path = ''] = results(root)
    const before = readFileSync(path, 'utf8')
    await build(root)
    expect(results(root)).toHaveLength(1)
    expect((await hexapla(root, 'cache info')).out).toMatch(
      /^1 results, 0\.\d MiB of at most 2048 MiB in \.hexapla\/cache\n$/u
    )
    expect(before).not.toContain(root)
    expect((await hexapla(root, 'cache clear')).code).toBe(0)
    expect(existsSync(join(root, '.hexapla'))).toBe(false)
  })
})
