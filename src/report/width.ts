/** Characters that take two columns: East Asian ideographs, kana, hangul, full-width forms, emoji. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u

/** Characters that take none: what combines with the one before, and invisible marks. */
const narrowest = /[\p{Mn}\p{Me}\p{Cf}]/u

/** How many columns a text takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += wide.test(character) ? 2 : narrowest.test(character) ? 0 : 1
  return width
}

/** How many columns the widest of these texts takes; there may be more of them than a call takes arguments. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, widthOf(text)), 0)
}

/** The text with blanks behind it, so that it takes so many columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/**
 * A text of somebody else, harmless to a terminal.
 *
 * Control characters could move the cursor or colour the screen, and direction marks could make a line
 * read as another; they show as U+FFFD. Tabs become one blank.
 */
export function harmless(text: string): string {
  return text.replace(/\t/gu, ' ').replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
}
