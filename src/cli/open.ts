import {resolve} from 'node:path'
import {InputError} from '../model/message.ts'
import type {Project} from '../pipeline/load.ts'
import type {Cache} from '../project/cache/cache.ts'
import type {Written} from '../project/undo.ts'
import type {Languages} from './language.ts'
import type {Session, Wanted} from './session.ts'
import type {Surroundings} from './surroundings.ts'
import {sayUndo} from './undo.ts'
import {silent, type Voice} from './voice.ts'
import {messageOf, wordsIn} from './words/index.ts'

/** Options of every command, as commander reads them. */
export interface Globals {
  readonly cwd?: string
  readonly quiet?: true
  readonly verbose?: boolean
}

/** Begin the work of one command. */
export function openSession(
  {cwd = '.', quiet, verbose = false}: Globals,
  surroundings: Surroundings,
  {languages, out, talk}: {readonly languages: Languages; readonly out: Voice; readonly talk: Voice}
): Session {
  const folder = resolve(surroundings.cwd, cwd)
  let root: string | undefined
  let written: Written | undefined
  let cache: Cache | undefined
  const say = wordsIn(languages.people)
  const advice = quiet ? silent(talk) : talk
  return {
    languages,
    say,
    out,
    talk: advice,
    cwd: folder,
    verbose,
    stdin: surroundings.stdin,
    environment: surroundings.env,
    today: () => todayOf(surroundings.env),
    openProject: async (wanted) => {
      const project = await openProject(folder, wanted)
      root = project.root
      if (wanted?.cache) cache = (await import('../project/cache/cache.ts')).Cache.open(root)
      return {
        ...project,
        ...(cache ? {cache} : {}),
        onWait: (holder) => talk.say(say('write.waiting', {id: holder.process})),
        onWritten: (files) => {
          written = files
        }
      }
    },
    ownChecks: async () => {
      const {findRoot} = await import('../project/root.ts')
      const found = findRoot(folder)
      const {loadExtensions} = await import('../project/extensions.ts')
      return found === undefined ? [] : (await loadExtensions(found)).flatMap(({checks = []}) => checks)
    },
    sayLast: () => {
      cache?.close()
      if (written && root !== undefined) sayUndo({talk: advice, say}, written, {cwd: folder, root})
    },
    lineReader: () => lineReader([folder, root])
  }
}

function todayOf({SOURCE_DATE_EPOCH: seconds}: Surroundings['env']): string {
  const fixed = seconds !== undefined && /^\d{1,11}$/u.test(seconds)
  return new Date(fixed ? Number(seconds) * 1000 : Date.now()).toISOString().slice(0, 10)
}

/** The project that a folder belongs to. @throws InputError where there is none, or its configuration is faulty. */
async function openProject(folder: string, {extensions: wanted = false}: Wanted = {}): Promise<Project> {
  const {findRoot, isFolder} = await import('../project/root.ts')
  if (!isFolder(folder)) throw new InputError(messageOf('error.noFolder', {folder}))
  const root = findRoot(folder)
  if (root === undefined) {
    throw new InputError(messageOf('error.noProject', {folder}), undefined, messageOf('error.init'))
  }
  const {endLeftWork} = await import('../project/turn.ts')
  await endLeftWork(root)
  const {readConfig} = await import('../project/config.ts')
  if (wanted) {
    const [{loadExtensions}, {checksWith}] = await Promise.all([
      import('../project/extensions.ts'),
      import('../checks/index.ts')
    ])
    const extensions = await loadExtensions(root)
    return {root, settings: readConfig(root, checksWith(extensions)), extensions}
  }
  // Checks are loaded only where the configuration names some, and modules, which would add more, are not.
  const settings = readConfig(root)
  if (Object.keys(settings.checks).length === 0 || (settings.extensions ?? []).length > 0) return {root, settings}
  const {checks} = await import('../checks/index.ts')
  return {root, settings: readConfig(root, checks)}
}

/** Reads lines of files that places name, from the first of these folders that has the file. */
async function lineReader(folders: readonly (string | undefined)[]) {
  const {readOutside} = await import('../project/outside.ts')
  const files = new Map<string, readonly string[]>()
  const read = (file: string): readonly string[] => {
    for (const folder of folders) {
      try {
        if (folder !== undefined) return linesOf(readOutside(resolve(folder, file), file))
      } catch {
        // No such file here, or no text: then there is no line to show.
      }
    }
    return []
  }
  return (file: string, line: number): string | undefined => {
    const lines = files.get(file) ?? read(file)
    files.set(file, lines)
    return lines[line - 1]
  }
}

function linesOf(bytes: Uint8Array): string[] {
  return new TextDecoder('utf-8', {fatal: true}).decode(bytes).split(/\r?\n/u)
}
