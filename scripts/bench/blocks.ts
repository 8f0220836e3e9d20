import {parseMarkdown} from '../../src/markdown/parse.ts'

/** A top-level block of a document: its source text and its mdast type. */
export interface DocumentBlock {
  readonly kind: string
  readonly text: string
}

/** The top-level blocks of a document, front matter first: the units that the gold counts. */
export function topLevelBlocks(text: string): DocumentBlock[] {
  const head = /^---\r?\n[\s\S]*?\r?\n---(?:\r?\n|$)/u.exec(text)?.[0] ?? ''
  const body = text.slice(head.length)
  const blocks = parseMarkdown(body).children.map(({type, position}) => ({
    kind: type,
    text: body.slice(position?.start.offset, position?.end.offset)
  }))
  return head === '' ? blocks : [{kind: 'yaml', text: head.trimEnd()}, ...blocks]
}
