import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Block, TranslatableBlock} from '../src/model/essay.ts'
import {InputError} from '../src/model/message.ts'
import {compose} from '../src/segments/compose.ts'
import {commonMark, essayOf, splitText} from './essays.ts'

/** Blocks of an essay; undefined where it has nothing to translate or holds what a segment file cannot. */
function blocksOf(body: string): readonly Block[] | undefined {
  try {
    return splitText(essayOf(body)).blocks
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

const isTranslated = (block: Block): block is TranslatableBlock => block.type === 'translate'
const segmentsOf = (blocks: readonly Block[]) => blocks.filter(isTranslated)

/** A translation that has nothing of its source but its shape. */
function translated({kind, depth}: TranslatableBlock, index: number): string {
  if (kind === 'heading') return `${'#'.repeat(depth ?? 1)} 标题${index}`
  return kind === 'image' ? `![图${index}](a.svg)` : `第${index}段`
}

const pieces = fc.constantFrom(
  ...[
    'text',
    '*',
    '**',
    '`',
    '> ',
    '- ',
    '1. ',
    '  ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '# ',
    '===\n',
    '[^a]',
    '[^a]: ',
    '| a | b |\n|---|---|\n'
  ],
  ...[
    '<!-- x -->',
    '<div>',
    '```\n',
    '~~',
    '![a](b)',
    '[c]: d\n',
    '\\',
    '他说：',
    '“好”',
    '\r\n',
    '---\n',
    '- [ ] ',
    '<!-- hexapla: skip -->\n'
  ]
)
const bodies = fc.array(pieces, {maxLength: 24}).map((parts) => parts.join(''))

describe('laws of splitting and composing', () => {
  test.each(commonMark)(
    'CommonMark $number: blocks joined are the essay, and the source edition is the essay',
    ({markdown}) => {
      const blocks = blocksOf(markdown)
      if (!blocks) return
      expect(blocks.map(({slice}) => slice).join('')).toBe(essayOf(markdown))
      expect(compose(blocks, ({text}) => text).text).toBe(essayOf(markdown))
    }
  )

  test.each(commonMark)('CommonMark $number: every translation stands where its source stood', ({markdown}) => {
    const blocks = blocksOf(markdown)
    if (!blocks) return
    const before = segmentsOf(blocks)
    const {text} = compose(blocks, (block, index) => (block.kind === 'meta' ? block.text : translated(block, index)))
    const after = segmentsOf(splitText(text).blocks)
    expect(after.map(({kind, containers}) => ({kind, containers: containers.map(({type}) => type)}))).toEqual(
      before.map(({kind, containers}) => ({kind, containers: containers.map(({type}) => type)}))
    )
    expect(after.slice(1).map((block) => block.text.replace(/\s*\[\^.*$/u, ''))).toEqual(
      before.slice(1).map((block, index) => translated(block, index + 1))
    )
  })

  test('blocks joined are the essay, for any text', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const blocks = blocksOf(body)
        if (!blocks) return
        expect(blocks.map(({slice}) => slice).join('')).toBe(essayOf(body))
        expect(compose(blocks, ({text}) => text).text).toBe(essayOf(body))
      }),
      {numRuns: 1500}
    )
  })

  test('a translation of several paragraphs stays in its container', () => {
    const blocks = splitText(essayOf('> - one\n>   two\n>\n>   three\n\n1. four\n\n[^a]: five\n    six\n')).blocks
    const {text} = compose(blocks, (block) => (block.kind === 'meta' ? block.text : `${block.text}甲\n\n乙\n丙`))
    const kinds = segmentsOf(splitText(text).blocks).slice(1)
    expect(kinds.map(({kind, containers}) => [kind, containers.length])).toEqual([
      ['item', 2],
      ['item', 2],
      ['item', 2],
      ['item', 2],
      ['item', 1],
      ['item', 1],
      ['note', 1],
      ['note', 1]
    ])
  })
})
