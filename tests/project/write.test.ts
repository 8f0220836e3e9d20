import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, describe, expect, test, vi} from 'vitest'
import {type Change, writeAll, writeFileSafely} from '../../src/project/write.ts'
import {fault, heal} from './faulty-disk.ts'
import {complaint, contents, newFolder} from './folder.ts'

vi.mock('node:fs', async (original) => (await import('./faulty-disk.ts')).faulty(await original()))

afterEach(heal)

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
/** A process that has surely ended. */
const dead = spawnSync(process.execPath, ['--version']).pid

describe('one file', () => {
  test('is written, with its folders, and nothing else is left', async () => {
    const root = newFolder()
    await writeFileSafely(join(root, 'locales/zh-Hans/on-tides.md'), '潮汐')
    await writeFileSafely(join(root, 'locales/zh-Hans/on-tides.md'), Buffer.from('潮汐之间'))
    expect(contents(root)).toEqual({'locales/zh-Hans/on-tides.md': '潮汐之间'})
  })

  test('keeps its mode', async () => {
    const root = newFolder({'a.md': 'old'})
    chmodSync(join(root, 'a.md'), 0o640)
    const {mode} = statSync(join(root, 'a.md'))
    await writeFileSafely(join(root, 'a.md'), 'new')
    expect(statSync(join(root, 'a.md')).mode).toBe(mode)
  })
})

describe('several files', () => {
  test('are written and deleted together', async () => {
    const root = newFolder({'a.md': 'a', 'b.md': 'b', 'c.md': 'c'})
    await writeAll([
      {path: join(root, 'a.md'), bytes: 'A', expected: sha256('a')},
      {path: join(root, 'b.md'), bytes: null, expected: Buffer.from('b')},
      {path: join(root, 'd.md'), bytes: 'D', expected: null},
      {path: join(root, 'never.md'), bytes: null}
    ])
    expect(contents(root)).toEqual({'a.md': 'A', 'c.md': 'c', 'd.md': 'D'})
  })

  test.each<[string, string | null, Pick<Change, 'expected'>]>([
    ['was changed, by hash', 'theirs', {expected: sha256('b')}],
    ['was changed, by bytes', 'theirs', {expected: Buffer.from('b')}],
    ['has appeared', 'theirs', {expected: null}],
    ['is gone, by hash', null, {expected: sha256('b')}],
    ['is gone, by bytes', null, {expected: Buffer.from('b')}]
  ])('nothing is written when one of them %s since it was read', async (_, now, expected) => {
    const root = newFolder({'a.md': 'a', ...(now === null ? {} : {'b.md': now})})
    const before = contents(root)
    const changes = [
      {path: join(root, 'a.md'), bytes: 'A', expected: sha256('a')},
      {path: join(root, 'new/c.md'), bytes: 'C'},
      {path: join(root, 'b.md'), bytes: 'B', ...expected}
    ]
    expect(await complaint(() => writeAll(changes, {root}))).toBe(
      'b.md Unexpected change of `b.md` since it was read, expected nobody else to write to it; nothing was written\nRun the command again'
    )
    expect(contents(root)).toEqual(before)
    expect(existsSync(join(root, 'new'))).toBe(false)
  })

  test('one file twice is a mistake of ours', async () => {
    const path = join(newFolder(), 'a.md')
    await expect(
      writeAll([
        {path, bytes: 'a'},
        {path, bytes: 'b'}
      ])
    ).rejects.toThrow('Two changes')
  })

  test('a link is replaced, never written through', async () => {
    const other = newFolder({'theirs.md': 'theirs'})
    const root = newFolder()
    symlinkSync(join(other, 'theirs.md'), join(root, 'a.md'))
    await writeFileSafely(join(root, 'a.md'), 'ours')
    expect(readFileSync(join(other, 'theirs.md'), 'utf8')).toBe('theirs')
  })
})

describe('a disk that refuses', () => {
  const before = {'a.md': 'a', 'b.md': 'b'}
  const write = (root: string) =>
    writeAll(
      [
        {path: join(root, 'a.md'), bytes: 'A'},
        {path: join(root, 'new/c.md'), bytes: 'C'},
        {path: join(root, 'b.md'), bytes: 'B'}
      ],
      {root}
    )

  test.each([
    ['ENOSPC', 'Unexpected end of space while writing `b.md`', 'Make room on the disk'],
    ['EDQUOT', 'Unexpected end of space while writing `b.md`', 'raise the quota'],
    ['EROFS', 'Unexpected read-only disk at `b.md`', 'Mount the disk for writing'],
    ['EACCES', 'expected permission for `b.md`', 'Give your user the permission'],
    ['EPERM', 'expected permission for `b.md`', 'Give your user the permission'],
    ['EIO', 'Unexpected error EIO of the system at `b.md`', 'Look whether the disk']
  ])('%s while the last file is staged changes nothing, and says what to do', async (code, report, remedy) => {
    const root = newFolder(before)
    fault('writeFileSync', code, 3)
    const said = await complaint(() => write(root))
    expect(said).toMatch(/^b\.md /u)
    expect(said).toContain(report)
    expect(said).toContain(remedy)
    expect(contents(root)).toEqual(before)
    expect(existsSync(join(root, 'new'))).toBe(false)
  })

  test('a file held open for a moment is asked for again', async () => {
    const root = newFolder(before)
    fault('renameSync', 'EPERM', 1, 2)
    await write(root)
    expect(contents(root)).toEqual({'a.md': 'A', 'b.md': 'B', 'new/c.md': 'C'})
  })

  test('a first rename that is refused for good leaves everything', async () => {
    const root = newFolder(before)
    fault('renameSync', 'EACCES', 1, Number.POSITIVE_INFINITY)
    expect(await complaint(() => write(root))).toContain('expected permission for `a.md`')
    expect(contents(root)).toEqual(before)
  })

  test('a file in the place of a folder, and a folder in the place of a file, are named before anything is written', async () => {
    const root = newFolder({'locales/zh-Hans': 'a file', 'a.md': 'a'})
    mkdirSync(join(root, 'b.md'))
    const writing = (path: string) =>
      complaint(() =>
        writeAll(
          [
            {path: join(root, 'a.md'), bytes: 'A'},
            {path: join(root, path), bytes: 'B'}
          ],
          {root}
        )
      )
    expect(await writing('locales/zh-Hans/b.md')).toContain(
      'Unexpected file on the way to `locales/zh-Hans/b.md`, expected a folder'
    )
    expect(await writing('b.md')).toContain('Unexpected folder `b.md`, expected a file')
    expect(contents(root)).toEqual({'locales/zh-Hans': 'a file', 'a.md': 'a'})
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
