import {type ChildProcess, fork} from 'node:child_process'
import {cpSync, existsSync, type FSWatcher, mkdirSync, mkdtempSync, rmSync, watch, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {run} from '../../src/cli/program.ts'
import {compileInto} from '../project/compile.ts'
import {contents, fill} from '../project/files.ts'

/** Commands in processes of their own that are killed at any moment, and what they leave. */

/** When a kill comes: so many milliseconds after the command began, or after it had the project to itself. */
interface Moment {
  readonly after: 'beginning' | 'turn'
  readonly delay: number
}

/** Looks out for the moment at which a command gets a project to itself. */
class Watch {
  readonly begun: Promise<number>
  readonly #watcher: FSWatcher

  constructor(root: string) {
    this.#watcher = watch(root)
    this.begun = new Promise((resolve) => {
      this.#watcher.on('change', (_, name) => {
        if (name === '.hexapla') resolve(performance.now())
      })
    })
  }

  end(): void {
    this.#watcher.close()
  }
}

/** How a process ended. */
export interface Ended {
  readonly code: number | null
  readonly err: string
  /** Milliseconds from when it was told to begin. */
  readonly worked: number
}

/** What one kill left. */
export interface Kill {
  /** Whether it came while the command had the project to itself. */
  readonly inTurn: boolean
  /** Whether all files were old or new, each for itself, at once after the kill. */
  readonly whole: boolean
  /** What all files of the project were together after the next command. */
  readonly then: 'old' | 'new' | 'a mixture'
  /** What lay about after the command had been begun again and belongs to nobody. */
  readonly litter: readonly string[]
  /** Whether the same command, begun again, did all that it has to. */
  readonly completed: boolean
}

const words = ['margins', 'snails', 'paper', 'ink', 'ladders', 'letters']

/** An essay with as many paragraphs as there are words; `turn` is what differs in a later version. */
function essay(name: string, turn: string): string {
  const paragraphs = words.map((word) => `Of ${word} it is said that ${name} ${turn} them, and nobody asked why.`)
  return `---\ntitle: On ${name}\n---\n\n${paragraphs.join('\n\n')}\n`
}

/** What is killed, and the command whose result it must be or not be. */
export const scenarios = {
  sync: ['sync'],
  accept: ['accept', 'tides', '--as', 'reviewed', '--by', 'lin'],
  fmt: ['fmt'],
  rename: ['rename', 'tides', 'ebb']
} as const
export type Scenario = keyof typeof scenarios

/** Where the processes begin and the projects lie; `end` removes all of it. */
export class Workshop {
  readonly #folder = mkdtempSync(join(tmpdir(), 'hexapla-kills-'))
  readonly #script: string
  #projects = 0

