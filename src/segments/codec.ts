import type {Place, Words} from '../model/message.ts'
import {InputError} from '../model/message.ts'
import {type Fingerprint, isKey, type Key} from '../model/names.ts'
import type {Entry, SegmentFile} from '../model/segment-file.ts'
import {printHead, readHead} from './head.ts'
import {type Marker, printMarker, readClosing} from './marker.ts'

/**
 * The codec of segment files (docs/segment-files.md). `print(parse(text)) = text` for every file that
 * the tool wrote, and `parse(print(file)) = file`.
 */

const duplicate: Words = {
  en: 'Unexpected second segment `#{{key}}`, expected each key once (first on line {{line}})',
  'zh-Hans': '分段 `#{{key}}` 重复出现，每个键只应出现一次（第一次在第 {{line}} 行）',
  'zh-Hant': '分段 `#{{key}}` 重複出現，每個鍵只應出現一次（第一次在第 {{line}} 行）'
}
const mend: Words = {
  en: 'Keep one of the two, or see what `hexapla sync {{essay}} --repair --dry-run` would make of them',
  'zh-Hans': '请只留其中一个，或用 `hexapla sync {{essay}} --repair --dry-run` 看看可以怎样修复',
  'zh-Hant': '請只留其中一個，或用 `hexapla sync {{essay}} --repair --dry-run` 看看可以怎樣修復'
}
const conflict: Words = {
  en: 'Unexpected conflict mark of git, expected the text that both sides agree on',
  'zh-Hans': '文件里有 git 的冲突标记，应先解决冲突',
  'zh-Hant': '檔案裡有 git 的衝突標記，應先解決衝突'
}
const openNote: Words = {
  en: 'Unexpected end of the comment of `{{marker}}`, expected a last line such as `missing @0a1b2c3d -->`',
  'zh-Hans': '`{{marker}}` 的注释没有正确结束，最后一行应如 `missing @0a1b2c3d -->`',
  'zh-Hant': '`{{marker}}` 的註解沒有正確結束，最後一行應如 `missing @0a1b2c3d -->`'
}
const badMarker: Words = {
  en: 'Unexpected marker `{{marker}}`, expected one such as `<!-- #p4 @0a1b2c3d -->`',
  'zh-Hans': '无法识别的标记 `{{marker}}`，应如 `<!-- #p4 @0a1b2c3d -->`',
  'zh-Hant': '無法辨識的標記 `{{marker}}`，應如 `<!-- #p4 @0a1b2c3d -->`'
}
const lost: Words = {
  en: 'Unexpected text before the first marker, expected it below a marker such as `<!-- #p1 … -->`',
  'zh-Hans': '第一个标记之前有文字，文字应写在 `<!-- #p1 … -->` 这样的标记之下',
  'zh-Hant': '第一個標記之前有文字，文字應寫在 `<!-- #p1 … -->` 這樣的標記之下'
}
const strayMarker: Words = {
  en: 'Unexpected line `{{marker}}` inside a text, expected no line that looks like a part of a marker',
  'zh-Hans': '文字里有一行 `{{marker}}`，不应有看似标记一部分的行',
  'zh-Hant': '文字裡有一行 `{{marker}}`，不應有看似標記一部分的行'
}

/**
 * Read a segment file.
 * @throws InputError at the first line that cannot be read; nothing of it is ever dropped.
 */
export function parseSegmentFile(text: string, file: string): SegmentFile {
  const read = parseWithDuplicates(text, file)
  rejectDuplicates(read)
  return read
}

/**
 * The text that a file has for a key, `''` without one: for those who want to know no more than a title.
 * @throws InputError where the marker cannot be read
 */
export function textFor(key: string, text: string, file: string): string {
  const start = text.search(new RegExp(`^<!-- #${key}(?=\\s)`, 'mu'))
  if (start < 0) return ''
  const end = text.indexOf('\n<!-- #', start + 1)
  const lines = text.slice(start, end < 0 ? text.length : end).split(/\r?\n/u)
  const {next} = readMarker(lines, 0, (index) => ({file, line: index + 1, column: 1}))
  const [from, to] = trimBlank(lines, next, lines.length)
  return lines.slice(from, to).join('\n')
}

