import {isDeepStrictEqual} from 'node:util'
import type {Root, RootContent} from 'mdast'
import {parseMarkdown} from '../../src/markdown/parse.ts'
import {contextOf} from '../../src/markdown/pieces.ts'
import {markdown} from '../../src/markdown/processor.ts'
import {readProse} from '../../src/markdown/prose.ts'
import type {Context} from '../../src/model/essay.ts'
import {definitions} from './prose-texts.ts'

/** What the fast path did with a text: why it declined, or whether it gave the tree of remark-parse. */
export type Verdict =
  | {readonly kind: 'declined'; readonly reason: string}
  | {readonly kind: 'same'}
  | {readonly kind: 'different'; readonly fast: unknown; readonly slow: readonly RootContent[]}

const none: Context = {definitions: new Map(), footnotes: new Map()}
const behind = `\n\n${definitions}`
const context = contextOf([{tree: markdown.parse(definitions) as Root}])
const count = context.definitions.size + context.footnotes.size

/** Compare the two parsers over a text: alone, or with definitions behind it if it has brackets (every other time). */
export function judge(text: string): Verdict {
  const isAlone = text.length % 2 === 0 || !text.includes('[')
  return isAlone ? compare(text, none, '', 0) : compare(text, context, behind, count)
}

function compare(text: string, within: Context, suffix: string, more: number): Verdict {
  const read = readProse(text, within)
  if ('declined' in read) return {kind: 'declined', reason: read.declined}
  const slow = (markdown.parse(text + suffix) as Root).children
  const blocks = slow.slice(0, slow.length - more)
  if (isDeepStrictEqual(blocks, [read.block])) return {kind: 'same'}
  return {kind: 'different', fast: read.block, slow: blocks}
}

/** Whether a whole essay of such texts has the tree of remark-parse. */
export function isSameEssay(text: string): boolean {
  return isDeepStrictEqual(parseMarkdown(text), markdown.parse(text))
}

/** The shortest text that can be made from this one by leaving out and that still shows a difference. */
export function shrink(text: string, isDifferent: (text: string) => boolean): string {
  for (let length = text.length >> 1; length > 0; length >>= 1) {
    for (let at = 0; at + length <= text.length; at++) {
      const shorter = text.slice(0, at) + text.slice(at + length)
      if (isDifferent(shorter)) return shrink(shorter, isDifferent)
    }
  }
  return text
}
