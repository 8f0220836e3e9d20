import {backslash, lessThan, parenthesisClose, parenthesisOpen, space} from './characters.ts'

/** What stands in the parentheses of a link or an image. */
export interface Resource {
  readonly url: string
  readonly title: string | null
  /** The offset behind the closing parenthesis. */
  readonly end: number
}

/** As deep as CommonMark's implementations go. */
const maxDepth = 32

/** Read a resource from behind its opening parenthesis, on one line and without escapes; nothing if it is not one. */
export function readResource(text: string, from: number): Resource | undefined {
  const start = behindSpaces(text, from)
  if (text.charCodeAt(start) === parenthesisClose) return {url: '', title: null, end: start + 1}
  const url = readDestination(text, start)
  // Without a semicolon, ampersands are those of a query and begin no character reference.
  if (url === undefined || (url.includes('&') && url.includes(';'))) return undefined
  const urlEnd = start + url.length + (text.charCodeAt(start) === lessThan ? 2 : 0)
  const between = behindSpaces(text, urlEnd)
  if (text.charCodeAt(between) === parenthesisClose) return {url, title: null, end: between + 1}
  const title = between > urlEnd ? readTitle(text, between) : undefined
  if (title === undefined) return undefined
  const end = behindSpaces(text, between + title.length + 2)
  return text.charCodeAt(end) === parenthesisClose ? {url, title, end: end + 1} : undefined
}

function behindSpaces(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === space) at++
  return at
}

function readDestination(text: string, start: number): string | undefined {
  if (text.charCodeAt(start) === lessThan) return /<([^<>\\\p{Cc}]*)>/uy.exec(text.slice(start))?.[1]
  let depth = 0
  let at = start
  for (; ; at++) {
    const code = text.charCodeAt(at)
    if (code === parenthesisOpen && ++depth > maxDepth) return undefined
    if (code === space || (code === parenthesisClose && depth-- === 0)) break
    if (code < space || code === 127 || code === backslash || Number.isNaN(code)) return undefined
  }
  return at > start && depth <= 0 ? text.slice(start, at) : undefined
}

/** A title in one of three kinds of quotes; an empty one is no title to mdast, and left. */
function readTitle(text: string, start: number): string | undefined {
  const quote = text.charAt(start)
  const close = quote === '(' ? ')' : quote
  if (quote !== '"' && quote !== "'" && quote !== '(') return undefined
  const end = text.indexOf(close, start + 1)
  const title = text.slice(start + 1, end)
  return end > start + 1 && !/[\\&(\p{Cc}]/u.test(title) ? title : undefined
}
