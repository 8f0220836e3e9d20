import {escapeHtml} from '../model/markup.ts'

/** What XML 1.0 has no way to write, not even as a reference: most controls, halves of pairs, two non-characters. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A text as it may stand in an element or an attribute. What XML forbids shows as U+FFFD; line breaks survive in attributes, too. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(forbidden, '\uFFFD')).replace(
    /[\t\n\r]/gu,
    (character) => `&#${character.charCodeAt(0)};`
  )
}
