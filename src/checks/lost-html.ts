import {parseMarkdown} from '../markdown/parse.ts'
import type {SplitEssay} from '../model/essay.ts'
import type {LostWords} from '../model/essay-facts.ts'

/** The words in blocks of raw HTML, which no page and no book shows. Comments are for authors, and have none. */
export function lostWords({blocks, bodyAt, file}: SplitEssay): LostWords[] {
  const lost: LostWords[] = []
  let line = 1
  blocks.forEach((block, index) => {
    if (index >= bodyAt && block.type === 'keep' && block.slice.includes('<')) {
      for (const node of parseMarkdown(block.slice).children) {
        const words = node.type === 'html' ? wordsOf(node.value) : ''
        if (words === '') continue
        lost.push({words, place: {file, line: line + (node.position?.start.line ?? 1) - 1, column: 1}})
      }
    }
    line += block.slice.split('\n').length - 1
  })
  return lost
}

function wordsOf(html: string): string {
  const text = html.replace(/<!--[\s\S]*?(?:-->|$)/gu, '').replace(/<[^>]*>?/gu, ' ')
  return /[\p{L}\p{N}]/u.test(text) ? text.replace(/\s+/gu, ' ').trim() : ''
}
