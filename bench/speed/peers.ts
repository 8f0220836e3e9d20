import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {writeEleventySite} from './eleventy.ts'
import {writeHugoSite} from './hugo.ts'
import {writePo4aProject} from './po4a.ts'

/** A program that others use for the same work. */
export interface Peer {
  readonly name: 'Hugo' | 'Eleventy' | 'unified' | 'po4a'
  /** As in a table, with its version; undefined where it is not installed. */
  readonly version: string | undefined
  /** How to get it. */
  readonly install: string
  /** More essays than these take minutes. */
  readonly atMost: number
  /** Write the same essays as it wants them, into a folder that does not exist. */
  write?(folder: string, essays: number): void
}

const eleventy = resolve('bench/peers/node_modules/@11ty/eleventy/cmd.cjs')

/** The command of Eleventy, which builds the site of the folder it runs in. */
export const eleventyCommand = ['node', eleventy, '--quiet']

/** The command of the plain script, given the content of Hugo's site. */
export function unifiedCommand(content: string, output: string): string[] {
  return ['node', resolve('bench/peers/unified.mjs'), content, output]
}

/** All peers, and whether they are here. */
export function findPeers(): Peer[] {
  const debian = (name: string) => `sudo apt-get install ${name}`
  return [
    {
      name: 'Hugo',
      version: versionOf('hugo', 'version'),
      install: debian('hugo'),
      atMost: Infinity,
      write: writeHugoSite
    },
    {
      name: 'Eleventy',
      version: existsSync(eleventy) ? versionOf('node', eleventy, '--version') : undefined,
      install: 'npm ci --ignore-scripts --prefix bench/peers',
      atMost: 1_000,
      write: writeEleventySite
    },
    {name: 'unified', version: '11', install: 'npm ci', atMost: 1_000},
    {
      name: 'po4a',
      version: versionOf('po4a', '--version'),
      install: debian('po4a'),
      atMost: 1_000,
      write: writePo4aProject
    }
  ]
}

/** Where a peer has its files. */
export function folderOf(root: string, name: Peer['name']): string {
  return join(root, name.toLowerCase())
}

function versionOf(command: string, ...args: readonly string[]): string | undefined {
  const done = spawnSync(command, args, {encoding: 'utf8'})
  return done.status === 0 ? /\d+(?:\.\d+)+/u.exec(done.stdout)?.[0] : undefined
}
