import {execFileSync} from 'node:child_process'
import {contents, fill} from '../project/folder.ts'
import {hexapla, newProject} from './shell.ts'

/** A project in a git repository of its own. */
export interface Repository {
  readonly folder: string
  git(...words: readonly string[]): string
  /** Commit everything as it lies there. */
  commit(): void
  /** Change one file, which must be different afterwards. */
  edit(file: string, change: (text: string) => string): void
}

const strict = {'typography/half-width': 'error', 'content/numbers': 'error'}

/** A configuration in which the mistakes of these tests are errors, with what else a test wants. */
export function configOf(more: object = {}): Readonly<Record<string, string>> {
  return {'hexapla.config.json': JSON.stringify({checks: strict, ...more})}
}

/** The sample project, committed. */
export async function newRepository(): Promise<Repository> {
  const repository = repositoryIn(await newProject())
  fill(repository.folder, configOf())
  repository.git('init', '--quiet', '--initial-branch', 'main')
  repository.commit()
  return repository
}

/** A folder that git knows. */
export function repositoryIn(folder: string): Repository {
  const identity = ['-c', 'user.name=Lin', '-c', 'user.email=lin@example.org', '-c', 'commit.gpgsign=false']
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-C', folder, ...identity, ...words], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']})
  return {
    folder,
    git,
    commit: () => {
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '-m', 'Go on')
    },
    edit: (file, change) => {
      const before = contents(folder)[file] ?? ''
      const after = change(before)
      if (after === before) throw new Error(`Nothing changed in ${file}`)
      fill(folder, {[file]: after})
    }
  }
}

/** What a check comes to: exit code, the findings as `check #key`, and the counts. */
export async function checked(folder: string, options: string) {
  const {code, out, err} = await hexapla(folder, `check --format json ${options}`)
  if (code === 2) return {code, found: [], err}
  const {findings, summary} = JSON.parse(out)
  const found: string[] = findings.map(
    ({check, locale, key}: Readonly<Record<string, string>>) =>
      `${check}${locale === undefined ? '' : ` ${locale}`}${key === undefined ? '' : ` #${key}`}`
  )
  return {code, found, known: summary.known, awaited: summary.awaited}
}