  constructor() {
    mkdirSync(join(this.#folder, 'compiled'))
    this.#script = compileInto(join(this.#folder, 'compiled'), 'tests/cli/run-when-told.ts')
  }

  end(): void {
    rmSync(this.#folder, {recursive: true, force: true})
  }

  /** A project that is as if each command had something to do in it. */
  async newProject(): Promise<string> {
    const root = this.#newFolder()
    const names = ['tides', 'hills', 'rooms', 'bells']
    const sources = (turn: string) =>
      Object.fromEntries(names.map((name) => [`source/${name}.md`, essay(name, turn)] as const))
    fill(root, {'hexapla.config.json': '{}', ...sources('loves')})
    await runHere(root, ['sync'])
    for (const [path, text] of Object.entries(contents(root))) {
      if (!path.startsWith('locales/zh')) continue
      writeFileSync(join(root, path), text.replace(/(missing @\w+ -->\n)/gu, '$1\n译文。\n\n'))
    }
    await runHere(root, ['sync'])
    return root
  }

  /** A copy of a project that lacks what a command is to do. */
  copy(root: string, scenario: Scenario): string {
    const copy = this.#newFolder()
    cpSync(root, copy, {recursive: true})
    for (const [path, text] of Object.entries(contents(copy))) {
      if (scenario === 'sync' && path.startsWith('source/'))
        writeFileSync(join(copy, path), text.replace('loves', 'fears'))
      if (scenario === 'fmt' && path.startsWith('locales/zh')) {
        writeFileSync(join(copy, path), text.replaceAll(' -->\n', '   -->\n\n'))
      }
    }
    return copy
  }

  /** Run a command in a process of its own; `act` gets it when it begins. */
  async run(root: string, argv: readonly string[], act: (child: ChildProcess) => void = () => {}): Promise<Ended> {
    return this.runTogether(root, [argv], act).then(([ended]) => ended as Ended)
  }

  /** Run commands at once: all are told to begin when all are ready. */
  async runTogether(
    root: string,
    commands: readonly (readonly string[])[],
    act: (child: ChildProcess) => void = () => {}
  ): Promise<Ended[]> {
    const children = commands.map((argv) =>
      fork(this.#script, argv, {cwd: root, silent: true, execArgv: [], env: {...process.env, LC_ALL: 'C'}})
    )
    const ready = children.map((child) => new Promise((resolve) => child.once('message', resolve)))
    const errors = children.map((child) => {
      const heard: Buffer[] = []
      child.stderr?.on('data', (data: Buffer) => heard.push(data))
      child.stdout?.resume()
      return heard
    })
    await Promise.all(ready)
    const began = performance.now()
    return Promise.all(
      children.map((child, index) => {
        const end = new Promise<Ended>((resolve) =>
          child.once('close', (code) => {
            resolve({code, err: Buffer.concat(errors[index] ?? []).toString(), worked: performance.now() - began})
          })
        )
        child.send('begin')
        act(child)
        return end
      })
    )
  }

  /** Kill a command at a moment, and look at what it left before and after the next one. */
  async kill(
    template: string,
    scenario: Scenario,
    fresh: Readonly<Record<string, string>>,
    moment: Moment
  ): Promise<Kill> {
    const root = this.copy(template, scenario)
    const old = contents(root)
    const watch = new Watch(root)
    await this.run(root, scenarios[scenario], (child) => {
      const kill = () => setTimeout(() => child.kill('SIGKILL'), moment.delay)
      if (moment.after === 'beginning') kill()
      else watch.begun.then(kill)
    })
    watch.end()
    const inTurn = existsSync(join(root, '.hexapla'))
    const left = withoutRoom(contents(root))
    const whole = Object.entries(left).every(([path, text]) => text === old[path] || text === fresh[path])
    await runHere(root, ['status'])
    const now = withoutRoom(contents(root))
    const then = isSame(now, old) ? 'old' : isSame(now, fresh) ? 'new' : 'a mixture'
    if (then === 'old') await runHere(root, scenarios[scenario])
    const end = contents(root)
    const completed = isSame(withoutRoom(end), fresh)
    const litter = Object.keys(end).filter((path) => !(path in old) && !(path in fresh))
    rmSync(root, {recursive: true, force: true})
    return {inTurn, whole, then, litter, completed}
  }

  #newFolder(): string {
    const folder = join(this.#folder, String(++this.#projects))
    mkdirSync(folder)
    return folder
  }
}

/** Run a command in this process, which is quicker. */
export async function runHere(cwd: string, argv: readonly string[]): Promise<number> {
  const silent = {write: () => {}}
  const stdin = (async function* (): AsyncGenerator<string> {})()
  return run(argv, {cwd, env: {LANG: 'en_US.UTF-8'}, stdin, stdout: silent, stderr: silent})
}

/**
 * Kill a command many times, two processes at a time: half of the moments spread over all of its work, half over
 * the short time in which it has the project to itself.
 */
export async function killMany(workshop: Workshop, scenario: Scenario, runs: number): Promise<Kill[]> {
  const template = await workshop.newProject()
  const whole = workshop.copy(template, scenario)
  const watch = new Watch(whole)
  const {worked} = await workshop.run(whole, scenarios[scenario])
  const inTurn = performance.now() - (await watch.begun)
  watch.end()
  const fresh = contents(whole)
  const kills: Kill[] = []
  const moments = Array.from({length: runs}, (_, index): Moment => {
    const part = (index + Math.random()) / runs
    return index % 2 === 0 ? {after: 'beginning', delay: part * worked * 1.4} : {after: 'turn', delay: part * inTurn}
  }).values()
  const work = async () => {
    for (const moment of moments) kills.push(await workshop.kill(template, scenario, fresh, moment))
  }
  await Promise.all([work(), work()])
  return kills
}

function isSame(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const paths = Object.keys(a)
  return paths.length === Object.keys(b).length && paths.every((path) => a[path] === b[path])
}

function withoutRoom(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('.hexapla/')))
}
