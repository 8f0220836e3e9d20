import {expect, test} from 'vitest'
import {pandocMarkdown} from '../../src/markdown/pandoc.ts'
import {markdown} from '../../src/markdown/processor.ts'

test('what is printed for Pandoc leaves the printing of essays as it is', () => {
  const tree = markdown.parse('It costs $3 [sic].\n\n---\n')
  expect(pandocMarkdown.stringify(tree)).toBe('It costs \\$3 \\[sic\\].\n\n* * *\n')
  expect(markdown.stringify(tree)).toBe('It costs $3 \\[sic].\n\n---\n')
})
