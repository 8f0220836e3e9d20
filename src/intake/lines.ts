import {invisibleRemoved} from './doubts.ts'
import type {Account} from './types.ts'

/** A line of the page without the white space around its text. */
export interface Line {
  readonly number: number
  readonly text: string
  /** Columns of white space before the text; a full-width space takes two. */
  readonly indent: number
}

/** Zero-width, direction and control characters. Line breaks of all kinds and tabs are none of them. */
const invisible =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu

/** A joiner makes one picture out of two emoji. */
const emoji = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)$/u

/** Take away what nobody sees, and say where it was. */
export function removeInvisible(text: string, line: number, account: Account): string {
  const codes = new Set<string>()
  const visible = text.replace(invisible, (character, offset: number) => {
    if (character === '\u200D' && emoji.test(text.slice(Math.max(0, offset - 2), offset))) return character
    codes.add(`U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
    return ''
  })
  if (codes.size > 0) account.doubts.push({line, message: invisibleRemoved([...codes].join(', '))})
  return visible
}

/**
 * Split a page into lines. Line numbers are those of an editor: other breaks that word processors
 * leave, such as form feeds, split a line without counting.
 */
export function splitLines(text: string, account: Account): Line[] {
  return text.split(/\r\n|\r|\n/u).flatMap((raw, index) => {
    const number = index + 1
    const parts = removeInvisible(raw, number, account).split(/[\v\f\u0085\u2028\u2029]/u)
    return parts.map((part) => {
      const trimmed = part.trim()
      return {number, text: trimmed, indent: trimmed === '' ? 0 : width(part.slice(0, part.indexOf(trimmed)))}
    })
  })
}

/** Columns that a text takes on a screen: East Asian characters are two wide. */
export function width(text: string): number {
  let columns = 0
  for (const character of text) {
    columns +=
      /[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(
        character
      )
        ? 2
        : character === '\t'
          ? 4
          : 1
  }
  return columns
}
