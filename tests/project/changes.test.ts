import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, unlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, describe, expect, test, vi} from 'vitest'
import {type TextChange, writeTexts} from '../../src/project/changes.ts'
import {endLeftWork, inTurn} from '../../src/project/turn.ts'
import {dieAfter, fault, heal} from './faulty-disk.ts'
import {complaint, contents, newFolder} from './folder.ts'

vi.mock('node:fs', async (original) => (await import('./faulty-disk.ts')).faulty(await original()))

afterEach(heal)

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
/** A process that has surely ended. */
const dead = spawnSync(process.execPath, ['--version']).pid

const [a, b, c, d] = ['locales/en/a.md', 'locales/en/b.md', 'locales/zh/c.md', 'source/d.md'] as const
const before = {[a]: 'a', [b]: 'b', [d]: 'd'}
const after = {[a]: 'A', [b]: 'B', [c]: 'C'}
const changes: readonly TextChange[] = [
  {path: a, text: 'A', expected: sha256('a')},
  {path: c, text: 'C', expected: null},
  {path: b, text: 'B', expected: sha256('b')},
  {path: d, text: null, expected: sha256('d')}
]
const write = (root: string, list = changes) => inTurn({root}, (turn) => writeTexts(turn, list))

/** What a killed process leaves says that it was another process. */
function asIfKilled(root: string): void {
  const lock = join(root, '.hexapla/lock')
  if (existsSync(lock)) writeFileSync(lock, readFileSync(lock, 'utf8').replace(String(process.pid), String(dead)))
}

describe('several files', () => {
  test('are written and deleted together, and nothing else is left', async () => {
    const root = newFolder(before)
    await write(root)
    expect(contents(root)).toEqual(after)
    expect(existsSync(join(root, '.hexapla'))).toBe(false)
  })

  test.each<[string, string | null, string | null]>([
    ['was changed', 'theirs', sha256('b')],
    ['has appeared', 'theirs', null],
    ['is gone', null, sha256('b')]
  ])('are not written when one of them %s since it was read', async (_, now, expected) => {
    const root = newFolder({...before, [b]: now ?? ''})
    if (now === null) unlinkSync(join(root, b))
    const found = contents(root)
    const list = changes.map((change) => (change.path === b ? {...change, expected} : change))
    expect(await complaint(() => write(root, list))).toBe(
      `${b} Unexpected change of \`${b}\` since it was read, expected nobody else to write to it; nothing was written\nRun the command again`
    )
    expect(contents(root)).toEqual(found)
    expect(existsSync(join(root, 'locales/zh'))).toBe(false)
  })

  test('that are one file are a mistake of ours', async () => {
    await expect(write(newFolder(before), [...changes, ...changes])).rejects.toThrow('Two changes')
  })

  test('never leave the project by a link', async () => {
    const other = newFolder({'c.md': 'theirs'})
    const root = newFolder(before)
    symlinkSync(other, join(root, 'locales/zh'))
    expect(await complaint(() => write(root))).toContain('is a link to a place outside the project')
    expect(contents(other)).toEqual({'c.md': 'theirs'})
  })
})

describe('a disk that refuses', () => {
  test.each(['ENOSPC', 'EROFS', 'EIO'])('with %s while the files are prepared changes nothing', async (code) => {
    const root = newFolder(before)
    // The lock and the list of what git is not to see come first.
    fault('writeFileSync', code, 5)
    expect(await complaint(() => write(root))).toMatch(new RegExp(`^${b} Unexpected `, 'u'))
    expect(contents(root)).toEqual(before)
    expect(existsSync(join(root, 'locales/zh'))).toBe(false)
  })

  test.each([2, 3, 4])('the rename number %i for good gets everything taken back', async (number) => {
    const root = newFolder(before)
    // The first is that of the journal; five attempts, and then the disk is sound again.
    fault('renameSync', 'EACCES', number, 5)
    expect(await complaint(() => write(root))).toContain('expected permission for')
    expect(contents(root)).toEqual(before)
    expect(existsSync(join(root, 'locales/zh'))).toBe(false)
    expect(existsSync(join(root, '.hexapla'))).toBe(false)
  })

  test('to take back, too, leaves the end to the next command', async () => {
    const root = newFolder(before)
    fault('renameSync', 'EACCES', 3, Number.POSITIVE_INFINITY)
    expect(await complaint(() => write(root))).toContain('expected permission for')
    heal()
    await inTurn({root}, async () => {})
    expect(contents(root)).toEqual(after)
    expect(existsSync(join(root, '.hexapla'))).toBe(false)
  })

  test('because a file or a folder is in the way is named before anything is written', async () => {
    const root = newFolder({...before, 'locales/zh': 'a file'})
    expect(await complaint(() => write(root))).toContain(`Unexpected file on the way to \`${c}\`, expected a folder`)
    const other = newFolder(before)
    mkdirSync(join(other, c), {recursive: true})
    expect(await complaint(() => write(other))).toContain(`Unexpected folder \`${c}\`, expected a file`)
    expect(contents(other)).toEqual(before)
  })
})

