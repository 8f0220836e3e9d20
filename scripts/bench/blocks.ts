import {parseMarkdown} from '../../src/markdown/parse.ts'
import type {DocumentBlock} from './gold.ts'

/** The top-level blocks of a document, front matter first: the units that the gold counts. */
export function topLevelBlocks(text: string): DocumentBlock[] {
  const head = /^---\r?\n[\s\S]*?\r?\n---(?:\r?\n|$)/u.exec(text)?.[0] ?? ''
  const body = text.slice(head.length)
  const headLines = head.split('\n').length - 1
  const blocks = parseMarkdown(body).children.flatMap(({type, position}): DocumentBlock[] => {
    if (!position) return []
    const {start, end} = position
    const lines = [start.line + headLines, end.line + headLines] as const
    return [{kind: type, text: body.slice(start.offset, end.offset), lines}]
  })
  return head === '' ? blocks : [{kind: 'yaml', text: head.trimEnd(), lines: [1, headLines]}, ...blocks]
}
