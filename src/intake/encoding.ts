import {InputError, type Words} from '../model/message.ts'
import {encodingAmbiguous, encodingGuessed, encodingMisdeclared} from './doubts.ts'
import {plausibility} from './plausibility.ts'
import type {Account} from './types.ts'

/** A text and the encoding that it was in, by its name in the Encoding Standard. */
interface Decoded {
  readonly text: string
  readonly encoding: string
}

const unknownLabel: Words = {
  en: 'Unexpected encoding `{{label}}`, expected one such as `utf-8`, `gb18030` or `big5`',
  'zh-Hans': '未知的编码 `{{label}}`，应为 `utf-8`、`gb18030`、`big5` 等',
  'zh-Hant': '未知的編碼 `{{label}}`，應為 `utf-8`、`gb18030`、`big5` 等'
}
const notInEncoding: Words = {
  en: 'Unexpected bytes, expected text in {{label}}',
  'zh-Hans': '字节内容有误，应为 {{label}} 编码的文本',
  'zh-Hant': '位元組內容有誤，應為 {{label}} 編碼的文字'
}
const notText: Words = {
  en: 'Unexpected bytes, expected text in UTF-8, UTF-16, GB18030 or Big5',
  'zh-Hans': '字节内容有误，应为 UTF-8、UTF-16、GB18030 或 Big5 编码的文本',
  'zh-Hant': '位元組內容有誤，應為 UTF-8、UTF-16、GB18030 或 Big5 編碼的文字'
}
const nameIt: Words = {
  en: 'Name the encoding with `--encoding`, or save the file as UTF-8',
  'zh-Hans': '请用 `--encoding` 指定编码，或将文件另存为 UTF-8',
  'zh-Hant': '請用 `--encoding` 指定編碼，或將檔案另存為 UTF-8'
}

/**
 * Turn bytes into text: by byte order mark, by the label given, by what an HTML page declares, as UTF-8,
 * or in whichever older encoding the bytes read best.
 *
 * Nothing is ever replaced by U+FFFD: what cannot be read whole is refused.
 * @throws InputError where no encoding fits.
 */
export function decode(bytes: Uint8Array, label: string | undefined, file: string, account: Account): Decoded {
  const refuse = (words: Words, named = ''): never => {
    throw new InputError({words, values: {label: named}}, {file}, {words: nameIt})
  }
  const marked = byteOrderMark(bytes)
  if (marked) return read(bytes, marked) ?? refuse(notInEncoding, marked)
  if (label !== undefined) {
    if (!isLabel(label)) return refuse(unknownLabel, label)
    return read(bytes, label) ?? refuse(notInEncoding, label)
  }
  const declared = declaredCharset(bytes)
  const asDeclared = declared && isLabel(declared) ? read(bytes, declared) : undefined
  if (asDeclared) return asDeclared
  const found = recognise(bytes, account) ?? refuse(notText)
  if (declared) account.doubts.push({line: 1, message: encodingMisdeclared(declared, found.encoding)})
  return found
}

function recognise(bytes: Uint8Array, account: Account): Decoded | undefined {
  if (bytes.includes(0)) return wide(bytes, account)
  const utf8 = read(bytes, 'utf-8')
  if (utf8 && (isAscii(bytes) || plausibility(utf8.text) >= 0.5)) return utf8
  // Older encodings pass for UTF-8 only by pairs of bytes; text that has longer sequences is UTF-8.
  // Nor does one foreign letter in a page of English make it Chinese.
  const letters = utf8?.text.match(/[A-Za-z]/gu)?.length ?? 0
  if (utf8 && (/[\u0800-\u{10FFFF}]/u.test(utf8.text) || letters * 5 > bytes.length)) return utf8
  const labels = utf8 ? ['gb18030', 'big5'] : ['gb18030', 'big5', 'windows-1252']
  const [best, second] = labels
    .flatMap((label) => read(bytes, label) ?? [])
    .map((reading) => ({...reading, score: plausibility(reading.text)}))
    .sort((a, b) => b.score - a.score)
  if (utf8 && (!best || best.score < 0.6)) return utf8
  if (!best || best.score < 0.3) return undefined
  const close = second && second.score > best.score - 0.15 && second.text !== best.text
  const message = close ? encodingAmbiguous(best.encoding, second.encoding) : encodingGuessed(best.encoding)
  account.doubts.push({line: 1, message})
  return {text: best.text, encoding: best.encoding}
}

/** UTF-16 without its mark has zeros in every ASCII character; other files with zeros are no text. */
function wide(bytes: Uint8Array, account: Account): Decoded | undefined {
  const [best] = ['utf-16le', 'utf-16be']
    .flatMap((label) => read(bytes, label) ?? [])
    .filter(({text}) => !text.includes('\0') && plausibility(text) > 0.5)
  if (best) account.doubts.push({line: 1, message: encodingGuessed(best.encoding)})
  return best
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** What `<meta charset>` says; a page that could say so in ASCII is not UTF-16, whatever it claims. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 2048))
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]{1,40})/iu.exec(start)?.[1]
  return label?.toLowerCase().startsWith('utf-16') ? 'utf-8' : label
}

function isLabel(label: string): boolean {
  try {
    new TextDecoder(label)
    return true
  } catch {
    return false
  }
}

function read(bytes: Uint8Array, label: string): Decoded | undefined {
  try {
    const decoder = new TextDecoder(label, {fatal: true})
    const text = decoder.decode(bytes)
    if (text.includes('\0')) return undefined
    if (decoder.encoding === 'windows-1252') return {text: mendWindows(text), encoding: decoder.encoding}
    return {text, encoding: decoder.encoding === 'gbk' ? 'gb18030' : decoder.encoding}
  } catch {
    return undefined
  }
}

const windowsMarks = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** Node 20 decodes windows-1252 as Latin-1: its quotes and dashes come out as control characters. */
function mendWindows(text: string): string {
  return text.replace(/[\u0080-\u009F]/gu, (character) => windowsMarks.charAt(character.charCodeAt(0) - 0x80))
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80)
}
