import {execFileSync, spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {attributes} from '../../src/pipeline/init/files.ts'
import {compileInto} from '../project/compile.ts'
import type {Chance} from './chance.ts'
import {type Resolution, resolve} from './combine.ts'
import {type Branch, lostIn, type Operation, type Put, stepsOf, tipOf, type Workshop} from './simulate.ts'
import {paths, sourcePath, type Tree} from './tree.ts'

/** The driver as a command for git, from the sources, which are bundled into an empty folder. */
export function driverIn(folder: string): string {
  return `'${process.execPath}' '${compileInto(folder, 'src/cli/main.ts')}' merge-driver %O %A %B %P`
}

/** The driver, bundled for as long as repositories need it. */
export class Workplace {
  readonly driver: string
  readonly #folder = mkdtempSync(join(tmpdir(), 'hexapla-driver-'))

  constructor() {
    this.driver = driverIn(this.#folder)
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, {recursive: true, force: true})
  }
}

/** Puts work together with git itself, in a repository that is thrown away. */
export class Repository implements Workshop {
  readonly #folder = mkdtempSync(join(tmpdir(), 'hexapla-repository-'))
  readonly #resolution: Resolution

  /** @param driver a command for git; line by line without it */
  constructor(driver: string | undefined, resolution: Resolution) {
    this.#resolution = resolution
    this.#git('init', '--quiet', '--initial-branch', 'main')
    this.#git('config', 'user.name', 'Lin')
    this.#git('config', 'user.email', 'lin@example.org')
    this.#git('config', 'rerere.enabled', 'false')
    if (driver !== undefined) this.#git('config', 'merge.hexapla.driver', driver)
    writeFileSync(join(this.#folder, '.gitattributes'), attributes.map((line) => `${line}\n`).join(''))
    this.#git('add', '.')
    this.#git('commit', '--quiet', '-m', 'Begin')
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, {recursive: true, force: true})
  }

  combine(operation: Operation, ours: Branch, theirs: Branch, chance: Chance): Put {
    this.#commit(ours.commits[0] ?? {})
    const base = this.#git('rev-parse', 'HEAD')
    this.#git('checkout', '--quiet', '-B', 'ours', base)
    const here = ours.commits.slice(1).map((tree) => this.#commit(tree))
    this.#git('checkout', '--quiet', '-B', 'theirs', base)
    const there = theirs.commits.slice(1).map((tree) => this.#commit(tree))
    const steps = stepsOf(operation, ours, theirs, chance)
    const [first] = steps
    const picked = there[(first?.at ?? 0) - 1] ?? 'theirs'
    const undone = here[(first?.at ?? 0) - 1] ?? 'ours'
    if (operation !== 'rebase') this.#git('checkout', '--quiet', 'ours')
    const command = {
      merge: ['merge', '--no-edit', 'theirs'],
      squash: ['merge', '--squash', 'theirs'],
      rebase: ['rebase', '--quiet', 'ours'],
      'cherry-pick': ['cherry-pick', picked],
      revert: ['revert', '--no-edit', undone]
    }[operation]
    const sides = {
      base: first?.base ?? {},
      ours: tipOf(ours),
      theirs: operation === 'rebase' ? tipOf(theirs) : (first?.theirs ?? {})
    }
    const met = this.#run(command, operation, sides, chance)
    const result = this.#read()
    const lost = met.hasConflict ? [] : lostIn(result, sides)
    this.#git('checkout', '--quiet', '-B', 'main')
    return {branch: {commits: [result]}, ...met, lost, trees: {...sides, result}}
  }

  /** Run a command of git to its end, with a person who resolves its conflicts. */
  #run(
    command: readonly string[],
    operation: Operation,
    sides: {readonly ours: Tree; readonly theirs: Tree},
    chance: Chance
  ) {
    let [hasConflict, isCareless] = [false, false]
    let stopped = this.#tries(command)
    while (true) {
      const conflicts = this.#git('diff', '--name-only', '--diff-filter=U').split('\n').filter(Boolean)
      if (conflicts.length > 0) {
        hasConflict = true
        isCareless ||= this.#resolution === 'hunks' && conflicts.some((path) => path !== sourcePath)
        this.#write(resolve({tree: this.#read(), conflicts}, sides, this.#resolution, chance))
      }
      this.#git('add', '.')
      if (operation !== 'rebase' || !stopped) break
      // A commit that came to nothing is left out, as git advises.
      const empty = this.#git('status', '--porcelain') === ''
      stopped = this.#tries(['rebase', empty ? '--skip' : '--continue'])
    }
    if (operation !== 'rebase' && (stopped || operation === 'squash'))
      this.#git('commit', '--quiet', '--allow-empty', '-m', operation)
    return {hasConflict, isCareless}
  }

  #commit(tree: Tree): string {
    this.#write(tree)
    this.#git('add', '.')
    this.#git('commit', '--quiet', '--allow-empty', '-m', 'Work')
    return this.#git('rev-parse', 'HEAD')
  }

  #write(tree: Tree): void {
    for (const path of paths) {
      mkdirSync(dirname(join(this.#folder, path)), {recursive: true})
      writeFileSync(join(this.#folder, path), tree[path] ?? '')
    }
  }

  #read(): Tree {
    return Object.fromEntries(paths.map((path) => [path, readFileSync(join(this.#folder, path), 'utf8')]))
  }

  #git(...args: readonly string[]): string {
    return execFileSync('git', args, {cwd: this.#folder, encoding: 'utf8', stdio: 'pipe'}).trim()
  }

  /** Whether a command stopped before its end. */
  #tries(args: readonly string[]): boolean {
    const env = {...process.env, GIT_EDITOR: 'true'}
    return spawnSync('git', args, {cwd: this.#folder, env, stdio: 'ignore'}).status !== 0
  }
}
