import fc from 'fast-check'
import {expect, test} from 'vitest'
import {joinHtml, renderHtml} from '../../src/markdown/html/index.ts'
import {parseMarkdown} from '../../src/markdown/parse.ts'
import {commonMark} from '../essays.ts'

/** Blocks that reach across stretches: notes and their references, definitions, and what publishes nothing. */
const blocks = [
  'A lamp[^a] is lit.',
  'Twice[^a] told[^b], and *marked*.',
  '[^a]: What the keeper saw.[^b]',
  '[^b]: Never referred to in the first place.\n\n    A second paragraph.',
  '> Quoted[^c], with [a link][map].\n>\n> [^c]: A note in a quotation.',
  '[map]: /map "A map"',
  'See [the map][map] and ![a picture][map].',
  '<!-- nothing -->',
  '- an item\n- another[^a]',
  '# Higher\n\n## Lower[^b]',
  '| a | b[^a] |\n| --- | --- |\n| c | d |'
]

function render(text: string, length: number) {
  const marksOf = () => ({id: 'p1', classes: []})
  const words = {notes: 'Notes', backToText: (note: string) => `Back to ${note}`, done: 'done', notDone: 'not done'}
  const linkTo = (href: string) => ({href, external: false})
  const tree = parseMarkdown(text)
  const stretches = [
    ...renderHtml(
      tree,
      {language: 'en', dotted: false, notePrefix: 'x-', words, marksOf, linkTo, pictureAt: (src) => ({src})},
      length
    )
  ]
  return {
    html: joinHtml(stretches.map(({html}) => html)),
    blocks: stretches.flatMap(({blocks, htmlOf}) => blocks.map(htmlOf))
  }
}

test('an essay rendered block by block is the essay rendered in one go', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...blocks), {maxLength: 12}), (chosen) => {
      const text = chosen.join('\n\n')
      expect(render(text, 0)).toEqual(render(text, Number.POSITIVE_INFINITY))
    })
  )
})

test('so is every example of CommonMark', () => {
  for (const {markdown} of commonMark) expect(render(markdown, 0)).toEqual(render(markdown, Number.POSITIVE_INFINITY))
})

test('a note is numbered, and referred to again, across stretches', () => {
  const {html} = render('One[^a].\n\nTwo[^b], again[^a].\n\n[^a]: A.\n\n[^b]: B.', 0)
  expect(html.match(/id="x-fnref-[^"]*"/gu)).toEqual(['id="x-fnref-1"', 'id="x-fnref-2"', 'id="x-fnref-1-2"'])
  expect(html.match(/href="#x-fnref-[^"]*"/gu)).toEqual([
    'href="#x-fnref-1"',
    'href="#x-fnref-1-2"',
    'href="#x-fnref-2"'
  ])
})
