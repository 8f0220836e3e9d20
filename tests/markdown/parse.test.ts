import fc from 'fast-check'
import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {describe, expect, test} from 'vitest'
import {parseInContext, parseMarkdown} from '../../src/markdown/parse.ts'
import {contextOf} from '../../src/markdown/pieces.ts'
import {markdown} from '../../src/markdown/processor.ts'
import {parseBlocks, type Stretch} from '../../src/markdown/stretches.ts'
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

/** What may meet in an essay's body: blocks, references to what is defined elsewhere, and what only looks like a block. */
const essays = fc
  .array(
    fc.oneof(
      part,
      fc.constantFrom(
        ...['“灯下”', '1984 was', '\n\n', '\n\n', '## A\n', '[^n]', '[a]', '[b][A]', '[页\\]]: c "d"\n', '[页\\]]'],
        ...['[^n]: x\n', '[a\nb]: c\n', '[a b]', '\0', '\uFEFF', '*a*', '**', '`', '~~', '<http://x.y>', 'www.a.b'],
        ...['![i](j)', '\n\n“', '\n\n*c*', '\n\n- ', '- [ ] ', '&amp;', '***\n', ']:', '\t[^n]: a\n']
      )
    ),
    {maxLength: 14}
  )
  .map((parts) => parts.join(''))

describe('parsing by pieces', () => {
  test.each(commonMark)('CommonMark $number: blocks are those of the parser', ({markdown: text}) => {
    const framed = `Before.\n\n${text}\n\nAfter that.\n`
    expect(outline(parseBlocks(framed))).toEqual(outline(whole(framed)))
  })

  test('blocks are those of the parser, for any text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(outline(parseBlocks(text))).toEqual(outline(whole(text)))
      }),
      {numRuns: 1200}
    )
  })

  test.each(commonMark)('CommonMark $number: a whole text has the tree of the parser', ({markdown: text}) => {
    const framed = `Before [foo] and “后”[^1].\n\n${text}\n\n“After” that.\n\n[^1]: Note.\n`
    expect(parseMarkdown(framed)).toEqual(markdown.parse(framed))
    expect(parseMarkdown(text)).toEqual(markdown.parse(text))
  })

  test('any text has the tree of the parser, with definitions before and behind what refers to them', () => {
    fc.assert(
      fc.property(essays, (text) => {
        expect(parseMarkdown(text)).toStrictEqual(markdown.parse(text))
      }),
      {numRuns: 2000}
    )
  })

  test.each([
    ['a link whose label looks like that of a note', '[^n]\n\n[a]: b\n\t[^n]: a'],
    ['a byte order mark in the middle', '\uFEFFOne\n\n\uFEFFtwo\n\n\uFEFF'],
    ['code left open in an item', '- ```\n  code\n\nText'],
    ['HTML left open in a note', '[^n]: <script\n\nText[^n]'],
    ['a reference before code that is left open', '```\n[a]\n\n[a]: b'],
    ['nothing', ''],
    ['white space', ' \n\n \r\n ']
  ])('%s is read as the parser reads it', (_, text) => {
    expect(parseMarkdown(text)).toStrictEqual(markdown.parse(text))
  })

  test('a piece finds the definitions of its essay, also where code is left open', () => {
    const context = contextOf([{tree: markdown.parse('[a]: /a\n\n[^n]: Note.') as Root}])
    const types = (text: string) => parseInContext(text, context).children.flatMap((node) => JSON.stringify(node))
    expect(types('See [a] and[^n].').join()).toContain('linkReference')
    expect(types('| See [a] |\n|---|').join()).toContain('linkReference')
    expect(parseInContext('```\nSee [a]\n', context)).toStrictEqual(markdown.parse('```\nSee [a]\n'))
  })

  test('no two nodes share a place, so that whoever moves one moves no other', () => {
    const tree = parseMarkdown(
      'One *two* [three](a) **[four]**\n“five”  \nsix `7`[^1].\n\n# Eight\n\n[^1]: Nine.\n\n[four]: b'
    )
    const seen = new Set<unknown>()
    visit(tree, ({position}) => {
      for (const place of [position, position?.start, position?.end]) {
        expect(seen.has(place)).toBe(false)
        seen.add(place)
      }
    })
  })

  test('a long text has one tree, and references reach definitions at the other end', () => {
    const filler = 'A paragraph that fills the text until it is long.\n\n'.repeat(6000)
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
