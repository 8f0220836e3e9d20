import {codeOf} from './located.ts'

const unseen =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}\p{Co}]/gu

/** A text in which characters that nobody sees, or that rearrange others, are named: `⟨U+200B⟩`. */
export function visible(text: string): string {
  return text.replace(unseen, (character) => `⟨${codeOf(character)}⟩`)
}
