import {mayStartTag} from './lines.ts'
import type {Scanner} from './scanner.ts'

/** A whole tag on one line, as CommonMark has it: a name, attributes, values with or without quotes. */
const tag =
  /<(?:\/[a-z][a-z0-9-]* *|[a-z][a-z0-9-]*(?: +[a-z_:][a-z0-9_.:-]*(?: *= *(?:"[^"\p{Cc}]*"|'[^'\p{Cc}]*'|[^ "'=<>`\p{Cc}]+))?)* *\/?)>/iuy

/** An address in angle brackets: a scheme of two letters or more, and neither spaces nor angle brackets. */
const autolink = /<([a-z][a-z0-9+.-]{1,31}:[^ <>\p{Cc}]*)>/iuy

/** `<`: an autolink, a tag that readers will not see, or text. */
export function readAngle(scanner: Scanner, at: number): number {
  const {text} = scanner
  if (!mayStartTag(text.charCodeAt(at + 1))) return at + 1
  autolink.lastIndex = at
  const url = autolink.exec(text)?.[1]
  if (url !== undefined) {
    if (scanner.openers.length > 0) return scanner.decline('autolink') // links do not contain links
    const start = scanner.place(at + 1)
    const end = scanner.place(at + 1 + url.length)
    const children = [{type: 'text' as const, value: url, position: {start, end}}]
    scanner.add({type: 'link', title: null, url, children}, at, at + url.length + 2)
    return at + url.length + 2
  }
  tag.lastIndex = at
  const value = tag.exec(text)?.[0]
  if (value === undefined) return scanner.decline('HTML')
  scanner.add({type: 'html', value}, at, at + value.length)
  return at + value.length
}