describe('a command that dies', () => {
  /** Let writing die after so many operations of the disk; whether it died. */
  async function dies(root: string, operations: number): Promise<boolean> {
    dieAfter(operations)
    try {
      await write(root)
      return false
    } catch {
      return true
    } finally {
      heal()
      asIfKilled(root)
    }
  }

  test('at any operation leaves whole files, and after the next command all old or all new', async () => {
    const seen: string[] = []
    for (let operations = 0; ; operations++) {
      const root = newFolder(before)
      const died = await dies(root, operations)
      for (const [path, text] of Object.entries(contents(root))) {
        if (!path.startsWith('.hexapla/')) expect(text).toMatch(new RegExp(`^[${path.slice(-4, -3)}]$`, 'iu'))
      }
      await endLeftWork(root)
      expect(existsSync(join(root, '.hexapla'))).toBe(false)
      const found = contents(root)
      expect([before, after]).toContainEqual(found)
      seen.push(found[a] === 'a' ? 'old' : 'new')
      if (!died) break
    }
    expect(seen.length).toBeGreaterThan(40)
    // Once decided, it is never taken back.
    expect(seen).toEqual(seen.toSorted().reverse())
    expect(new Set(seen)).toEqual(new Set(['old', 'new']))
  })

  test('leaves a file as it is that a person has changed before the next command', async () => {
    let decided = ''
    for (let operations = 0; !existsSync(join(decided, '.hexapla/journal.json')); operations++) {
      decided = newFolder(before)
      await dies(decided, operations)
    }
    for (const [path, words] of [
      [a, 'a and more'],
      [b, 'B and more'],
      [d, 'd and more']
    ] as const) {
      const root = newFolder()
      cpSync(decided, root, {recursive: true})
      writeFileSync(join(root, path), words)
      await inTurn({root}, async () => {})
      expect(readFileSync(join(root, path), 'utf8')).toBe(words)
      expect(existsSync(join(root, '.hexapla'))).toBe(false)
    }
  })

  test.each([
    ['leads outside', '../outside.md'],
    ['leads into git', '.git/hooks/post-checkout'],
    ['leads into git by another way', 'locales/../.git/x.md'],
    ['is no file of a project', 'package.json']
  ])('never makes us believe a journal whose path %s', async (_, path) => {
    const root = newFolder({...before, '.git/HEAD': 'ref', '.hexapla/files/0': 'evil'})
    const journal = {version: 1, write: [{path, staged: '0', expected: null}], remove: []}
    writeFileSync(join(root, '.hexapla/journal.json'), JSON.stringify(journal))
    expect(await complaint(() => inTurn({root}, async () => {}))).toContain(
      'Unexpected content of `.hexapla/journal.json`'
    )
    expect(Object.keys(contents(root))).not.toContain(path)
    expect(existsSync(join(root, path))).toBe(false)
  })

  test('cannot be feigned by a link in the place of the folder', async () => {
    const other = newFolder({'files/precious': 'theirs', lock: ''})
    const root = newFolder(before)
    symlinkSync(other, join(root, '.hexapla'))
    expect(await complaint(() => write(root))).toContain('Unexpected `.hexapla` that is no folder')
    expect(await complaint(() => endLeftWork(root))).toContain('Unexpected `.hexapla` that is no folder')
    expect(contents(other)).toEqual({'files/precious': 'theirs', lock: ''})
  })
})
