import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {cpSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import {fill} from '../project/files.ts'

/** Where a build runs: whatever may differ from one machine to another. */
export interface Surrounding {
  readonly name: string
  /** Path of the program `node`. */
  readonly node: string
  readonly env: Readonly<Record<string, string>>
}

/** Places whose clocks and languages are far apart. The Turkish one writes small letters its own way. */
export const places: readonly Omit<Surrounding, 'node'>[] = [
  {name: 'Honolulu, in English', env: {TZ: 'Pacific/Honolulu', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8'}},
  {name: 'Kiritimati, in Turkish', env: {TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8'}},
  {name: 'Taipei, in Chinese', env: {TZ: 'Asia/Taipei', LANG: 'zh_TW.UTF-8', LC_ALL: 'zh_TW.UTF-8'}},
  {name: 'nowhere, in nothing', env: {TZ: 'UTC', LANG: 'C', LC_ALL: 'C'}}
]

/** Build a copy of a project from scratch. Gives the SHA-256 of every file of the release by its path. */
export function buildIn({node, env}: Surrounding, program: string, project: string, work: string): Map<string, string> {
  rmSync(work, {recursive: true, force: true})
  cpSync(project, work, {recursive: true})
  fill(work, {'hexapla.config.json': withAddress(readFileSync(join(project, 'hexapla.config.json'), 'utf8'))})
  const args = [program, '--cwd', work, 'build', '--allow-missing', '--quiet']
  execFileSync(node, args, {env: {PATH: process.env.PATH, ...env}, stdio: ['ignore', 'pipe', 'inherit']})
  const dist = join(work, 'dist')
  const files = readdirSync(dist, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  const paths = files.map(({parentPath, name}) => join(parentPath, name)).sort()
  return new Map(paths.map((path) => [relative(dist, path).split(sep).join('/'), hashOf(readFileSync(path))]))
}

/** Paths whose bytes are not the same in two releases. */
export function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path)).sort()
}

/** Feeds, site map and redirects are made only where the address of the site is known. */
function withAddress(config: string): string {
  const {site, ...rest} = JSON.parse(config)
  return JSON.stringify({...rest, site: {title: 'Essays', url: 'https://essays.example/base/', ...site}})
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
