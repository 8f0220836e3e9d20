import type {ReturnedFile, WorkFile} from '../model/exchange.ts'
import {InputError, type Words} from '../model/message.ts'
import {readCsvFile, writeCsv} from './csv.ts'
import {readPack} from './pack/read.ts'
import {writePack} from './pack/write.ts'
import {readPo} from './po/read.ts'
import {writePo} from './po/write.ts'
import {readXliff} from './xliff/read.ts'
import {writeXliff1} from './xliff/write-1.ts'
import {writeXliff2} from './xliff/write-2.ts'
import {readXlsx, writeXlsx} from './xlsx.ts'

/** A form in which one essay in one locale goes to translators. */
export interface WorkFormat {
  /** Of its files, without a dot. */
  readonly extension: string
  readonly write: (file: WorkFile, known: {readonly today: string}) => string | Uint8Array
}

/** The forms that come back, by the names that `export` has for them. */
export const workFormats = {
  xliff: {extension: 'xlf', write: writeXliff2},
  'xliff-1.2': {extension: 'xlf', write: writeXliff1},
  po: {extension: 'po', write: writePo},
  csv: {extension: 'csv', write: writeCsv},
  xlsx: {extension: 'xlsx', write: writeXlsx},
  'html-pack': {extension: 'html', write: writePack}
} as const satisfies Readonly<Record<string, WorkFormat>>

const readers: readonly {readonly name: RegExp; readonly read: (bytes: Uint8Array, file: string) => ReturnedFile[]}[] =
  [
    {name: /\.(?:xlf|xliff|xml)$/iu, read: readXliff},
    {name: /\.po$/iu, read: readPo},
    {name: /\.csv$/iu, read: readCsvFile},
    {name: /\.xlsx$/iu, read: readXlsx},
    {name: /\.html?$/iu, read: readPack}
  ]

const unknownForm: Words = {
  en: 'Unexpected file `{{file}}`, expected its name to end in .xlf, .po, .csv, .xlsx or .html',
  'zh-Hans': '无法识别文件 `{{file}}`，文件名应以 .xlf、.po、.csv、.xlsx 或 .html 结尾',
  'zh-Hant': '無法辨識檔案 `{{file}}`，檔名應以 .xlf、.po、.csv、.xlsx 或 .html 結尾'
}

/** What is in a file that comes back; its form is known by its name. @throws InputError where it cannot be read. */
export function readReturned(bytes: Uint8Array, file: string): ReturnedFile[] {
  const reader = readers.find(({name}) => name.test(file))
  if (!reader) throw new InputError({words: unknownForm, values: {file}}, {file})
  return reader.read(bytes, file)
}
