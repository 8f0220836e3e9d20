import {utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {bytesOf, type Packed, packUnits, unpack} from '../../src/memory/pack.ts'
import {readMemory, writeMemory} from '../../src/project/cache/memory.ts'
import {inputsOf} from '../../src/project/cache/snapshot.ts'
import {remembered} from '../memory/shelf.ts'
import {fill} from './files.ts'
import {newFolder} from './folder.ts'

test('a packed memory is kept for its inputs and for no others', () => {
  const folder = newFolder()
  const inputs = 'a'.repeat(64)
  const packed = packUnits([remembered('The sea was grey.', '海是灰色的。')])
  writeMemory(folder, 'zh-Hans', {inputs, parts: bytesOf(packed)})
  const bytes = readMemory(folder, 'zh-Hans', inputs)
  expect(bytes && bytesOf(unpack(bytes) as Packed).map((part) => [...part])).toEqual(
    bytesOf(packed).map((part) => [...part])
  )
  expect(readMemory(folder, 'zh-Hans', 'b'.repeat(64))).toBeUndefined()
  expect(readMemory(folder, 'zh-Hant', inputs)).toBeUndefined()
})

test('inputs are others where any file is', () => {
  const root = newFolder()
  fill(root, {'source/a.md': 'A', 'locales/zh-Hans/a.md': '甲', 'memory/zh-Hans.ndjson': '', 'older.tmx': '<tmx/>'})
  const later = Date.now() + 60_000
  const before = inputsOf(root, ['older.tmx'], later)
  expect(before).toMatch(/^[0-9a-f]{64}$/u)
  for (const path of ['source/a.md', 'locales/zh-Hans/a.md', 'memory/zh-Hans.ndjson', 'older.tmx', 'source/b.md']) {
    const last = inputsOf(root, ['older.tmx'], later)
    writeFileSync(join(root, path), `more of ${path}`)
    expect(inputsOf(root, ['older.tmx'], later)).not.toBe(last)
  }
  utimesSync(join(root, 'source/a.md'), later, later)
  expect(inputsOf(root, ['older.tmx'], Date.now())).toBeUndefined()
})
