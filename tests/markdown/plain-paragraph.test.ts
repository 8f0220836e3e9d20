import type {Paragraph} from 'mdast'
import {expect, test} from 'vitest'
import {pandocMarkdown} from '../../src/markdown/pandoc.ts'
import {withoutEscapes} from '../../src/markdown/plain-paragraph.ts'
import {Texts} from './prose-texts.ts'

function print(paragraph: Paragraph): readonly [quick: string, slow: string, isQuick: boolean] {
  const between = (node: Paragraph | ReturnType<typeof withoutEscapes>) =>
    pandocMarkdown.stringify({type: 'root', children: [{type: 'thematicBreak'}, node, node]})
  const quick = withoutEscapes(paragraph)
  return [between(quick), between(paragraph), quick !== paragraph]
}

const paragraphOf = (value: string): Paragraph => ({type: 'paragraph', children: [{type: 'text', value}]})

test.each([
  'The ferryman’s wife—she said “no!”—kept a record (of 1,984 arrivals); why? Nobody knows...',
  '渡船工把每一次到达都仔细记录下来，“为什么？”没有人知道……（完）。',
  '守夜人在海關的燈下讀信，it’s 3.14 + 2 = 5 / 1 - 0, 100% sure.'
])('plain prose is printed as it stands: %s', (text) => {
  const [quick, slow, isQuick] = print(paragraphOf(text))
  expect(quick).toBe(slow)
  expect(isQuick).toBe(true)
})

test.each(['ii. is a number', 'a) too', 'See www.example.org', 'See http://x.example', 'one & two', 'ends in space '])(
  'what could be read otherwise is left to the printer: %s',
  (text) => expect(print(paragraphOf(text))[2]).toBe(false)
)

test('random texts are printed alike', () => {
  const texts = new Texts(11)
  const alphabet = [...'aiwW .,;:!?()-+=/%"\'“”‘’—…、。（）·0129字灯é\u00A0\u3000\u200B']
  let quickly = 0
  for (let run = 0; run < 200; run++) {
    const soup = [...texts.next()].map((character, at) =>
      run % 2 ? character : alphabet[(at * 31 + character.charCodeAt(0) * 7 + run) % alphabet.length]
    )
    const [quick, slow, isQuick] = print(paragraphOf(`ab${soup.join('').trim()}`))
    expect(quick).toBe(slow)
    if (isQuick) quickly++
  }
  expect(quickly).toBeGreaterThan(40)
})
