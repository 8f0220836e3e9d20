import type {Root} from 'mdast'
import {describe, expect, test} from 'vitest'
import {contextOf, parsePiece} from '../../src/markdown/pieces.ts'
import {markdown} from '../../src/markdown/processor.ts'
import {readProse} from '../../src/markdown/prose.ts'
import {commonMark} from '../essays.ts'
import {judge} from './prose-law.ts'
import {Texts} from './prose-texts.ts'

const context = contextOf([
  {tree: markdown.parse('[lamp]: /lamp "A lamp"\n\n[灯]: /deng\n\n[^1]: Note.\n\n[^注]: 注。') as Root}
])

/** Prose as people write it, in the scripts that the project publishes. */
const essays = [
  'I kept the lamp on until the last page, and the *margins* filled up before the shelves did.',
  '**Nobody** reads alone: every book has been under __someone’s__ lamp before, [as she said](/letters/3 "A letter").',
  'She wrote “read slowly” on the flyleaf,  \nand under it a date:\\\n1984, and then nothing [sic] for *years*[^1].',
  '“Is it late?” he asked. 5 * 3 is not 3*5*, snake_case stays, and `a * b` is code; so is ``one `grave` ``.',
  'A picture ![of the *lamp* by `night`](lamp.svg) and [![a smaller one](s.svg)](/big), [the same][lamp], [lamp][] and [lamp].',
  'AT&T &amp; friends, caf&#233;, 3 < 4, a&nbsp;space, see <https://example.org/a?b=c&d> or <kbd class="k">Enter</kbd>.',
  'Escaped: \\*not emphasis\\*, \\[not a link\\], 1984\\. That was then.\r\nThe line before ended as on Windows.',
  '## A heading with *marks*, `code` and a note[^1]',
  '他在页边写下**“慢慢读。”**这几个字，*灯*还亮着。',
  '**注意：**这里的灯不要关；[第三封信](/xin/3)里说过[^注]，（*参见*）下文。',
  '她说：“书是_借来_的灯。”\n我想了很久，**《灯下》**，还有[灯]和[这盏灯][灯]。',
  '### 灯下**（一）**',
  '他在頁邊寫下**「慢慢讀。」**這幾個字，*燈*還亮著……',
  '「讀書是*借*來的光，」她說，「**還**不還都可以。」——《燈下》　第三頁 `燈`',
  '𠀀𠀁**“𠮷”**😀*灯*，全形空格　**也**　算。'
]

describe('the prose fast path', () => {
  test.each(essays)('reads real prose as remark-parse does: %s', (text) => {
    const read = readProse(text, context)
    expect(read).toHaveProperty('block')
    expect('block' in read && [read.block]).toStrictEqual(parsePiece(text, context).children)
  })

  test.each(commonMark)('CommonMark $number: the same tree or none', ({markdown: text}) => {
    for (const given of [text, text.trimEnd()]) expect(judge(given).kind).not.toBe('different')
  })

  test('most examples of one paragraph are read, so that the law is not an empty one', () => {
    const one = commonMark
      .map(({markdown: text}) => text.trimEnd())
      .filter((text) => (markdown.parse(text) as Root).children.map(({type}) => type).join() === 'paragraph')
    expect(one.filter((text) => judge(text).kind === 'same').length / one.length).toBeGreaterThan(0.5)
  })

  test('20,000 random texts have the same tree or none', () => {
    const texts = new Texts(1)
    let same = 0
    for (let run = 0; run < 20_000; run++) {
      const text = texts.next()
      const {kind} = judge(text)
      if (kind === 'different') expect.unreachable(`the trees of ${JSON.stringify(text)} differ`)
      if (kind === 'same') same++
    }
    expect(same).toBeGreaterThan(8000)
  }, 300_000)

  test.each([
    ['***three***', 'emphasis'],
    ['*a **b* c**', 'emphasis'],
    ['*a _b* c_', 'same'],
    ['[a *b](c) d*', 'same'],
    ['[a *b] c*', 'emphasis'],
    ['a@b.c', 'autolink'],
    ['see www.a.b', 'autolink'],
    ['see http://a.b', 'autolink'],
    ['a\\@b.c', 'autolink'],
    ['[a@b.c](d)', 'same'],
    ['[a@b.c]', 'autolink'],
    ['a ~~b~~', 'strikethrough'],
    ['a ~b~', 'same'],
    ['a | b\n--|--', 'block start'],
    ['a\n===', 'block start'],
    ['[a]: b', 'block start'],
    ['a\n[^1]: b', 'block start'],
    ['a\tb', 'control character'],
    ['a\rb', 'control character'],
    ['a\0b', 'control character'],
    ['\uFEFFa', 'block start'],
    ['a `b', 'code'],
    ['a <!-- b -->', 'HTML'],
    ['a &hearts; b', 'character reference'],
    ['*\uFE01a*', 'emphasis']
  ])('%j: %s', (text, outcome) => {
    const verdict = judge(text)
    expect(verdict.kind === 'declined' ? verdict.reason : verdict.kind).toBe(outcome)
  })

  test.each([
    ['openers of emphasis', '*a '],
    ['openers of links', '['],
    ['brackets', '[a]'],
    ['openers of pictures', '!['],
    ['grave accents', '` `` '],
    ['angle brackets', '<a '],
    ['ampersands', '&'],
    ['lines with notes', 'b\n[^a '],
    ['addresses', '[a](<b '],
    ['titles', '[a](b "']
  ])('a long row of %s is read or declined in no time', (_, part) => {
    const start = performance.now()
    readProse(`x ${part.repeat(100_000)}`, context)
    expect(performance.now() - start).toBeLessThan(3000)
  })

  test('positions are those in the essay', () => {
    const text = 'One\n\n*Two* and\n`three`'
    const read = readProse(text.slice(5), context, {line: 3, column: 1, offset: 5})
    expect('block' in read && read.block).toStrictEqual((markdown.parse(text) as Root).children[1])
  })
})
