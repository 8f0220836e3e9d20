import {expect, test} from 'vitest'
import {readFrontMatter} from '../../src/markdown/front-matter.ts'
import {readMeta} from '../../src/markdown/meta.ts'

const read = (corrections: string, more = '') =>
  readMeta(
    readFrontMatter(`---\ntitle: On Ink\n${more}corrections:${corrections}\n---\n\nInk fades.\n`, 'on-ink.md'),
    'on-ink.md'
  )

test('the latest correction counts as the day of change, unless a later one is written', () => {
  const two = '\n  - {date: 2024-05-03, note: Not pencil.}\n  - {date: 2024-05-02, note: Not chalk.}'
  expect(read(two).updated).toBe('2024-05-03')
  expect(read(two, 'updated: 2024-06-01\n').updated).toBe('2024-06-01')
  expect(read(two).corrections.map(({note}) => note)).toEqual(['Not pencil.', 'Not chalk.'])
})

test.each([
  [
    'a day that is none',
    '\n  - {date: 2024-05-03, note: A.}\n  - date: 2023-02-29\n    note: B.',
    'corrections.1.date',
    5
  ],
  ['a missing note', '\n  - date: 2024-05-03', 'corrections.0', 4],
  ['a text', ' Not pencil.', 'corrections', 3]
])('%s is refused where it stands', (_, written, field, line) => {
  expect(() => read(written)).toThrow(
    expect.objectContaining({place: expect.objectContaining({line}), message: expect.stringContaining(field)})
  )
})
