import type {Root} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {visibleText} from '../hast.ts'

const fragments = unified().use(rehypeParse, {fragment: true}).freeze()

/** A text that a system keeps as HTML, such as a title with `&#8217;`, in plain words. */
export function plainOf(text: string): string {
  if (!/&#?\w+;|<\/?[a-z][^>]*>/iu.test(text)) return text.replace(/\s+/gu, ' ').trim()
  return visibleText(fragments.parse(text) as Root)
}

const block =
  /^<\/?(?:!--|address|article|aside|blockquote|details|div|dl|figure|footer|form|h[1-6]|header|hr|ol|p|pre|section|table|ul)\b/iu

/** HTML as systems keep it that leave paragraphs to be made of blank lines. */
export function withParagraphs(html: string): string {
  if (/<p[\s>]/iu.test(html)) return html
  return html
    .split(/\n[ \t]*\r?\n/u)
    .map((part) => (part.trim() === '' || block.test(part.trim()) ? part : `<p>${part.trim()}</p>`))
    .join('\n\n')
}

/** Whether a text has elements of HTML, as bodies of articles have. */
export function hasElements(text: string): boolean {
  return /<\/?(?:p|br|div|h[1-6]|ul|ol|li|a|em|strong|b|i|img|figure|blockquote|table|span)(?:\s[^<>]{0,2000})?\/?>/iu.test(
    text
  )
}
