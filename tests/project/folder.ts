import {mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll} from 'vitest'
import {InputError, say} from '../../src/model/message.ts'
import type {Language} from '../../src/model/names.ts'

/** A folder of its own for each call, gone after the file's tests. */
export function newFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hexapla-')))
  afterAll(() => rmSync(folder, {recursive: true, force: true}))
  fill(folder, files)
  return folder
}

/** Write these files below a folder. */
export function fill(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), content)
  }
}

/** Every file below a folder with its text. */
export function contents(folder: string): Record<string, string> {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true})
  return Object.fromEntries(
    entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')])
  )
}

/** What is reported about bad input, as `file:line:column sentence`, and the remedy below it. */
export async function complaint(step: () => unknown): Promise<string> {
  try {
    await step()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const {place, remedy} = error
    for (const language of ['zh-Hans', 'zh-Hant'] satisfies Language[]) {
      for (const message of [error.report, ...(remedy ? [remedy] : [])]) {
        if (say(message, language).includes('{{')) throw new Error(`A hole is left: ${say(message, language)}`)
      }
    }
    const where = place && [place.file, place.line, place.column].filter((part) => part !== undefined).join(':')
    return [`${where ?? ''} ${say(error.report, 'en')}`.trim(), ...(remedy ? [say(remedy, 'en')] : [])].join('\n')
  }
  return 'nothing to object'
}
