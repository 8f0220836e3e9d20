import {spawnSync} from 'node:child_process'
import {chmodSync, existsSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, describe, expect, test, vi} from 'vitest'
import {writeFileSafely} from '../../src/project/write.ts'
import {fault, heal} from './faulty-disk.ts'
import {complaint, contents, newFolder} from './folder.ts'

vi.mock('node:fs', async (original) => (await import('./faulty-disk.ts')).faulty(await original()))

afterEach(heal)

/** A process that has surely ended. */
const dead = spawnSync(process.execPath, ['--version']).pid

describe('one file', () => {
  test('is written, with its folders, and nothing else is left', async () => {
    const root = newFolder()
    await writeFileSafely(join(root, 'locales/zh-Hans/on-tides.md'), '潮汐')
    await writeFileSafely(join(root, 'locales/zh-Hans/on-tides.md'), Buffer.from('潮汐之间'))
    expect(contents(root)).toEqual({'locales/zh-Hans/on-tides.md': '潮汐之间'})
  })

  test('in the place of a link replaces the link, and is never written through it', async () => {
    const other = newFolder({'theirs.md': 'theirs'})
    const root = newFolder()
    symlinkSync(join(other, 'theirs.md'), join(root, 'a.md'))
    await writeFileSafely(join(root, 'a.md'), 'ours')
    expect(readFileSync(join(other, 'theirs.md'), 'utf8')).toBe('theirs')
  })

  test('keeps its mode', async () => {
    const root = newFolder({'a.md': 'old'})
    chmodSync(join(root, 'a.md'), 0o640)
    const {mode} = statSync(join(root, 'a.md'))
    await writeFileSafely(join(root, 'a.md'), 'new')
    expect(statSync(join(root, 'a.md')).mode).toBe(mode)
  })
})

describe('a disk that refuses', () => {
  test.each([
    ['ENOSPC', 'Unexpected end of space while writing `b.md`', 'Make room on the disk'],
    ['EDQUOT', 'Unexpected end of space while writing `b.md`', 'raise the quota'],
    ['EROFS', 'Unexpected read-only disk at `b.md`', 'Mount the disk for writing'],
    ['EACCES', 'expected permission for `b.md`', 'Give your user the permission'],
    ['EPERM', 'expected permission for `b.md`', 'Give your user the permission'],
    ['EIO', 'Unexpected error EIO of the system at `b.md`', 'Look whether the disk']
  ])('with %s changes nothing, and what to do is said', async (code, report, remedy) => {
    const root = newFolder({'b.md': 'b'})
    fault('writeFileSync', code)
    const said = await complaint(() => writeFileSafely(join(root, 'b.md'), 'B', {root}))
    expect(said).toMatch(/^b\.md /u)
    expect(said).toContain(report)
    expect(said).toContain(remedy)
    expect(contents(root)).toEqual({'b.md': 'b'})
  })

  test('only for a moment is asked again', async () => {
    const root = newFolder({'a.md': 'a'})
    fault('renameSync', 'EPERM', 1, 2)
    await writeFileSafely(join(root, 'a.md'), 'A')
    expect(contents(root)).toEqual({'a.md': 'A'})
  })

  test('because the file comes from another disk gets a copy of it', async () => {
    const root = newFolder({'a.md': 'a'})
    fault('renameSync', 'EXDEV')
    await writeFileSafely(join(root, 'a.md'), 'A')
    expect(contents(root)).toEqual({'a.md': 'A'})
  })

  test('because a file or a folder is in the way is named', async () => {
    const root = newFolder({locales: 'a file', 'b.md/c': 'in a folder'})
    expect(await complaint(() => writeFileSafely(join(root, 'locales/b.md'), 'B', {root}))).toContain(
      'Unexpected file on the way to `locales/b.md`, expected a folder'
    )
    expect(await complaint(() => writeFileSafely(join(root, 'b.md'), 'B', {root}))).toContain(
      'Unexpected folder `b.md`, expected a file'
    )
    expect(contents(root)).toEqual({locales: 'a file', 'b.md/c': 'in a folder'})
  })
})

describe('temporary files', () => {
  const old = (path: string) => utimesSync(path, new Date(0), new Date(0))

  test('of ended processes are swept, those of running ones and other files are not', async () => {
    const root = newFolder()
    const mine = `.a.md.${process.pid}.0123456789ab.tmp`
    const kept = [mine, `.a.md.${dead}.tmp`, `a.md.${dead}.0123456789ab.tmp`, '.a.md.tmp']
    for (const name of [...kept, `.a.md.${dead}.0123456789ab.tmp`]) writeFileSync(join(root, name), 'x')
    await writeFileSafely(join(root, 'b.md'), 'b')
    expect(Object.keys(contents(root))).toEqual([...kept, 'b.md'].sort())
    old(join(root, mine))
    await writeFileSafely(join(root, 'b.md'), 'b')
    expect(existsSync(join(root, mine))).toBe(false)
  })

  test('that cannot be swept do no harm', async () => {
    const root = newFolder({[`.a.md.${dead}.0123456789ab.tmp`]: 'x'})
    fault('rmSync', 'EACCES', 1)
    await writeFileSafely(join(root, 'b.md'), 'b')
    expect(contents(root)).toMatchObject({'b.md': 'b'})
  })
})
