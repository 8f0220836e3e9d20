import {InputError, type Words} from '../model/message.ts'

const tooLarge: Words = {
  en: 'Unexpected size of {{size}} bytes, expected at most {{most}}',
  'zh-Hans': '文件有 {{size}} 字节，最多应为 {{most}} 字节',
  'zh-Hant': '檔案有 {{size}} 位元組，最多應為 {{most}} 位元組'
}
const wrongEncoding: Words = {
  en: 'Unexpected encoding `{{found}}`, expected UTF-8 or UTF-16',
  'zh-Hans': '文件编码是 `{{found}}`，应为 UTF-8 或 UTF-16',
  'zh-Hant': '檔案編碼是 `{{found}}`，應為 UTF-8 或 UTF-16'
}
const notText: Words = {
  en: 'Unexpected bytes that are no text in {{encoding}}, expected UTF-8 or UTF-16',
  'zh-Hans': '文件里有不是 {{encoding}} 文字的字节，应为 UTF-8 或 UTF-16',
  'zh-Hant': '檔案裡有不是 {{encoding}} 文字的位元組，應為 UTF-8 或 UTF-16'
}
const saveAs: Words = {
  en: 'Have the tool write UTF-8',
  'zh-Hans': '请让工具以 UTF-8 保存文件',
  'zh-Hant': '請讓工具以 UTF-8 儲存檔案'
}

/** More than any essay with all its notes. */
export const mostBytes = 32 * 1024 * 1024

/**
 * The text of a file that comes back: UTF-8, or UTF-16 with a byte order mark. A mark is taken away.
 * @param declared what the text says of its own encoding, looked for in its first kilobyte
 * @throws InputError where it is too large, or in another encoding
 */
export function decodeReturned(bytes: Uint8Array, file: string, declared: RegExp): string {
  if (bytes.length > mostBytes) {
    throw new InputError({words: tooLarge, values: {size: bytes.length, most: mostBytes}}, {file})
  }
  const encoding = encodingOf(bytes)
  let text: string
  try {
    text = new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch {
    const found = declared.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 1024)))?.[1]
    throw wrongEncodingOf(found, encoding, file)
  }
  const found = declared.exec(text.slice(0, 1024))?.[1]
  if (found !== undefined && !/^utf-?(?:8|16(?:le|be)?)$/iu.test(found)) throw wrongEncodingOf(found, encoding, file)
  return text
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function wrongEncodingOf(found: string | undefined, encoding: string, file: string): InputError {
  const isOther = found !== undefined && !/^utf-?(?:8|16)/iu.test(found)
  const report = isOther ? {words: wrongEncoding, values: {found}} : {words: notText, values: {encoding}}
  return new InputError(report, {file, line: 1, column: 1}, {words: saveAs})
}
