import type {Profile} from '../model/profile.ts'

/** Characters of scripts whose punctuation fills a square; inside a character class. */
export const square = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}'

/** What closes a quotation, a title or a bracket in such scripts; inside a character class. */
export const closing = '”’」』）》〉】'

/** What opens one. */
export const opening = '“‘「『（《〈【'

/** Whether marks fill a square in the locale. */
export function isFull({punctuation}: Profile): boolean {
  return punctuation === 'full'
}

const full: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '.': '。',
  '(': '（',
  ')': '）'
}

/** The mark that fills a square, of one that stands close. */
export function fullWidth(mark: string): string {
  return full[mark] ?? mark
}

const half: Readonly<Record<string, string>> = {'（': '(', '）': ')'}

/** A bracket in the width of the locale. */
export function bracketOf(bracket: string, profile: Profile): string {
  return isFull(profile) ? fullWidth(bracket) : (half[bracket] ?? bracket)
}
