import {readFileSync} from 'node:fs'
import {InputError, type Words} from '../model/message.ts'
import {firstFault} from './config-faults.ts'
import {type Config, configShape} from './config-schema.ts'
import {decode} from './decode.ts'
import {diskError} from './disk.ts'
import {type JsonText, readJson} from './json.ts'
import {insideProject} from './paths.ts'

const file = 'hexapla.config.json'

const saveAsUtf8: Words = {
  en: 'Save hexapla.config.json as UTF-8',
  'zh-Hans': '请把 hexapla.config.json 存为 UTF-8',
  'zh-Hant': '請把 hexapla.config.json 存為 UTF-8'
}

/** The configuration as it is written, `{}` where there is none. @throws InputError with line and column of the first fault */
export function readConfigFile(root: string): {readonly config: Config; readonly json: JsonText} {
  const json = readJson(readText(root) ?? '{}', file)
  const parsed = configShape.safeParse(json.value)
  if (!parsed.success) throw firstFault(parsed.error.issues, json)
  return {config: parsed.data, json}
}

function readText(root: string): string | undefined {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(insideProject(root, file))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw diskError(error, file)
  }
  try {
    return decode(bytes, 'utf-8', file).replace(/^\uFEFF/u, '')
  } catch (error) {
    if (error instanceof InputError) throw new InputError(error.report, error.place, {words: saveAsUtf8})
    throw error
  }
}
