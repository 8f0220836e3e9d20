import {spawnSync} from 'node:child_process'
import {accessSync, constants, existsSync, mkdtempSync, rmdirSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {git, isVersioned} from './git.ts'
import {isFolder} from './root.ts'

/** What the work depends on, in the order in which it is told. */
const conditionNames = [
  'node',
  'folders',
  'git',
  'attributes',
  'driver',
  'lineEnds',
  'letters',
  'cache',
  'chromium',
  'java',
  'pandoc',
  'fonts'
] as const
export type ConditionName = (typeof conditionNames)[number]

/**
 * Whether a condition is met: `ok`; `wanting`, without which nothing can be done; `advised`, which guards against
 * loss and confusion; `optional`, for looking at what is published with validators.
 */
export interface Condition {
  readonly name: ConditionName
  readonly state: 'ok' | 'wanting' | 'advised' | 'optional'
  /** What was found, such as a version or a path. */
  readonly found?: string
}

type Found = Omit<Condition, 'name'>

const leastNode = [20, 19] as const

/** Look at the machine and at a project's folder, and leave both as they were. */
export function conditions(root: string, version = process.versions.node): Condition[] {
  const versioned = isVersioned(root)
  const look: Readonly<Record<ConditionName, () => Found>> = {
    node: () => ({state: isRecent(version) ? 'ok' : 'wanting', found: version}),
    folders: () => foldersOf(root),
    git: () => (versioned ? {state: 'ok', ...versionOf('git')} : {state: 'advised'}),
    attributes: () => attributesOf(root, versioned),
    driver: () => hasSetting(root, 'merge.hexapla.driver', versioned),
    lineEnds: () => lineEndsOf(root, versioned),
    letters: () => ({state: ignoresCase(root) ? 'advised' : 'ok'}),
    cache: () => ({state: isWritable(join(root, '.hexapla/cache')) ? 'ok' : 'advised'}),
    chromium: () => tool('chromium', 'google-chrome', 'chromium-browser'),
    java: () => tool('java'),
    pandoc: () => tool('pandoc'),
    fonts: () => fontsFor()
  }
  return conditionNames.map((name) => ({name, ...look[name]()}))
}

function isRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])
}

/** The first of the folders that are written to and cannot be. */
function foldersOf(root: string): Found {
  const closed = ['source', 'locales', 'dist', '.'].find((name) => !isWritable(join(root, name)))
  return closed === undefined ? {state: 'ok'} : {state: 'wanting', found: closed}
}

/** Whether a folder can be written to, or made where it is not there yet. */
function isWritable(folder: string): boolean {
  if (!existsSync(folder)) return dirname(folder) !== folder && isWritable(dirname(folder))
  try {
    accessSync(folder, constants.W_OK)
    return isFolder(folder)
  } catch {
    return false
  }
}

function attributesOf(root: string, versioned: boolean): Found {
  if (!versioned) return {state: 'advised'}
  const asked = git(root, ['check-attr', 'merge', '--', 'locales/en/essay.md']).text
  return {state: /: merge: hexapla\s*$/u.test(asked) ? 'ok' : 'advised'}
}

function hasSetting(root: string, name: string, versioned: boolean): Found {
  return {state: versioned && git(root, ['config', '--get', name]).ok ? 'ok' : 'advised'}
}

/** Files are compared by their bytes, so git must not turn line ends about. */
function lineEndsOf(root: string, versioned: boolean): Found {
  if (!versioned) return {state: 'ok'}
  const guarded = /: eol: lf\s*$/u.test(git(root, ['check-attr', 'eol', '--', 'source/essay.md']).text)
  const turned = git(root, ['config', '--get', 'core.autocrlf']).text.trim() === 'true'
  return {state: guarded || !turned ? 'ok' : 'advised'}
}

/** Whether the disk takes `A` and `a` for one name. */
function ignoresCase(root: string): boolean {
  try {
    const probe = mkdtempSync(join(root, '.hexapla-case-'))
    const found = existsSync(join(dirname(probe), basename(probe).toUpperCase()))
    rmdirSync(probe)
    return found
  } catch {
    return false
  }
}

function tool(...names: readonly string[]): Found {
  for (const name of names) {
    const version = versionOf(name)
    if (version.found !== undefined) return {state: 'ok', ...version}
  }
  return {state: 'optional'}
}

/** Java alone says its version with one hyphen, on the other channel. */
function versionOf(name: string): {readonly found?: string} {
  const {status, stdout, stderr} = spawnSync(name, [name === 'java' ? '-version' : '--version'], {
    encoding: 'utf8',
    timeout: 20_000
  })
  const found = status === 0 ? /\d+(?:\.\d+)+/u.exec(stdout + stderr)?.[0] : undefined
  return found === undefined ? {} : {found}
}

/** Where fonts cannot be listed they come with the system. */
function fontsFor(): Found {
  const {status, stdout} = spawnSync('fc-list', [':lang=zh-tw', 'family'], {encoding: 'utf8'})
  return {state: status === 0 && stdout.trim() === '' ? 'optional' : 'ok'}
}