/** The same for those who mend files: a key may stand in it more than once. */
export function parseWithDuplicates(text: string, file: string): SegmentFile {
  rejectConflict(text, file)
  const {head, body, bodyLine} = readHead(text, file)
  const lines = body.includes('\r') ? body.split(/\r?\n/u) : body.split('\n')
  const entries: Entry[] = []
  const place = (index: number): Place => ({file, line: bodyLine + index, column: 1})
  let at = 0
  while (at < lines.length && !isMarker(lines[at] ?? '')) {
    const line = lines[at] ?? ''
    if (line.trim() !== '') throw new InputError({words: lost}, place(at))
    at++
  }
  while (at < lines.length) {
    const start = at
    const {marker, next} = readMarker(lines, at, place)
    at = next
    while (at < lines.length && !isMarker(lines[at] ?? '')) {
      rejectLine(lines[at] ?? '', place(at))
      at++
    }
    const [from, to] = trimBlank(lines, next, at)
    entries.push({...marker, text: lines.slice(from, to).join('\n'), line: bodyLine + start, textLine: bodyLine + from})
  }
  return {file, head, entries}
}

function rejectDuplicates({file, head, entries}: SegmentFile): void {
  const seen = new Map<Key, number>()
  for (const {key, line} of entries) {
    const first = seen.get(key)
    seen.set(key, line)
    if (first === undefined) continue
    const place = {file, line, column: 1}
    const remedy = {words: mend, values: {essay: head.essay}}
    throw new InputError({words: duplicate, values: {key, line: first}}, place, remedy, 'alignment/duplicate-key')
  }
}

/** Write a segment file in its canonical form. */
export function printSegmentFile({head, entries}: Pick<SegmentFile, 'head' | 'entries'>): string {
  return `${printHead(head)}\n${entries.map(printEntry).join('').replace(/\n\n$/u, '\n')}`
}

/** One segment as a canonical file has it: its marker, its text and the blank line behind it. */
export function printEntry(entry: Entry): string {
  return `${printMarker(entry)}\n${entry.text === '' ? '' : `${entry.text}\n\n`}`
}

/** The index of the first line of a text that a segment file could not hold, or -1. */
export function unstorable(text: string): number {
  return text.split('\n').findIndex((line) => isStray(line) || isConflict(line))
}

function isMarker(line: string): boolean {
  return line.startsWith('<!-- #')
}

function isConflict(line: string): boolean {
  return /^(?:<{7}|>{7}|\|{7})(?: |$)/u.test(line)
}

function isStray(line: string): boolean {
  if (!line.includes('<!-- #') && !line.includes('-->')) return false // nearly every line
  return /^\s*<!-- #/u.test(line) || readClosing(line.trim()) !== undefined
}

/** Looked for first, in the head too: whatever else is wrong with such a file comes from it. */
function rejectConflict(text: string, file: string): void {
  const found = /^(?:<{7}|>{7}|\|{7})(?:[ \r].*)?$/mu.exec(text)
  if (!found) return
  const line = text.slice(0, found.index).split('\n').length
  throw new InputError({words: conflict}, {file, line, column: 1})
}

function rejectLine(line: string, place: Place): void {
  if (isStray(line)) throw new InputError({words: strayMarker, values: {marker: line.slice(0, 60)}}, place)
}

const plainMarker = /^<!-- #([a-z]+\d+[a-z]*) @([0-9a-f]{8}) -->$/u

function readMarker(lines: readonly string[], at: number, place: (index: number) => Place) {
  const first = lines[at] ?? ''
  const fail = (words: Words, index: number): never => {
    throw new InputError({words, values: {marker: first.slice(0, 60)}}, place(index))
  }
  const plain = plainMarker.exec(first) // most markers have a fingerprint and nothing else
  if (plain)
    return {
      marker: {key: plain[1] as Key, notes: [], attributes: [], fingerprint: plain[2] as Fingerprint},
      next: at + 1
    }
  const [, key = '', rest = ''] = /^<!-- #(\S*)(.*)$/su.exec(first) ?? []
  if (!isKey(key)) return fail(badMarker, at)
  if (rest.trim() !== '') {
    const closing = readClosing(rest.trim())
    return closing ? {marker: {key, notes: [], ...closing}, next: at + 1} : fail(badMarker, at)
  }
  const notes: string[] = []
  for (let index = at + 1; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (isMarker(line)) return fail(openNote, index)
    if (!line.includes('-->')) notes.push(decodeNote(line))
    else {
      const closing = readClosing(line.trim())
      return closing ? {marker: {key, notes, ...closing} satisfies Marker, next: index + 1} : fail(openNote, index)
    }
  }
  return fail(openNote, at)
}

function decodeNote(line: string): string {
  return line.replace(/--&(amp;)*gt;/gu, (found) => (found === '--&gt;' ? '-->' : found.replace('amp;', '')))
}

function trimBlank(lines: readonly string[], start: number, end: number): [number, number] {
  let from = start
  let to = end
  while (from < to && (lines[from] ?? '').trim() === '') from++
  while (to > from && (lines[to - 1] ?? '').trim() === '') to--
  return [from === to ? start : from, from === to ? start : to]
}
