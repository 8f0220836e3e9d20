import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {editFile} from './edit.ts'

/** A thing to be done, by one program, and what has to be so before. */
export interface Task {
  readonly name: string
  readonly command: readonly string[]
  readonly cwd: string
  /** Done before each run, and not measured. */
  prepare?(): void
}

/** Files that have just been written are read again by the next build: wait until they are at rest. */
function rest(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2_500)
}

/** Everything that is measured, in the order of a round. */
export function tasksFor(folder: string, hexapla: string): Task[] {
  const [project, site] = [join(folder, 'hexapla'), join(folder, 'hugo')]
  const clear =
    (...names: readonly string[]) =>
    () => {
      for (const name of names) rmSync(name, {recursive: true, force: true})
    }
  const cold = clear(join(project, 'dist'), join(project, '.hexapla'))
  const program = (...options: readonly string[]) => ['node', hexapla, '--quiet', ...options]
  const text = ['build', '--only', 'html,markdown,json,i18next']
  return [
    {
      name: 'Hugo, HTML',
      command: ['hugo', '--quiet'],
      cwd: site,
      prepare: clear(join(site, 'public'), join(site, 'resources'))
    },
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
