import {
  classifyCharacter,
  isCjk,
  isSpaceOrPunctuation,
  isUnicodeWhitespace
} from 'micromark-extension-cjk-friendly-util'

export const tab = 9
export const lineFeed = 10
export const carriageReturn = 13
export const space = 32
export const exclamationMark = 33
export const numberSign = 35
export const ampersand = 38
export const parenthesisOpen = 40
export const parenthesisClose = 41
export const asterisk = 42
export const dot = 46
export const colon = 58
export const semicolon = 59
export const lessThan = 60
export const atSign = 64
export const bracketOpen = 91
export const backslash = 92
export const bracketClose = 93
export const caret = 94
export const underscore = 95
export const graveAccent = 96
export const tilde = 126

/** Codes at which a text needs more than to be read on; all are ASCII. */
export const isSpecial = new Uint8Array(128)
for (const character of '\0\t\n\r!&*.:<@[\\]_`~') isSpecial[character.charCodeAt(0)] = 1

export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** ASCII punctuation: what a backslash can escape. */
export function isPunctuation(code: number): boolean {
  return code > space && code < 127 && !isLetter(code) && !isDigit(code)
}

/** White space, a line ending, or `NaN`: the end of the text. */
export function isBlank(code: number): boolean {
  return code === space || code === lineFeed || code === carriageReturn || code === tab || Number.isNaN(code)
}

/** What a character is to a run of `*` or `_` beside it. */
export type CharacterClass = 'space' | 'punctuation' | 'cjk punctuation' | 'cjk' | 'other' | 'unclear'

/**
 * The class of the character before an offset.
 *
 * Variation selectors change the class of the character before them in ways of their own: unclear. So is `~`,
 * which GFM's strikethrough makes an attention marker, and half of a surrogate pair.
 */
export function classBefore(text: string, at: number): CharacterClass {
  const code = text.charCodeAt(at - 1)
  if (!(code >= 0xdc00 && code <= 0xdfff)) return classOf(code)
  const pair = at >= 2 ? (text.codePointAt(at - 2) ?? 0) : 0
  return pair > 0xffff ? classOf(pair) : 'unclear'
}

/** The class of the character at an offset. */
export function classAt(text: string, at: number): CharacterClass {
  return classOf(text.codePointAt(at) ?? Number.NaN)
}

function classOf(code: number): CharacterClass {
  if (Number.isNaN(code)) return 'space' // the beginning and the end of a block count as white space
  if (code === tilde) return 'unclear'
  if (code < 128) return isBlank(code) ? 'space' : isPunctuation(code) ? 'punctuation' : asciiRest(code)
  if ((code >= 0xd800 && code <= 0xdfff) || (code >= 0xfe00 && code <= 0xfe0f)) return 'unclear'
  const category = classifyCharacter(code)
  if (isUnicodeWhitespace(category)) return 'space'
  if (isCjk(category)) return isSpaceOrPunctuation(category) ? 'cjk punctuation' : 'cjk'
  if (isSpaceOrPunctuation(category)) return 'punctuation'
  return category === 0 ? 'other' : 'unclear'
}

/** Letters and digits; control characters are not worth a class. */
function asciiRest(code: number): CharacterClass {
  return isLetter(code) || isDigit(code) ? 'other' : 'unclear'
}
