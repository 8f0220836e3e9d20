/** Questions about characters that several rooms ask. */

const joining = /[\p{Script=Han}\u3000-\u303F\uFE30-\uFE4F\uFF00-\uFF65\u2018\u2019\u201C\u201D\u2014\u2026\u00B7]/u
const han = /\p{Script=Han}/u

/**
 * Whether a line break beside this character is no space: Han characters and CJK punctuation.
 *
 * Curly quotes, dashes and ellipses are shared with Latin text, so they count only where the character
 * on the other side of the break is Han or full-width; see `joinsAcross`.
 */
function isJoining(character: string): boolean {
  return joining.test(character)
}

/** Whether a character is Han or belongs to East Asian punctuation alone. */
function isWide(character: string): boolean {
  return /[\p{Script=Han}\u3000-\u303F\uFE30-\uFE4F\uFF00-\uFF65]/u.test(character)
}

/** Whether text broken between these two characters reads on without a space. */
export function joinsAcross(before: string, after: string): boolean {
  return isJoining(before) && isJoining(after) && (isWide(before) || isWide(after))
}

/** Whether a text has a Han character. */
export function hasHan(text: string): boolean {
  return han.test(text)
}

/** How many Han characters and how many Latin letters a text has. */
export function countScripts(text: string): {readonly han: number; readonly latin: number} {
  let hanCount = 0
  let latin = 0
  for (const character of text) {
    if (/[A-Za-z\u00C0-\u024F]/u.test(character)) latin++
    else if (han.test(character)) hanCount++
  }
  return {han: hanCount, latin}
}

/** The first and the last character of a text, whole even outside the Basic Multilingual Plane. */
export function lastCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(text.length - (/[\uDC00-\uDFFF]$/u.test(text) ? 2 : 1)) ?? 32)
}
