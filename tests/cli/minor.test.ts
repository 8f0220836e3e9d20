import {describe, expect, test} from 'vitest'
import {contents, fill} from '../project/folder.ts'
import {hexapla, newProject} from './shell.ts'

const source = 'source/hello.md'
const before = 'never meet. The reader'
const after = 'never meet: the reader'

function edit(folder: string, path: string, from: string, to: string): void {
  const text = contents(folder)[path] ?? ''
  if (!text.includes(from)) throw new Error(`No ${from} in ${path}`)
  fill(folder, {[path]: text.replace(from, to)})
}

const around = {env: {SOURCE_DATE_EPOCH: '1700000000'}}
const declare = (folder: string, keys: string) =>
  hexapla(folder, `minor hello ${keys} --reason punctuation --by lin`, around)

describe('minor', () => {
  test('is proposed by sync, recorded in the ledger, and leaves translations current', async () => {
    const folder = await newProject()
    const translated = contents(folder)['locales/zh-Hans/hello.md'] ?? ''
    edit(folder, source, before, after)
    const synced = await hexapla(folder, 'sync')
    expect(synced.err).toContain('run `hexapla minor hello p1 --reason "…"`')
    expect((await hexapla(folder, 'check')).out).toContain('2 warnings')

    const declared = await declare(folder, 'p1')
    expect(declared).toMatchObject({code: 0, err: ''})
    expect(declared.out).toContain('never meet[-.-]{+:+} [-The-]{+the+} reader')
    expect((await hexapla(folder, 'check')).out).toMatch(/^Nothing to object/u)
    const ledger = contents(folder)['locales/en/hello.md'] ?? ''
    expect(ledger).toMatch(
      /^minor:\n {2}- \{key: p1, from: "[0-9a-f]{8}", to: "[0-9a-f]{8}", by: "lin", date: 2023-11-14, reason: "punctuation"\}$/mu
    )
    const now = contents(folder)['locales/zh-Hans/hello.md'] ?? ''
    expect(now).not.toContain('stale')
    expect(now.replace(/@[0-9a-f]{8}/gu, '@')).toBe(translated.replace(/@[0-9a-f]{8}/gu, '@'))
    expect((await hexapla(folder, 'sync')).out).toBe('Everything is up to date\n')
  })

  test('is not proposed for a translation that lacks an earlier change, too', async () => {
    const folder = await newProject()
    edit(folder, source, 'never meet', 'seldom meet')
    await hexapla(folder, 'sync')
    edit(folder, source, 'seldom meet. The', 'seldom meet: the')
    const {out, err} = await hexapla(folder, 'sync')
    expect(out).toContain('edited  p1')
    expect(err).not.toContain('hexapla minor')
  })

  test('can be declared before sync has shown the change to anybody', async () => {
    const folder = await newProject()
    edit(folder, source, before, after)
    expect((await declare(folder, 'p1')).code).toBe(0)
    expect((await hexapla(folder, 'check')).out).toMatch(/^Nothing to object/u)
  })

  test('holds for a translation that comes late, made from the earlier source', async () => {
    const folder = await newProject()
    const late = contents(folder)['locales/zh-Hant/hello.md'] ?? ''
    edit(folder, source, before, after)
    await hexapla(folder, 'sync')
    await declare(folder, 'p1')
    fill(folder, {'locales/zh-Hant/hello.md': late})
    expect((await hexapla(folder, 'check --locale zh-Hant')).out).toMatch(/^Nothing to object/u)
  })

  test('does not confirm a text that was changed after it had become stale', async () => {
    const folder = await newProject()
    edit(folder, source, before, after)
    await hexapla(folder, 'sync')
    edit(folder, 'locales/zh-Hans/hello.md', '素未谋面', '从未谋面')
    await declare(folder, 'p1')
    expect(contents(folder)['locales/zh-Hans/hello.md']).toMatch(/#p1 unverified @/u)
  })

  test('is not for segments that did not change, and needs a reason', async () => {
    const folder = await newProject()
    expect(await declare(folder, 'p1')).toMatchObject({
      code: 2,
      err: expect.stringContaining('expected a segment whose source has changed since it was translated')
    })
    expect((await declare(folder, 'p99')).err).toContain('Unexpected key `p99`')
    expect(await hexapla(folder, 'minor hello p1')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Unexpected missing option `--reason <text>`')
    })
  })

  test('with --dry-run only shows the change', async () => {
    const folder = await newProject()
    edit(folder, source, before, after)
    const files = contents(folder)
    const {out} = await hexapla(folder, 'minor hello p1 --reason punctuation --dry-run')
    expect(out).toContain('would write  locales/en/hello.md')
    expect(contents(folder)).toEqual(files)
  })
})

test('check shows what changed in the source of a stale translation', async () => {
  const folder = await newProject()
  edit(folder, source, 'never meet', 'seldom meet')
  const {out} = await hexapla(folder, 'check --locale zh-Hans')
  expect(out).toContain('\n  change    …with someone you will [-never-]{+seldom+} meet. The reader may…')
})
