import {readFileSync} from 'node:fs'
import {InputError, type Words} from '../model/message.ts'
import {codeOf, diskError} from './disk.ts'

const absent: Words = {
  en: 'Unexpected missing file `{{file}}`, expected one that can be read',
  'zh-Hans': '没有文件 `{{file}}`',
  'zh-Hant': '沒有檔案 `{{file}}`'
}

/**
 * The bytes of a file that a person names on the command line; it may lie anywhere.
 * @param file the path as the person wrote it, for reports
 */
export function readOutside(path: string, file: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new InputError({words: absent, values: {file}}, {file})
    throw diskError(error, file)
  }
}
