import {type ChildProcess, fork} from 'node:child_process'
import {cpSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeAll, describe, expect, test, vi} from 'vitest'
import {finishRelease} from '../../src/project/journal.ts'
import {release} from '../../src/project/release.ts'
import {verify} from '../../src/project/verify.ts'
import {compileInto} from './compile.ts'
import {dieAfter, heal, operationsDone} from './faulty-disk.ts'
import {contents, newFolder} from './folder.ts'
import {artifactsOf, largeSite, manifestFor} from './site.ts'

vi.mock('node:fs', async (original) => (await import('./faulty-disk.ts')).faulty(await original()))

afterEach(heal)

const publish = (root: string, files: Readonly<Record<string, string>>) =>
  release('dist', artifactsOf(files), {root, manifest: manifestFor})

/** Which release a folder holds, whole, once the next command has begun; nothing else may lie beside it. */
async function standing(root: string, old: Readonly<Record<string, string>>, fresh: Readonly<Record<string, string>>) {
  await finishRelease('dist', {root})
  expect(readdirSync(root)).toEqual(['dist'])
  expect(verify('dist', {root})).toMatchObject({ok: true, interrupted: false})
  const {'manifest.json': _, ...files} = contents(join(root, 'dist'))
  for (const [name, site] of Object.entries({old, new: fresh})) {
    if (
      Object.keys(site).length === Object.keys(files).length &&
      Object.entries(site).every(([path, text]) => files[path] === text)
    ) {
      return name
    }
  }
  return 'a mixture'
}

describe('a release that dies', () => {
  const old = {same: '1', changed: '1', 'gone/a': '1', 'gone/b': '1', way: '1', 'back/x/y': '1'}
  const fresh = {same: '1', changed: '2', 'come/a': '2', 'come/b': '2', 'way/below': '2', back: '2'}
  const template = newFolder()
  beforeAll(() => publish(template, old))

  /** Let a step die after so many operations of the disk; whether it died. */
  async function dies(step: () => Promise<unknown>, operations: number): Promise<boolean> {
    dieAfter(operations)
    try {
      await step()
      return false
    } catch {
      return true
    } finally {
      heal()
    }
  }

  test('at any operation leaves the old release or the new one', async () => {
    const seen: string[] = []
    for (let operations = 0; ; operations++) {
      const root = newFolder()
      cpSync(template, root, {recursive: true})
      const died = await dies(() => publish(root, fresh), operations)
      seen.push(await standing(root, old, fresh))
      if (!died) break
    }
    expect(seen.length).toBeGreaterThan(60)
    // Once decided, it is never taken back.
    expect(seen).toEqual(seen.toSorted().reverse())
    expect(new Set(seen)).toEqual(new Set(['old', 'new']))
  })

  test('and dies again while it is finished, at any operation, is finished the next time', async () => {
    const decided = newFolder()
    cpSync(template, decided, {recursive: true})
    for (let operations = 0; verify('dist', {root: decided}).interrupted === false; operations++) {
      await dies(() => publish(decided, fresh), operations)
    }
    dieAfter(Number.POSITIVE_INFINITY)
    for (let operations = 0; ; operations++) {
      const root = newFolder()
      cpSync(decided, root, {recursive: true})
      const died = await dies(() => finishRelease('dist', {root}), operations)
      expect(await standing(root, old, fresh)).toBe('new')
      if (!died) break
    }
    expect(operationsDone()).toBeGreaterThan(50)
  })
})

describe('a process that is killed', () => {
  const [old, fresh] = [largeSite('old'), largeSite('new')]
  const template = newFolder()
  const compiled = newFolder()
  let script = ''

  beforeAll(async () => {
    script = compileInto(compiled, 'tests/project/publish-and-be-killed.ts')
    await publish(template, old)
  })

  const heard = (child: ChildProcess, word: string) =>
    new Promise<void>((resolve) => child.on('message', (message) => message === word && resolve()))
  const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once('exit', () => resolve()))

  /** Publish in a process of its own and kill it after so many milliseconds, or never; how long it worked. */
  async function publishAndKill(root: string, delay?: number): Promise<number> {
    cpSync(template, root, {recursive: true})
    const child = fork(script, [root], {execArgv: []})
    const end = ended(child)
    await Promise.race([heard(child, 'begin'), end])
    const begun = performance.now()
    const timer = delay === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), delay)
    await Promise.race([heard(child, 'end'), end])
    const worked = performance.now() - begun
    await end
    clearTimeout(timer)
    return worked
  }

  test('at any moment leaves the old release or the new one', async () => {
    const whole = newFolder()
    const duration = await publishAndKill(whole)
    expect(await standing(whole, old, fresh)).toBe('new')
    const seen: string[] = []
    const delays = Array.from({length: 40}, (_, index) => (index / 40) * duration * 1.1).values()
    const work = async () => {
      for (const delay of delays) {
        const root = newFolder()
        await publishAndKill(root, delay)
        seen.push(await standing(root, old, fresh))
      }
    }
    await Promise.all([work(), work()])
    expect(seen.filter((name) => name !== 'old' && name !== 'new')).toEqual([])
    expect(seen).toContain('old')
  })
})
