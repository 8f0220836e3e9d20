import type {Nodes} from 'mdast'
import {type Conversion, convert} from '../locale/conversion/convert.ts'
import {convertQuotes} from '../locale/conversion/quotes.ts'
import {parseInContext} from '../markdown/parse.ts'
import {walk} from '../markdown/walk.ts'
import type {Context} from '../model/essay.ts'
import type {Profile} from '../model/profile.ts'

/** What a conversion of texts needs to know. */
export interface TextConversion extends Conversion {
  /** Quotation marks of the locale that is converted, and of the one that comes out. */
  readonly quotes: readonly [from: Profile['quotes'], to: Profile['quotes']]
}

/** A stretch of Markdown that readers read as words. */
interface Range {
  readonly start: number
  readonly end: number
}

/**
 * A segment's Markdown in the other Chinese script. Only what readers read as words is touched: code, addresses
 * and HTML stay as they are, to the letter.
 */
export function convertMarkdown(text: string, context: Context, conversion: TextConversion): string {
  const ranges = readableRanges(text, context)
  const runs = ranges.map(({start, end}) => text.slice(start, end))
  const [from, to] = conversion.quotes
  // Marks pair over emphasis and links, so all runs are read at once; the line break keeps them apart.
  const marked = convertQuotes(runs.join('\n'), from, to)
  let done = ''
  let at = 0
  let offset = 0
  for (const [index, {start, end}] of ranges.entries()) {
    const length = runs[index]?.length ?? 0
    done += text.slice(at, start) + convert(marked.slice(offset, offset + length), conversion)
    offset += length + 1
    at = end
  }
  return done + text.slice(at)
}

/** The same for text without Markdown, as front matter has it. */
export function convertPlain(text: string, conversion: TextConversion): string {
  return convert(convertQuotes(text, ...conversion.quotes), conversion)
}

/** Where a segment has words: its text, and what pictures and links say in words. */
function readableRanges(text: string, context: Context): Range[] {
  const found: Range[] = []
  const add = (start: number, end: number) => {
    if (end > start) found.push({start, end})
  }
  walk(parseInContext(text, context), (node) => {
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? start
    if (node.type === 'text') add(start, end)
    else if (node.type === 'link' && text.charAt(start) !== '[') return false
    else if (node.type === 'image' || node.type === 'imageReference') {
      const alt = node.alt ?? ''
      if (text.startsWith(`${alt}]`, start + 2)) add(start + 2, start + 2 + alt.length)
    }
    const title = titleOf(node)
    const at = title === '' ? -1 : text.slice(start, end).lastIndexOf(title)
    if (at > 0 && /["'(]/u.test(text.charAt(start + at - 1))) add(start + at, start + at + title.length)
    return true
  })
  return found.sort((a, b) => a.start - b.start)
}

function titleOf(node: Nodes): string {
  return node.type === 'link' || node.type === 'image' ? (node.title ?? '') : ''
}
