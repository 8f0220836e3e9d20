import {InputError, type Words} from '../../model/message.ts'

/** One message of a catalogue. */
export interface PoMessage {
  readonly msgctxt: string
  readonly msgid: string
  readonly msgstr: string
  /** Line of its first keyword. */
  readonly line: number
  readonly isFuzzy: boolean
  /** Comments for translators that a program wrote (`#.`). */
  readonly extracted: readonly string[]
}

const unreadable: Words = {
  en: 'Unexpected line `{{line}}`, expected `msgctxt`, `msgid`, `msgstr`, a string in quotation marks or a comment',
  'zh-Hans': '无法识别的一行 `{{line}}`，应为 `msgctxt`、`msgid`、`msgstr`、引号中的字符串或注释',
  'zh-Hant': '無法辨識的一行 `{{line}}`，應為 `msgctxt`、`msgid`、`msgstr`、引號中的字串或註解'
}
const unfinished: Words = {
  en: 'Unexpected end of a message without `msgstr`, expected a whole file',
  'zh-Hans': '条目没有 `msgstr` 就结束了，应为完整文件',
  'zh-Hant': '條目沒有 `msgstr` 就結束了，應為完整檔案'
}

type Word = 'msgctxt' | 'msgid' | 'msgstr'

interface Growing {
  readonly strings: Partial<Record<Word, string>>
  line: number
  isFuzzy: boolean
  readonly extracted: string[]
}

/** The messages of a catalogue, the header first; obsolete ones are left out. @throws InputError with the line. */
export function readMessages(text: string, file: string): PoMessage[] {
  const messages: PoMessage[] = []
  let current = begin()
  let word: Word | undefined
  const finish = (line: number) => {
    const {strings, ...rest} = current
    if (strings.msgid !== undefined) {
      if (strings.msgstr === undefined) throw new InputError({words: unfinished}, {file, line, column: 1})
      messages.push({msgctxt: strings.msgctxt ?? '', msgid: strings.msgid, msgstr: strings.msgstr, ...rest})
    }
    current = begin()
    word = undefined
  }
  const lines = text.split(/\r?\n/u)
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim()
    const number = index + 1
    if (current.strings.msgstr !== undefined && isBeginning(line)) finish(number)
    if (line === '' || line.startsWith('#~') || line.startsWith('#|')) continue
    if (line.startsWith('#')) {
      readComment(line, current)
      continue
    }
    const [, keyword, string] = /^(?:(msgctxt|msgid|msgstr)\s*)?"((?:[^"\\]|\\.)*)"$/u.exec(line) ?? []
    if (keyword !== undefined) word = keyword as Word
    const isAgain = keyword !== undefined && current.strings[word as Word] !== undefined
    if (string === undefined || word === undefined || isAgain) {
      throw new InputError({words: unreadable, values: {line: line.slice(0, 60)}}, {file, line: number, column: 1})
    }
    if (current.line === 0) current.line = number
    current.strings[word] = (current.strings[word] ?? '') + unquoted(string)
  }
  finish(lines.length)
  return messages
}

function begin(): Growing {
  return {strings: {}, line: 0, isFuzzy: false, extracted: []}
}

/** What can only belong to the next message. */
function isBeginning(line: string): boolean {
  return line.startsWith('#') || line.startsWith('msgctxt') || /^msgid[\s"]/u.test(line)
}

function readComment(line: string, current: Growing): void {
  if (line.startsWith('#,') && /\bfuzzy\b/u.test(line)) current.isFuzzy = true
  if (line.startsWith('#.')) current.extracted.push(line.slice(2).trim())
}

const characters: Readonly<Record<string, string>> = {n: '\n', r: '\r', t: '\t', a: '\u0007', b: '\b', v: '\v', f: '\f'}

function unquoted(string: string): string {
  return string.replace(/\\(?:x([0-9a-fA-F]{1,2})|([0-7]{1,3})|(.))/gu, (_, hex, octal, other: string) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8))
    return characters[other] ?? other
  })
}
