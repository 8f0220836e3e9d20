import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {dirname, relative, resolve} from 'node:path'
import {describe, expect, test} from 'vitest'
import {newProject} from './shell.ts'

const root = resolve(import.meta.dirname, '../..')
const main = resolve(root, 'src/cli/main.ts')
const tsx = resolve(root, 'node_modules/tsx/dist/loader.mjs')

/** The program as a process of its own; `act` gets it once it runs. */
function start(cwd: string, argv: readonly string[], act: (child: ReturnType<typeof spawn>) => void = () => {}) {
  const child = spawn(process.execPath, ['--import', `file://${tsx}`, main, ...argv], {
    cwd,
    env: {...process.env, LC_ALL: 'C', NO_COLOR: '1'}
  })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (data: Buffer) => out.push(data))
  child.stderr.on('data', (data: Buffer) => err.push(data))
  act(child)
  return new Promise<{code: number | null; out: string; err: string}>((done) => {
    child.on('close', (code) => done({code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString()}))
  })
}

describe('as a process', () => {
  test('results, talk and exit code are where a shell expects them', async () => {
    const folder = await newProject()
    const {code, out, err} = await start(folder, ['check'])
    expect({code, out, err}).toEqual({code: 0, out: 'Nothing to object in 22 segments of 1 essay\n', err: ''})
    expect(await start(folder, ['chek'])).toEqual({
      code: 2,
      out: '',
      err: '  error  Unexpected command `chek`, expected one that `hexapla` has\n  help   Did you mean `hexapla check`?\n'
    })
  })

  test('Ctrl-C ends it with 130', async () => {
    const folder = await newProject()
    const {code, out} = await start(folder, ['import', '-', '--dry-run'], (child) => {
      // More than a pipe holds: once all of it is gone, the program is reading, and waits for the end.
      child.stdin?.write('word '.repeat(100_000), () => child.kill('SIGINT'))
    })
    expect({code, out}).toEqual({code: 130, out: ''})
  })

  test('a reader that goes away, such as `head`, is no error', async () => {
    const folder = await newProject()
    const {code, err} = await start(folder, ['explain'], (child) => child.stdout?.destroy())
    expect({code, err}).toEqual({code: 0, err: expect.not.stringContaining('EPIPE')})
  })
})

test('nothing heavy is loaded before a command runs', () => {
  const reached = new Set<string>()
  const walk = (file: string): void => {
    if (reached.has(file)) return
    reached.add(file)
    const text = readFileSync(file, 'utf8')
    for (const [, specifier = ''] of text.matchAll(/^(?:import|export) (?!type )[^']*?from '(\.[^']+)'/gmu)) {
      walk(resolve(dirname(file), specifier))
    }
  }
  walk(main)
  const rooms = [...reached].map((file) => relative(resolve(root, 'src'), file).split(/[\\/]/u)[0])
  expect([...new Set(rooms)].sort()).toEqual(['cli', 'model', 'project', 'report'])
  expect([...reached].filter((file) => file.includes('/project/')).map((file) => relative(root, file))).toEqual([
    'src/project/version.ts'
  ])
})
