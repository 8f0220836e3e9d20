import {isDigit, isLetter, numberSign, semicolon} from './characters.ts'
import type {Scanner} from './scanner.ts'

/** The names that writers use. HTML has two thousand more, which remark-parse knows. */
const names: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', '\u00A0'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['shy', '\u00AD'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['middot', '·'],
  ['times', '×'],
  ['copy', '©'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['laquo', '«'],
  ['raquo', '»']
])

/** `&`: a character reference, or text. */
export function readReference(scanner: Scanner, at: number): number {
  const {text} = scanner
  let end = at + 1
  while (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)) || text.charCodeAt(end) === numberSign) end++
  if (text.charCodeAt(end) !== semicolon || end === at + 1) return end
  const name = text.slice(at + 1, end)
  const value = name.startsWith('#') ? byNumber(name) : names.get(name)
  if (value === undefined) return scanner.decline('character reference')
  scanner.addDecoded(value, at, end + 1)
  return end + 1
}

/** Control characters, halves of pairs and what is no character are replaced by rules of their own: not here. */
function byNumber(name: string): string | undefined {
  const [, hex, decimal = ''] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/iu.exec(name) ?? []
  const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16)
  if ((code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800)) return String.fromCharCode(code)
  return undefined
}
