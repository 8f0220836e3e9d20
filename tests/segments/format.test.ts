import fc from 'fast-check'
import {expect, test} from 'vitest'
import {InputError} from '../../src/model/message.ts'
import {parseSegmentFile, printSegmentFile} from '../../src/segments/codec.ts'

const fmt = (text: string) => printSegmentFile(parseSegmentFile(text, 'a.md'))
const head = '---\nessay: on-trust\nlocale: zh-Hans\nsource: en\n---\n'

/** Attributes of a marker that agree with each other, each of them once. */
const attributes = fc.subarray([
  'unverified',
  'stale=0a1b2c3d~77aa01bc',
  'reviewed=6d0c41aa',
  'by=lin',
  'merged=p5',
  'via=zh-Hant/1a2b3c4d~9f8e7d6c',
  'allow="content/numbers@2c4e6f80: \'the 1980s\'  is &quot;八十年代&quot; &amp; so on"',
  '@0a1b2c3d'
])
const textLine = fc.constantFrom(
  '甲',
  '  乙  ',
  '',
  'a very  long line '.repeat(20).trim(),
  '- 项',
  '\ttab',
  '<b>',
  '&amp;'
)
const text = fc
  .array(textLine, {maxLength: 5})
  .map((lines) => lines.join('\n').replace(/^(?:\s*\n)+|(?:\n\s*)+$/gu, ''))
  .filter((lines) => lines.trim() !== '' || lines === '')
const note = fc.array(
  fc.constantFrom('# a remark  with spaces', '- old', '+ new', '~ a → b', '= c', '  indented', ''),
  {maxLength: 3}
)

/** A segment in canonical form, and the same as a person's editor may leave it. */
const segment = fc
  .record({
    note,
    attributes,
    text,
    shuffle: fc.integer(),
    gaps: fc.array(fc.constantFrom(' ', '  ', '\t'), {minLength: 12, maxLength: 12}),
    above: fc.constantFrom('', '\n', ' \n\n'),
    below: fc.constantFrom('', '\n', '\n  \n'),
    end: fc.constantFrom('', ' ', '\t')
  })
  .map((made) => (key: string) => {
    const states = made.attributes.slice().sort((a, b) => order.indexOf(nameOf(a)) - order.indexOf(nameOf(b)))
    const marker = (words: readonly string[], gap: (index: number) => string) => {
      const closing = words.map((word, index) => `${word}${gap(index)}`).join('')
      return made.note.length === 0
        ? `<!-- #${key}${gap(11)}${closing}-->`
        : `<!-- #${key}\n${made.note.join('\n')}\n${closing}-->`
    }
    const loose = states.filter((word) => !word.startsWith('@'))
    loose.sort((a, b) => ((a.length * 31 + made.shuffle) % 7) - ((b.length * 31 + made.shuffle) % 7))
    const stamp = states.filter((word) => word.startsWith('@'))
    return {
      canonical: `${marker(states, () => ' ')}\n${made.text === '' ? '' : `${made.text}\n\n`}`,
      loose: `${marker([...loose, ...stamp], (index) => made.gaps[index] ?? ' ')}${made.end}\n${made.above}${made.text}\n${made.below}`
    }
  })

const order = ['stale', 'unverified', 'reviewed', 'by', 'merged', 'via', 'allow', '@']
const nameOf = (word: string) => (word.startsWith('@') ? '@' : (word.split('=')[0] ?? ''))

const file = fc.array(segment, {minLength: 1, maxLength: 5}).map((make) => {
  const made = make.map((one, index) => one(`p${index + 1}`))
  return {
    canonical: `${head}\n${made
      .map((one) => one.canonical)
      .join('')
      .replace(/\n\n$/u, '\n')}`,
    loose: `${head}${made.map((one) => one.loose).join('')}`
  }
})

test('fmt undoes nothing but white space around markers and the order of attributes, and once is enough', () => {
  fc.assert(
    fc.property(
      file,
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('', '\uFEFF'),
      ({canonical, loose}, lineEnd, mark) => {
        expect(fmt(canonical)).toBe(canonical)
        expect(fmt(mark + loose.replaceAll('\n', lineEnd))).toBe(canonical)
      }
    ),
    {numRuns: 400}
  )
})

test('whatever fmt can read, it brings to rest at once, with every line of text as it was', () => {
  const part = fc.constantFrom(
    '<!-- #p1',
    '<!-- #p2 @0a1b2c3d -->',
    '<!-- #p3 by=a',
    ' missing',
    ' -->',
    '\n',
    '\n',
    '词  语 ',
    '- a',
    '\t',
    '\r\n',
    '# b'
  )
  let read = 0
  fc.assert(
    fc.property(fc.array(part, {maxLength: 16}), (parts) => {
      let once: string
      try {
        once = fmt(head + parts.join(''))
      } catch (error) {
        expect(error).toBeInstanceOf(InputError)
        return
      }
      read++
      expect(fmt(once)).toBe(once)
      const lines = (whole: string) =>
        whole.split(/\r?\n/u).filter((line) => !/^<!-- #|-->/u.test(line) && line.trim() !== '')
      expect(lines(once)).toEqual(lines(head + parts.join('')))
    }),
    {numRuns: 1000}
  )
  expect(read).toBeGreaterThan(100)
})
