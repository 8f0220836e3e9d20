import {cpSync, existsSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {editFile, editSource} from './edit.ts'
import {eleventyCommand, folderOf, type Peer, unifiedCommand} from './peers.ts'

/** A thing to be done, by one program, and what has to be so before. */
export interface Task {
  readonly name: string
  readonly command: readonly string[]
  readonly cwd: string
  /** Done before each run, and not measured. */
  prepare?(): void
}

/** Everything that is measured, in the order of a round. Peers that are not given are left out. */
export function tasksFor(folder: string, hexapla: string, peers: readonly Peer[]): Task[] {
  const has = (name: Peer['name']) => peers.some((peer) => peer.name === name)
  return [
    ...sites(folder).filter(({peer}) => has(peer)),
    ...builds(join(folder, 'hexapla'), hexapla),
    ...(has('po4a') ? [updateByPo4a(folderOf(folder, 'po4a'))] : []),
    sync(folder, hexapla)
  ]
}

function sites(folder: string): (Task & {readonly peer: Peer['name']})[] {
  const [hugo, eleventy] = [folderOf(folder, 'Hugo'), folderOf(folder, 'Eleventy')]
  const plain = join(folder, 'unified')
  return [
    {
      peer: 'Hugo',
      name: 'Hugo, HTML',
      command: ['hugo', '--quiet'],
      cwd: hugo,
      prepare: clear(join(hugo, 'public'), join(hugo, 'resources'))
    },
    {
      peer: 'Eleventy',
      name: 'Eleventy, HTML',
      command: eleventyCommand,
      cwd: eleventy,
      prepare: clear(join(eleventy, 'public'))
    },
    {
      peer: 'unified',
      name: 'unified in a script, HTML',
      command: unifiedCommand(join(hugo, 'content'), plain),
      cwd: folder,
      prepare: clear(plain)
    }
  ]
}

function builds(project: string, hexapla: string): Task[] {
  const program = (...options: readonly string[]) => ['node', hexapla, '--quiet', ...options]
  const cold = clear(join(project, 'dist'), join(project, '.hexapla'))
  const text = ['build', '--only', 'html,markdown,json,i18next']
  return [
    {name: 'Hexapla, HTML, cold', command: program('build', '--only', 'html'), cwd: project, prepare: cold},
    {name: 'Hexapla, check alone, cold', command: program('check', '--no-cache'), cwd: project},
    {name: 'Hexapla, all text outputs, cold', command: program(...text), cwd: project, prepare: cold},
    {name: 'Hexapla, nothing changed, first time', command: program(...text), cwd: project, prepare: rest},
    {name: 'Hexapla, nothing changed', command: program(...text), cwd: project, prepare: rest},
    {
      name: 'Hexapla, one translated paragraph changed',
      command: program(...text),
      cwd: project,
      prepare: () => editFile(join(project, 'locales/zh-Hans/essay-00007.md'))
    }
  ]
}

function updateByPo4a(project: string): Task {
  return {
    name: 'po4a, one word of a source changed',
    command: ['po4a', '--quiet', 'po4a.cfg'],
    cwd: project,
    prepare: () => editSource(join(project, 'source/essay-00007.md'))
  }
}

/** In a copy of the project: what is built has no stale text. */
function sync(folder: string, hexapla: string): Task {
  const copy = join(folder, 'sync')
  return {
    name: 'Hexapla, sync, one word of a source changed',
    command: ['node', hexapla, '--quiet', 'sync'],
    cwd: copy,
    prepare: () => {
      if (!existsSync(copy))
        cpSync(join(folder, 'hexapla'), copy, {
          recursive: true,
          filter: (path) => !/[\\/](?:dist|\.hexapla)$/u.test(path)
        })
      editSource(join(copy, 'source/essay-00007.md'))
    }
  }
}

function clear(...names: readonly string[]): () => void {
  return () => {
    for (const name of names) rmSync(name, {recursive: true, force: true})
  }
}

/** Files that have just been written are read again by the next build: wait until they are at rest. */
function rest(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2_500)
}
