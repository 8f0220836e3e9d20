import {existsSync, mkdirSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {readEntry, writeEntry} from '../../src/project/cache/entries.ts'
import {trim} from '../../src/project/cache/limit.ts'
import {newFolder} from './folder.ts'

const day = 86_400

/** A cache of results of a hundred bytes and their hash, the first not used for longest. */
function cacheOf(keys: readonly string[]): string {
  const folder = newFolder()
  for (const [index, key] of keys.entries()) {
    writeEntry(folder, key, '.'.repeat(35))
    const used = Date.now() / 1000 - (keys.length - index) * 2 * day
    utimesSync(join(folder, 'results', key.slice(0, 2), key.slice(2)), used, used)
  }
  return folder
}

const isThere = (folder: string) => (key: string) => existsSync(join(folder, 'results', key.slice(0, 2), key.slice(2)))

test('what was not used for longest goes first, until a tenth of the room is free', () => {
  const keys = ['aa1', 'bb2', 'cc3', 'dd4', 'ee5']
  const folder = cacheOf(keys)
  trim(folder, 400)
  expect(keys.filter(isThere(folder))).toEqual(['cc3', 'dd4', 'ee5'])
})

test('what was just read is not what goes', () => {
  const keys = ['aa1', 'bb2', 'cc3']
  const folder = cacheOf(keys)
  expect(readEntry(folder, 'aa1')).toBe('.'.repeat(35))
  trim(folder, 250)
  expect(keys.filter(isThere(folder))).toEqual(['aa1', 'cc3'])
})

test('nothing goes where there is room', () => {
  const keys = ['aa1', 'bb2', 'cc3']
  const folder = cacheOf(keys)
  trim(folder, 300)
  expect(keys.filter(isThere(folder))).toEqual(keys)
})

test('what a kill left half written is no result, and counts for nothing', () => {
  const folder = newFolder()
  writeEntry(folder, 'aa1', 'one')
  mkdirSync(join(folder, 'results', 'bb'), {recursive: true})
  writeFileSync(join(folder, 'results', 'bb', '2.77.0a1b2c3d.tmp'), 'half of a res')
  writeFileSync(join(folder, 'results', 'bb', '2'), 'half of a res')
  expect(readEntry(folder, 'aa1')).toBe('one')
  expect(readEntry(folder, 'bb2')).toBeUndefined()
  expect(isThere(folder)('bb2')).toBe(false)
})
