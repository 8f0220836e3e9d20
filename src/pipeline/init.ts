import {InputError} from '../model/message.ts'
import type {TextChange} from '../project/changes.ts'
import {readConfig} from '../project/config.ts'
import {type Registered, registerMergeDriver} from '../project/git.ts'
import {makeFolder} from '../project/root.ts'
import {listEssays, readTextIfThere} from '../project/store.ts'
import {carryOut, type Plan} from './carry-out.ts'
import {attributes, configuration, ignored, workflow} from './init/files.ts'
import {sampleFiles} from './init/sample.ts'

/** What became of one file of a new project. */
interface Started {
  readonly path: string
  /** `kept`: it was there already, and stays as it was. */
  readonly what: 'written' | 'extended' | 'kept'
}

/** A new project: its files, and whether git knows how to merge them. */
export interface Initialised {
  readonly files: readonly Started[]
  readonly driver: Registered
}

/**
 * Start a project in a folder, which may hold anything.
 *
 * Files that are there stay as they are; lists of lines such as `.gitignore` get the lines they lack. The
 * sample comes only to a project that has neither a configuration nor an essay.
 * @param root absolute path; the folder is made if it is not there
 */
export async function initProject(root: string): Promise<Initialised> {
  makeFolder(root)
  const files = await carryOut({root}, async () => planProject(root))
  return {files, driver: registerMergeDriver(root)}
}

function planProject(root: string): Plan<Started[]> {
  const config = 'hexapla.config.json'
  const isNew = readTextIfThere(root, config) === undefined && !hasEssays(root)
  const settings = readConfig(root)
  const files = [
    {path: config, text: configuration},
    ...(isNew ? sampleFiles(settings) : []),
    {path: '.github/workflows/hexapla.yml', text: workflow}
  ]
  const lists = [
    {path: '.gitattributes', lines: attributes},
    {path: '.gitignore', lines: ignored}
  ]
  const steps = [...files.map((file) => unlessThere(root, file)), ...lists.map((list) => withLines(root, list))]
  return {result: steps.map(({started}) => started), changes: steps.flatMap(({change}) => change ?? [])}
}

/** Names that are no names of essays count, too: the folder is in use, and `check` tells what is wrong with them. */
function hasEssays(root: string): boolean {
  try {
    return listEssays(root).length > 0
  } catch (error) {
    if (error instanceof InputError) return true
    throw error
  }
}

interface Step {
  readonly started: Started
  readonly change?: TextChange
}

function unlessThere(root: string, {path, text}: {readonly path: string; readonly text: string}): Step {
  if (readTextIfThere(root, path)) return {started: {path, what: 'kept'}}
  return {started: {path, what: 'written'}, change: {path, text, expected: null}}
}

function withLines(root: string, {path, lines}: {readonly path: string; readonly lines: readonly string[]}): Step {
  const before = readTextIfThere(root, path)
  const text = before?.text ?? ''
  const present = new Set(text.split(/\r?\n/u).map((line) => line.trim()))
  const lacking = lines.filter((line) => !present.has(line))
  if (lacking.length === 0) return {started: {path, what: 'kept'}}
  const separator = text === '' || text.endsWith('\n') ? '' : '\n'
  const change = {path, text: `${text}${separator}${lacking.join('\n')}\n`, expected: before?.hash ?? null}
  return {started: {path, what: before ? 'extended' : 'written'}, change}
}
