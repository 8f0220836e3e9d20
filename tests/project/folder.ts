import {mkdtempSync, realpathSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll} from 'vitest'
import {InputError, say} from '../../src/model/message.ts'
import type {Language} from '../../src/model/names.ts'
import {fill} from './files.ts'

export {contents, fill} from './files.ts'

/** A folder of its own for each call, gone after the file's tests. */
export function newFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hexapla-')))
  afterAll(() => rmSync(folder, {recursive: true, force: true}))
  fill(folder, files)
  return folder
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
