import fc from 'fast-check'
import type {Root} from 'mdast'
import {describe, expect, test} from 'vitest'
import {parseBlocks, parseInStretches, parseMarkdown, type Stretch} from '../../src/markdown/parse.ts'
import {markdown} from '../../src/markdown/processor.ts'
import {commonMark} from '../essays.ts'

/** Top-level blocks with their places in the whole text; where one ends counts for what is translated. */
function outline(stretches: Iterable<Stretch>): string[] {
  return [...stretches].flatMap(({tree, offset, line}) =>
    tree.children.map(({type, position}) => {
      const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
      const ends = type === 'paragraph' || type === 'heading' ? end + offset : ''
      return `${type} ${start + offset}–${ends} line ${(position?.start.line ?? 0) + line - 1}`
    })
  )
}

const whole = (text: string): Stretch[] => [{tree: markdown.parse(text) as Root, offset: 0, line: 1, text}]

const part = fc.constantFrom(
  ...[
    'Prose',
    '页边',
    ' and ',
    '\n',
    '\n\n',
    '\r\n',
    '\r\n\r\n',
    '\r',
    '  \n',
    '\\\n',
    '# ',
    '---\n',
    '===\n',
    '> ',
    '- ',
    '1. ',
    '    '
  ],
  ...[
    '```\n',
    '~~~\n',
    '<div>\n',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '[^n]: ',
    '[a]: b\n',
    '| a |\n|---|\n',
    'x | y\n',
    '- | -\n',
    '\t',
    '\f',
    '\u00A0'
  ]
)
const texts = fc.array(part, {maxLength: 30}).map((parts) => parts.join(''))

describe('parsing by stretches', () => {
  test.each(commonMark)('CommonMark $number: blocks are those of the parser', ({markdown: text}) => {
    const framed = `Before.\n\n${text}\n\nAfter that.\n`
    expect(outline(parseBlocks(framed))).toEqual(outline(whole(framed)))
  })

  test('blocks are those of the parser, for any text and any length of stretches', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(1, 8, 64), (text, length) => {
        expect(outline(parseBlocks(text))).toEqual(outline(whole(text)))
        expect(outline(parseInStretches(text, length))).toEqual(outline(whole(text)))
      }),
      {numRuns: 1200}
    )
  })

  test('a long text has one tree, and references reach definitions in other stretches', () => {
    const filler = 'A paragraph that fills the text until it has to be cut.\n\n'.repeat(6000)
    const tree = parseMarkdown(
      `See [there][a] and note[^1].\n\n${filler}[a]: https://example.org/\n\n[^1]: At the end.\n`
    )
    const [first] = tree.children
    expect(first?.type === 'paragraph' && first.children.map(({type}) => type)).toEqual([
      'text',
      'linkReference',
      'text',
      'footnoteReference',
      'text'
    ])
    expect(tree.children.at(-1)?.type).toBe('footnoteDefinition')
    expect(tree.children.length).toBe(6003)
  })
})
