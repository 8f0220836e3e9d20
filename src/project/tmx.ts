import {readFileSync} from 'node:fs'
import {InputError, type Words} from '../model/message.ts'
import {codeOf, diskError} from './disk.ts'
import {insideProject} from './paths.ts'

const absent: Words = {
  en: 'Unexpected missing file `{{file}}`, expected the translation memory that `memory` in hexapla.config.json names',
  'zh-Hans': '没有文件 `{{file}}`，hexapla.config.json 的 `memory` 列出了这个翻译记忆',
  'zh-Hant': '沒有檔案 `{{file}}`，hexapla.config.json 的 `memory` 列出了這個翻譯記憶'
}

/** The bytes of a memory that the configuration names. @throws InputError where it cannot be read or lies elsewhere */
export function readTmxFile(root: string, path: string): Uint8Array {
  try {
    return readFileSync(insideProject(root, path))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new InputError({words: absent, values: {file: path}}, {file: path})
    throw diskError(error, path)
  }
}
