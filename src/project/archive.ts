import {readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {valuesAt} from '../intake/archive/values.ts'
import {type Cell, readCsv} from '../memory/csv.ts'
import type {ArchiveRecord, Mapping} from '../model/mapping.ts'
import {InputError, type Place, type Words} from '../model/message.ts'
import {decode} from './decode.ts'
import {diskError} from './disk.ts'
import {readJson} from './json.ts'
import {readOutside} from './outside.ts'
import {hashOf} from './writing.ts'

/** One article of an archive, or why it is none. */
export interface ArchiveItem {
  /** Where it stands, for people. */
  readonly place: Place
  readonly record: ArchiveRecord
  /** The text, where it is a file of its own. */
  read?(): Uint8Array
  /** Folder of that file. */
  readonly folder?: string
  readonly fault?: InputError
}

const tooLarge: Words = {
  en: 'Unexpected size of {{size}} bytes, expected at most {{most}}; divide the archive into several files',
  'zh-Hans': '文件有 {{size}} 字节，最多应为 {{most}} 字节；请把它分成几个文件',
  'zh-Hant': '檔案有 {{size}} 位元組，最多應為 {{most}} 位元組；請把它分成幾個檔案'
}
const noList: Words = {
  en: 'Unexpected content of the archive, expected a list of articles{{where}}',
  'zh-Hans': '存档的内容有误，{{where}}应为文章的列表',
  'zh-Hant': '封存的內容有誤，{{where}}應為文章的清單'
}
const noObject: Words = {
  en: 'Unexpected article that is no object, expected `{…}`',
  'zh-Hans': '这一项不是对象，应为 `{…}`',
  'zh-Hant': '這一項不是物件，應為 `{…}`'
}
const noForm: Words = {
  en: 'Unexpected archive `{{file}}`, expected a folder, or a file with the ending .csv, .json or .ndjson',
  'zh-Hans': '无法识别存档 `{{file}}`，应为文件夹，或以 .csv、.json、.ndjson 结尾的文件',
  'zh-Hant': '無法辨識封存 `{{file}}`，應為資料夾，或以 .csv、.json、.ndjson 結尾的檔案'
}
const tooMany: Words = {
  en: 'Unexpected cell in column {{column}}, expected at most as many as the first line has',
  'zh-Hans': '第 {{column}} 列多出一格，每行不应多于首行的列数',
  'zh-Hant': '第 {{column}} 欄多出一格，每列不應多於首列的欄數'
}
const noName: Words = {
  en: 'Unexpected empty or repeated name of column {{column}}, expected each name once',
  'zh-Hans': '第 {{column}} 列的列名为空或重复，每个列名应出现一次',
  'zh-Hant': '第 {{column}} 欄的欄名為空或重複，每個欄名應出現一次'
}

/** What a text of JavaScript can still hold when it is read. */
const mostBytes = 400 * 1024 * 1024

/**
 * The articles of an archive in their order: rows of a table, objects of a list, files of a folder.
 * @param path the archive on the disk
 * @param name what the person called it
 * @throws InputError where the archive cannot be read at all; of one article it says so
 */
export function openArchive(path: string, name: string, mapping: Mapping): ArchiveItem[] {
  try {
    const found = statSync(path, {throwIfNoEntry: false})
    if (found?.isDirectory()) return folderItems(path, name, mapping)
    if (found && found.size > mostBytes)
      throw new InputError({words: tooLarge, values: {size: found.size, most: mostBytes}}, {file: name})
  } catch (error) {
    throw diskError(error, name)
  }
  const ending = /\.(csv|json|ndjson|jsonl)$/iu.exec(name)?.[1]?.toLowerCase()
  if (ending === undefined) throw new InputError({words: noForm, values: {file: name}}, {file: name})
  const text = decode(readOutside(path, name), mapping.encoding ?? 'utf-8', name).replace(/^\uFEFF/u, '')
  if (ending === 'csv') return csvItems(text, name)
  return ending === 'json' ? jsonItems(text, name, mapping.rows) : lineItems(text, name)
}

function csvItems(text: string, file: string): ArchiveItem[] {
  const [header = [], ...rows] = readCsv(text, file)
  const names = header.map((cell) => cell.text.trim())
  const wrong = names.findIndex((name, index) => name === '' || names.indexOf(name) !== index)
  if (wrong >= 0) {
    const {line = 1, column = 1} = header[wrong] as Cell
    throw new InputError({words: noName, values: {column: wrong + 1}}, {file, line, column})
  }
  return rows.map((row) => {
    const place = {file, line: row[0]?.line ?? 1}
    const record = Object.fromEntries(names.map((name, index) => [name, row[index]?.text ?? '']))
    const extra = row.findIndex((cell, index) => index >= names.length && cell.text !== '')
    if (extra < 0) return {place, record}
    return {place, record, fault: new InputError({words: tooMany, values: {column: extra + 1}}, place)}
  })
}

function lineItems(text: string, file: string): ArchiveItem[] {
  return text.split('\n').flatMap((line, index): ArchiveItem[] => {
    if (line.trim() === '') return []
    const place = {file, line: index + 1}
    try {
      return [itemOf(JSON.parse(line), place)]
    } catch {
      return [{place, record: {}, fault: faultIn(line, place)}]
    }
  })
}

function jsonItems(text: string, file: string, rows: string | undefined): ArchiveItem[] {
  let whole: unknown
  try {
    whole = JSON.parse(text)
  } catch {
    readJson(text, file) // names the place
    throw new InputError({words: noList, values: {where: ''}}, {file})
  }
  const list = rows === undefined ? whole : listAt(whole, rows)
  const where = rows === undefined ? '' : ` (\`${rows}\`)`
  if (!Array.isArray(list)) throw new InputError({words: noList, values: {where}}, {file})
  return list.map((record, index) => itemOf(record, {file: `${file}[${index + 1}]`}))
}

function listAt(value: unknown, rows: string): unknown {
  return rows
    .split('.')
    .reduce<unknown>((inside, name) => (inside as Readonly<Record<string, unknown>> | undefined)?.[name], value)
}

function itemOf(value: unknown, place: Place): ArchiveItem {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return {place, record: value as ArchiveRecord}
  return {place, record: {}, fault: new InputError({words: noObject}, place)}
}

function faultIn(line: string, place: Place): InputError {
  try {
    readJson(line, place.file)
  } catch (error) {
    if (error instanceof InputError)
      return new InputError(error.report, {...place, column: error.place?.column ?? 1}, error.remedy)
  }
  return new InputError({words: noObject}, place)
}

const articles = /\.(?:md|markdown|html?|xhtml|txt|docx)$/iu

/** Files of a folder and of those below it; what is a link is not followed. */
function folderItems(path: string, name: string, {files}: Mapping): ArchiveItem[] {
  const pattern = files === undefined ? undefined : patternOf(files)
  const paths = readdirSync(path, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => file.slice(path.length + (/[\\/]$/u.test(path) ? 0 : 1)).replaceAll('\\', '/'))
    .sort()
  return paths.flatMap((way): ArchiveItem[] => {
    const found = pattern?.exec(way)
    // A pattern that names the ending may name any; else pictures that lie beside are none.
    const isArticle = articles.test(way) || (files !== undefined && !files.endsWith('}'))
    if (!isArticle || (pattern && !found)) return []
    const file = join(path, way)
    const record = {path: way, folder: folderOf(way), name: stemOf(way), ...found?.groups}
    const shown = `${name.replace(/[\\/]+$/u, '')}/${way}`
    return [{place: {file: shown}, record, read: () => readOutside(file, shown), folder: join(file, '..')}]
  })
}

function folderOf(way: string): string {
  return way.includes('/') ? way.replace(/\/[^/]*$/u, '') : ''
}

function stemOf(way: string): string {
  return way.replace(/^.*\//u, '').replace(/\.[^.]*$/u, '')
}

/** `{locale}/{group}.html`: a name in braces stands for letters of one step, and the second time for the same ones. */
function patternOf(files: string): RegExp {
  const seen = new Set<string>()
  const source = files.split(/(\{[A-Za-z]\w*\})/u).map((part) => {
    if (!/^\{\w+\}$/u.test(part)) return part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    const name = part.slice(1, -1)
    if (seen.has(name)) return `\\k<${name}>`
    seen.add(name)
    return `(?<${name}>[^/]+?)`
  })
  return new RegExp(`^${source.join('')}$`, 'u')
}

/** What an article is known by, to the byte: its fields and its text. */
export function digestOf(item: ArchiveItem, bytes: Uint8Array | undefined): string {
  return hashOf(bytes ?? JSON.stringify(item.record))
}

/** The text of an article in a row. */
export function bodyOf({record}: ArchiveItem, body: string | undefined): string | undefined {
  const found = body === undefined ? [] : valuesAt(record, body)
  return found.length === 0 ? undefined : found.map(String).join('\n\n')
}
