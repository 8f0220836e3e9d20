import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readFrontMatter} from '../../src/markdown/front-matter.ts'

const line = fc.constantFrom(
  ...['title: On trust', 'title: 论信', 'date: 2021-07-21', 'tags: [letters, 信]', 'section: "a: b"', '', ' '],
  ...['# a comment', 'more: # none', '---', '--- ', '----', ' ---', 'authors:', '  - name: Lin', 'title: 3', '\r']
)
const text = fc
  .tuple(fc.array(line, {maxLength: 6}), fc.array(line, {maxLength: 3}), fc.boolean())
  .map(([head, body, ends]) => `${['---', ...head, '---', ...body].join('\n')}${ends ? '\n' : ''}`)

function read(source: string, shift: number) {
  try {
    const {head, scalars, ...rest} = readFrontMatter(source, 'essay.md')
    const placed = scalars.map(({start, end, ...scalar}) => ({...scalar, start: start - shift, end: end - shift}))
    return {head: head.replace(/^\uFEFF/u, ''), scalars: placed, ...rest}
  } catch (error) {
    return String(error)
  }
}

test('usual front matter is read as gray-matter and yaml read it, which get what begins with a byte order mark', () => {
  fc.assert(
    fc.property(text, (source) => {
      expect(read(source, 0)).toEqual(read(`\uFEFF${source}`, 1))
    }),
    {numRuns: 300}
  )
})
