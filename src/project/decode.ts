import {InputError, type Words} from '../model/message.ts'

const invalid: Words = {
  en: 'Unexpected byte 0x{{byte}}, expected text in {{encoding}}',
  'zh-Hans': '遇到字节 0x{{byte}}，文件应为 {{encoding}} 编码的文字',
  'zh-Hant': '遇到位元組 0x{{byte}}，檔案應為 {{encoding}} 編碼的文字'
}
const convert: Words = {
  en: 'Save the file as UTF-8, or name its encoding in hexapla.config.json (`"encoding": "gb18030"`)',
  'zh-Hans': '请把文件存为 UTF-8，或在 hexapla.config.json 中写明编码（`"encoding": "gb18030"`）',
  'zh-Hant': '請把檔案存為 UTF-8，或在 hexapla.config.json 中寫明編碼（`"encoding": "big5"`）'
}

/**
 * Decode a file, keeping a byte order mark.
 * @throws InputError with line and column of the first byte that is no text.
 */
export function decode(bytes: Uint8Array, encoding: string, file: string): string {
  try {
    return new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    const {at, line, column} = firstInvalid(bytes, encoding)
    const values = {byte: (bytes[at] ?? 0).toString(16).padStart(2, '0'), encoding}
    throw new InputError({words: invalid, values}, {file, line, column}, {words: convert})
  }
}

function firstInvalid(bytes: Uint8Array, encoding: string) {
  const isText = (end: number): boolean => {
    try {
      new TextDecoder(encoding, {fatal: true}).decode(bytes.subarray(0, end), {stream: true})
      return true
    } catch {
      return false
    }
  }
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isText(middle + 1)) low = middle + 1
    else high = middle
  }
  const before = new TextDecoder(encoding).decode(bytes.subarray(0, low), {stream: true})
  const lineStart = before.lastIndexOf('\n') + 1
  return {at: Math.min(low, bytes.length - 1), line: before.split('\n').length, column: before.length - lineStart + 1}
}
