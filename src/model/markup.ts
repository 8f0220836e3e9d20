/** HTML that is known to be safe: made by `html`, or printed by the sanitiser. */
export interface Markup {
  readonly markup: string
}

/** What a page may be put together from; lists are joined, what is not there is left out. */
export type Part = string | number | Markup | false | undefined | readonly Part[]

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

/** A text as it stands in HTML or XML, in an element or between quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => references[character] ?? character)
}

/**
 * A template for HTML. Every text put into it is escaped; only what another `html` made stays as it is.
 *
 * So a title with a tag in it can never become one, whoever writes the page.
 */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return {markup: pieces.map((piece, index) => piece + print(parts[index])).join('')}
}

/** Mark HTML as safe that something else has made so. */
export function trusted(markup: string): Markup {
  return {markup}
}

function print(part: Part): string {
  if (part === undefined || part === false) return ''
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  return 'markup' in part ? part.markup : part.map(print).join('')
}
