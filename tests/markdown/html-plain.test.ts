import type {Nodes, Root, RootContent} from 'mdast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {joinHtml, renderHtml, renderTrees} from '../../src/markdown/html/index.ts'
import type {HtmlOptions} from '../../src/markdown/html/options.ts'
import {printPlain} from '../../src/markdown/html/plain.ts'
import {parseMarkdown} from '../../src/markdown/parse.ts'
import {commonMark} from '../essays.ts'
import {definitions, Texts} from './prose-texts.ts'

const printer = unified().use(rehypeStringify).freeze()

/** Marks of every kind, by where a block begins. */
const marks = [
  {id: 'p1', classes: [], permalink: 'Link to “this” & that'},
  {id: 'p1', classes: ['stale'], notice: 'The <original> has changed.', permalink: 'Link'},
  {id: 'p2', alsoIds: ['p3', 'p4'], classes: ['fallback'], lang: 'zh-Hant', dir: 'ltr' as const, permalink: 'Link'},
  {classes: ['unverified'], notice: '还没有人核对', lang: 'en'},
  undefined
]

const options: HtmlOptions = {
  language: 'zh-Hans',
  dotted: true,
  scrolls: true,
  notePrefix: 'x-',
  words: {notes: 'Notes', backToText: (note) => `Back to ${note}`, done: 'done', notDone: 'not done'},
  marksOf: ({position}) => marks[(position?.start.offset ?? 0) % marks.length],
  linkTo: (href) => (href.endsWith('/nowhere') ? undefined : {href, external: /^https?:/u.test(href)}),
  pictureAt: (src) => (src.includes(':') ? undefined : {src})
}

function blocksIn(nodes: readonly RootContent[]): Nodes[] {
  return nodes.flatMap((node) => [node, ...(node.type === 'blockquote' ? blocksIn(node.children) : [])])
}

/** All of it, and each block, straight from Markdown and over elements. */
function bothWays(tree: Root) {
  const quick = [...renderHtml(tree, options)]
  const slow = [...renderTrees(tree, options)].map(({blocks, tree: elements, elementsOf}) => ({
    blocks,
    html: printer.stringify(elements),
    htmlOf: (node: Nodes) => printer.stringify({type: 'root', children: [...elementsOf(node)]})
  }))
  const told = (stretches: typeof quick) => ({
    html: joinHtml(stretches.map(({html}) => html)),
    blocks: stretches.flatMap(({blocks, htmlOf}) => blocksIn(blocks).map(htmlOf))
  })
  return [told(quick), told(slow)]
}

test('plain prose straight from Markdown is what the sanitiser lets pass, in every example of CommonMark', () => {
  for (const {markdown} of commonMark) {
    const [quick, slow] = bothWays(parseMarkdown(markdown))
    expect(quick).toEqual(slow)
  }
})

test('and in random texts, most of which are printed so', () => {
  const texts = new Texts(7)
  let all = 0
  let plain = 0
  for (let run = 0; run < 60; run++) {
    const text = `${texts.next()}\n\n> ${texts.next()}\n>\n> ${texts.next()}\n\n## ${texts.next()}\n\n${definitions}`
    const tree = parseMarkdown(text)
    const [quick, slow] = bothWays(tree)
    expect(quick).toEqual(slow)
    const blocks = tree.children.filter(({type}) => type === 'paragraph' || type === 'heading')
    all += blocks.length
    plain += blocks.filter((block) => printPlain(block, options, () => undefined) !== undefined).length
  }
  expect(plain / all).toBeGreaterThan(0.4)
})

test('what could do harm is not printed so', () => {
  const harmful = [
    '[x](javascript:alert(1))',
    '[x](JAVASCRIPT:alert)',
    '[x](data:text/html,x)',
    '<b onclick="x">',
    '![x](https://x.example/t.gif)'
  ]
  for (const text of harmful) {
    const [block] = parseMarkdown(text).children
    expect(block && printPlain(block, options, () => undefined)).toBeUndefined()
  }
  const [block] = parseMarkdown('1 < 2 & <3 `</p><script>` *&lt;script&gt;*').children
  expect(block && printPlain(block, options, () => undefined)).not.toMatch(/<(?!\/?(?:p|code|em)\b)/u)
})
