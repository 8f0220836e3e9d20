import {run} from '../../src/cli/program.ts'
import {newFolder} from '../project/folder.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface Around {
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string | AsyncIterable<string>
  readonly isTTY?: boolean
  readonly columns?: number
}

/** Run the program as a shell would, in this process. Words of the line are split at spaces. */
export async function hexapla(cwd: string, line: string, around: Around = {}): Promise<Ran> {
  const {isTTY = false, columns = 80, stdin = ''} = around
  const out: string[] = []
  const err: string[] = []
  const code = await run(line.split(' ').filter(Boolean), {
    cwd,
    env: {LANG: 'en_US.UTF-8', ...around.env},
    stdin: typeof stdin === 'string' ? only(stdin) : stdin,
    stdout: {isTTY, columns, write: (text) => out.push(text)},
    stderr: {isTTY, columns, write: (text) => err.push(text)}
  })
  return {code, out: out.join(''), err: err.join('')}
}

async function* only(text: string): AsyncGenerator<string> {
  yield text
}

/** A new project with the sample essay that `init` writes. */
export async function newProject(): Promise<string> {
  const folder = newFolder()
  const {code, err} = await hexapla(folder, 'init')
  if (code !== 0) throw new Error(err)
  return folder
}

export const languages = ['en', 'zh-Hans', 'zh-Hant'] as const
export const commands = [
  'init',
  'import',
  'sync',
  'status',
  'draft',
  'promote',
  'memory',
  'accept',
  'minor',
  'check',
  'explain',
  'build',
  'publish',
  'verify',
  'export',
  'merge',
  'rename',
  'fmt',
  'cache',
  'doctor',
  'merge-driver'
] as const
