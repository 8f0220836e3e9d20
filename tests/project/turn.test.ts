import {fork, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeAll, describe, expect, test, vi} from 'vitest'
import type {Holder} from '../../src/project/lock.ts'
import {endLeftWork, inTurn} from '../../src/project/turn.ts'
import {compileInto} from './compile.ts'
import {complaint, contents, newFolder} from './folder.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** A process that has surely ended. */
const dead = spawnSync(process.execPath, ['--version']).pid
const minutes = 60_000

/** What stands in the lock while a command of this process is at work. */
async function myLock(): Promise<Holder> {
  const root = newFolder()
  return inTurn({root}, async () => JSON.parse(readFileSync(join(root, '.hexapla/lock'), 'utf8')) as Holder)
}

/** A project with a lock in it, this many milliseconds old. */
function locked(text: string, age = 0): string {
  const root = newFolder({'.hexapla/lock': text})
  const then = new Date(Date.now() - age)
  utimesSync(join(root, '.hexapla/lock'), then, then)
  return root
}

/** Whether a command gets its turn without waiting. */
async function isFree(root: string): Promise<boolean> {
  // The clock of those who wait goes fast.
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 2_000
    return now
  })
  const said = await complaint(() => inTurn({root}, async () => {}))
  vi.restoreAllMocks()
  if (said === 'nothing to object') return true
  expect(said).toContain('Unexpected second command at work in this project')
  return false
}

describe('a turn', () => {
  test('is had by one command at a time, in the order of their asking or any other', async () => {
    const root = newFolder()
    const told: string[] = []
    const work = (name: string) =>
      inTurn({root}, async () => {
        told.push(`${name} begins`)
        await new Promise((resolve) => setTimeout(resolve, 30))
        told.push(`${name} ends`)
      })
    await Promise.all([work('a'), work('b'), work('c')])
    expect(told).toHaveLength(6)
    for (let index = 0; index < 6; index += 2) expect(told[index]?.[0]).toBe(told[index + 1]?.[0])
    expect(existsSync(join(root, '.hexapla'))).toBe(false)
  })

  test('ends when the work fails', async () => {
    const root = newFolder()
    await expect(inTurn({root}, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(readdirSync(root)).toEqual([])
  })

  test('is waited for, and after some seconds it is said who has it and what helps', async () => {
    const root = newFolder()
    await inTurn({root}, async () => {
      const waiting: number[] = []
      let now = 0
      vi.spyOn(performance, 'now').mockImplementation(() => {
        now += 600
        return now
      })
      const said = await complaint(() =>
        inTurn({root, onWait: (holder) => waiting.push(holder.process)}, async () => {})
      )
      expect(said).toMatch(
        new RegExp(
          `^\\.hexapla/lock Unexpected second command at work in this project \\(process ${process.pid} on ${hostname()}, since \\d{4}-\\S+Z\\), expected one at a time\\n.*remove \`\\.hexapla/lock\`$`,
          'u'
        )
      )
      expect(waiting).toEqual([process.pid])
    })
  })

  test('keeps git from seeing the folder while it is there', async () => {
    const root = newFolder()
    spawnSync('git', ['init', '-q', root])
    await inTurn({root}, async () => {
      const {stdout} = spawnSync('git', ['-C', root, 'status', '--porcelain'], {encoding: 'utf8'})
      expect(stdout).toBe('')
    })
  })

  test('of another is left alone by commands that only read', async () => {
    const root = locked(JSON.stringify(await myLock()))
    const before = contents(root)
    await endLeftWork(root)
    expect(contents(root)).toEqual(before)
  })
})

describe('a lock', () => {
  test('of a process that has ended is taken over at once', async () => {
    expect(await isFree(locked(JSON.stringify({...(await myLock()), process: dead})))).toBe(true)
  })

  test('of a running process is not, however old', async () => {
    expect(await isFree(locked(JSON.stringify(await myLock()), 600 * minutes))).toBe(false)
  })

  test.runIf(process.platform === 'linux')(
    'of an ended process whose number another has now is taken over',
    async () => {
      expect(await isFree(locked(JSON.stringify({...(await myLock()), born: '1'})))).toBe(true)
    }
  )

  test('of another machine is taken over only when it is old', async () => {
    const theirs = JSON.stringify({...(await myLock()), process: dead, machine: 'elsewhere'})
    expect(await isFree(locked(theirs, 5 * minutes))).toBe(false)
    expect(await isFree(locked(theirs, 11 * minutes))).toBe(true)
  })

  test.each(['', '{"process":', 'nonsense'])(
    'that says %j is taken over only when nobody can be writing it',
    async (text) => {
      expect(await isFree(locked(text))).toBe(false)
      expect(await isFree(locked(text, 3_000))).toBe(true)
    }
  )

  test('that a killed process was about to take over is free, and nothing is left of either', async () => {
    const text = JSON.stringify({...(await myLock()), process: dead})
    const root = locked(text)
    // The right to remove a lock is a lock as well, named for the one that is to go.
    const name = createHash('sha256').update(text).digest('hex').slice(0, 12)
    writeFileSync(join(root, `.hexapla/lock.${name}`), text)
    expect(await isFree(root)).toBe(true)
    expect(readdirSync(root)).toEqual([])
  })
})

describe('many processes at once', () => {
  let script = ''
  beforeAll(() => {
    script = compileInto(newFolder(), 'tests/project/count-in-turn.ts')
  })

  test('never have a turn together, also when they all find a lock that was left', async () => {
    const root = newFolder({count: '0'})
    mkdirSync(join(root, '.hexapla'))
    writeFileSync(join(root, '.hexapla/lock'), JSON.stringify({...(await myLock()), process: dead}))
    const codes = await Promise.all(
      Array.from({length: 6}, () => {
        const child = fork(script, [root, '15'], {execArgv: []})
        return new Promise((resolve) => child.once('exit', resolve))
      })
    )
    expect(codes).toEqual([0, 0, 0, 0, 0, 0])
    expect(readFileSync(join(root, 'count'), 'utf8')).toBe('90')
    expect(readdirSync(root)).toEqual(['count'])
  })
})
