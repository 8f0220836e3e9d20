import {strToU8, zipSync} from 'fflate'
import type {Cell} from '../memory/csv.ts'
import type {ReturnedFile, WorkFile} from '../model/exchange.ts'
import {InputError, type Words} from '../model/message.ts'
import {readRows, rowsOf} from './table.ts'
import {childOf, descendants, elementsOf, readXml, textOf, type XmlElement} from './xml/read.ts'
import {element, printXml, type XmlNode} from './xml/write.ts'
import {unzip} from './zip.ts'

const notWorkbook: Words = {
  en: 'Unexpected file that is no whole workbook, expected one that `hexapla export xlsx` wrote',
  'zh-Hans': '文件不是完整的工作簿，应为 `hexapla export xlsx` 写出的文件',
  'zh-Hant': '檔案不是完整的活頁簿，應為 `hexapla export xlsx` 寫出的檔案'
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const sheetPath = 'xl/worksheets/sheet1.xml'
const stringsPath = 'xl/sharedStrings.xml'

/** An essay in one locale as a workbook with one sheet. All cells are text, so that nothing is computed. */
export function writeXlsx(file: WorkFile): Uint8Array {
  const workbook = element(
    'workbook',
    {xmlns: main, 'xmlns:r': office},
    element('sheets', {}, element('sheet', {name: file.locale, sheetId: '1', 'r:id': 'rId1'}))
  )
  const parts: Readonly<Record<string, XmlNode>> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': related(`${office}/officeDocument`, 'xl/workbook.xml'),
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': related(`${office}/worksheet`, 'worksheets/sheet1.xml'),
    [sheetPath]: sheetOf(rowsOf(file))
  }
  const files = Object.entries(parts).map(([path, root]) => [path, strToU8(printXml(root))] as const)
  return zipSync(Object.fromEntries(files), {mtime: new Date(1980, 0, 1), level: 6})
}

function contentTypes(): XmlNode {
  const type = (part: string, name: string) => element('Override', {PartName: part, ContentType: `${kind}.${name}+xml`})
  return element(
    'Types',
    {xmlns: types},
    element('Default', {Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml'}),
    type('/xl/workbook.xml', 'sheet.main'),
    type(`/${sheetPath}`, 'worksheet')
  )
}

function related(type: string, target: string): XmlNode {
  return element('Relationships', {xmlns: relations}, element('Relationship', {Id: 'rId1', Type: type, Target: target}))
}

function sheetOf(rows: readonly (readonly string[])[]): XmlNode {
  const cellOf = (text: string, column: number, row: number) =>
    element(
      'c',
      {r: `${letterOf(column)}${row + 1}`, t: 'inlineStr'},
      element('is', {}, element('t', {'xml:space': 'preserve'}, text))
    )
  const lines = rows.map((cells, row) =>
    element(
      'row',
      {r: String(row + 1)},
      cells.map((text, column) => cellOf(text, column, row))
    )
  )
  return element('worksheet', {xmlns: main}, element('sheetData', {}, lines))
}

function letterOf(column: number): string {
  return String.fromCharCode(65 + column)
}

/**
 * A workbook that comes back. Of the archive only two parts are unpacked, under their own names and up to a size;
 * nothing in it is written to the disk.
 */
export function readXlsx(bytes: Uint8Array, file: string): ReturnedFile[] {
  const wants = (name: string) => name === sheetPath || name === stringsPath
  const parts = unzip(bytes, {file, damaged: notWorkbook, wants})
  const sheet = parts[sheetPath]
  if (!sheet) throw new InputError({words: notWorkbook}, {file})
  const strings = parts[stringsPath] ? readXml(parts[stringsPath], `${file}/${stringsPath}`) : undefined
  const shared = strings ? elementsOf(strings).map(richText) : []
  const root = readXml(sheet, `${file}/${sheetPath}`)
  const rows = [...descendants(root, 'row')].map((row, index) => cellsOf(row, index + 1, shared))
  return readRows(rows, file)
}

/** Cells by the column that their reference names; empty ones are not in the file. */
function cellsOf(row: XmlElement, line: number, shared: readonly string[]): Cell[] {
  const cells: Cell[] = []
  for (const cell of elementsOf(row)) {
    const letter = /^[A-Z]+/u.exec(cell.attributes.get('r') ?? '')?.[0]
    if (letter !== undefined && letter.length > 1) continue // far to the right of all columns that we know
    const column = letter === undefined ? cells.length : letter.charCodeAt(0) - 65
    while (cells.length < column) cells.push({text: '', line, column: 1})
    cells[column] = {text: textIn(cell, shared), line, column: 1}
  }
  return cells
}

function textIn(cell: XmlElement, shared: readonly string[]): string {
  const inline = childOf(cell, 'is')
  if (inline) return richText(inline)
  const value = childOf(cell, 'v')
  const text = value ? textOf(value) : ''
  return cell.attributes.get('t') === 's' ? (shared[Number(text)] ?? '') : text
}

/** Texts of all runs; guides to pronunciation are no part of it. */
function richText(node: XmlElement): string {
  return elementsOf(node)
    .flatMap((child) => (child.name === 'r' ? elementsOf(child) : child))
    .filter(({name}) => name === 't')
    .map(textOf)
    .join('')
}
