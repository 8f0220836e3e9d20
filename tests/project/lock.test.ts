import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, describe, expect, test, vi} from 'vitest'
import {giveLock, holdsLock, takeLock} from '../../src/project/lock.ts'
import {heal, interject} from './faulty-disk.ts'
import {newFolder} from './folder.ts'

vi.mock('node:fs', async (original) => (await import('./faulty-disk.ts')).faulty(await original()))

afterEach(heal)

/** A process that has surely ended. */
const dead = spawnSync(process.execPath, ['--version']).pid

/** A folder with a lock in it that a killed process left. */
function leftLock(): string {
  const lock = join(newFolder(), 'lock')
  takeLock(lock)
  writeFileSync(lock, readFileSync(lock, 'utf8').replace(String(process.pid), String(dead)))
  return lock
}

describe.each([
  ['is free', () => join(newFolder(), 'lock')],
  ['was left', leftLock]
])('a lock that %s', (_, newLock) => {
  test('is taken by one of two, whenever the other comes between', () => {
    const winners = new Set<string>()
    for (let operations = 0; ; operations++) {
      const lock = newLock()
      let theirs: string | undefined
      let came = false
      interject(operations, () => {
        came = true
        theirs = takeLock(lock)
      })
      const ours = takeLock(lock)
      heal()
      for (const [name, mine] of Object.entries({ours, theirs})) {
        if (mine === undefined) continue
        winners.add(name)
        expect(holdsLock(lock, mine)).toBe(true)
      }
      expect(ours === undefined || theirs === undefined).toBe(true)
      for (const mine of [ours, theirs]) if (mine !== undefined) giveLock(lock, mine)
      expect(existsSync(lock)).toBe(false)
      expect(readdirSync(join(lock, '..'))).toEqual([])
      if (!came) break
    }
    expect(winners).toEqual(new Set(['ours', 'theirs']))
  })

  test('is given back once only, and never for another', () => {
    const lock = newLock()
    const first = takeLock(lock) ?? ''
    giveLock(lock, first)
    const second = takeLock(lock) ?? ''
    giveLock(lock, first)
    expect(holdsLock(lock, second)).toBe(true)
  })
})
