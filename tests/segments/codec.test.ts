import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {InputError} from '../../src/model/message.ts'
import type {Fingerprint, Key, Locale, Slug} from '../../src/model/names.ts'
import type {Attribute, Entry} from '../../src/model/segment-file.ts'
import {parseSegmentFile, printSegmentFile, unstorable} from '../../src/segments/codec.ts'
import {newHead} from '../../src/segments/head.ts'

const head = newHead('on-trust' as Slug, 'zh-Hans' as Locale, 'en' as Locale)
const hex = fc.stringMatching(/^[0-9a-f]{8}$/u).map((text) => text as Fingerprint)
const line = fc.oneof(
  fc.constantFrom(
    '第一段。',
    '- a',
    '+ b',
    '# Lin: ?',
    '--&gt;',
    'a --> b',
    '--&amp;gt;',
    '## Head',
    '  two',
    'a  ',
    '> q',
    '--'
  ),
  fc.string({unit: 'grapheme', maxLength: 12}).map((text) => text.replace(/[\r\n\u2028\u2029]/gu, ' '))
)
const noteLine = line.filter((text) => !text.startsWith('<!-- #') && !/^(?:<{7}|>{7}|\|{7})/u.test(text))
const text = fc
  .array(line, {maxLength: 4})
  .map((lines) => lines.join('\n').replace(/^(?:[^\S\n]*\n)+|(?:\n[^\S\n]*)+$/gu, ''))
  .filter((told) => (told.trim() !== '' || told === '') && unstorable(told) < 0)
const value = fc.string({unit: 'grapheme', minLength: 1, maxLength: 20}).map((told) => told.replace(/\s/gu, ' '))
const state = fc.oneof(
  fc.constant<Attribute[]>([]),
  fc.constantFrom<Attribute[]>([{name: 'missing'}], [{name: 'orphan'}], [{name: 'unverified'}]),
  fc.tuple(hex, hex).map(([from, to]): Attribute[] => [{name: 'stale', value: `${from}~${to}`}, {name: 'unverified'}])
)
const waiver = value.map((reason): Attribute => ({name: 'allow', value: `content/numbers: ${reason.trim()}.`}))
const entry = fc.record({
  state,
  waivers: fc.array(waiver, {maxLength: 2}),
  fingerprint: fc.option(hex),
  notes: fc.array(noteLine, {maxLength: 3}),
  text
})

const entries = fc.array(entry, {maxLength: 6}).map((list) =>
  list.map(({state, waivers, fingerprint, notes, text}, index): Entry => {
    const common = {key: `p${index + 1}` as Key, notes, attributes: [...state, ...waivers], text, line: 0, textLine: 0}
    return fingerprint === null ? common : {...common, fingerprint}
  })
)

const plain = ({key, notes, attributes, fingerprint, text}: Entry) => ({key, notes, attributes, fingerprint, text})

const file = (...segments: string[]) =>
  `---\nessay: on-trust\nlocale: zh-Hans\nsource: en\n---\n\n${segments.join('\n')}`

/** What is said about a file that cannot be read: line and first words. */
function refusal(content: string): string {
  try {
    parseSegmentFile(content, 'locales/zh-Hans/on-trust.md')
  } catch (error) {
    if (error instanceof InputError) return `${error.place?.line}: ${error.message}`
    throw error
  }
  return 'read'
}

describe('the codec of segment files', () => {
  test('parse(print(file)) = file, and print(parse(text)) = text for every file the tool wrote', () => {
    fc.assert(
      fc.property(entries, (made) => {
        const printed = printSegmentFile({head, entries: made})
        const parsed = parseSegmentFile(printed, 'a.md')
        expect(parsed.entries.map(plain)).toEqual(made.map(plain))
        expect(printSegmentFile(parsed)).toBe(printed)
      }),
      {numRuns: 500}
    )
  })

  test('any text is read or refused with a place, never dropped', () => {
    const part = fc.constantFrom(
      '<!-- #p1',
      '<!-- #p2 @0a1b2c3d -->',
      ' missing',
      ' -->',
      '\n',
      'text',
      '-->',
      '@0a1b2c3d',
      '- a',
      ' allow="x"',
      '\r\n',
      '<<<<<<< a'
    )
    fc.assert(
      fc.property(fc.array(part, {maxLength: 20}), (parts) => {
        const body = parts.join('')
        let read: ReturnType<typeof parseSegmentFile>
        try {
          read = parseSegmentFile(file(body), 'a.md')
        } catch (error) {
          expect(error).toBeInstanceOf(InputError)
          expect((error as InputError).place?.line).toBeGreaterThan(0)
          return
        }
        const words = (told: string) => told.replace(/\s+/gu, '')
        expect(words(printSegmentFile(read))).toBe(words(file(body)))
      }),
      {numRuns: 1500}
    )
  })

  test('lines and text lines count from the beginning of the file', () => {
    const read = parseSegmentFile(
      file('<!-- #p1 @0a1b2c3d -->', '甲', '', '<!-- #p2', 'Source.', 'missing @0a1b2c3d -->', '', '乙', ''),
      'a.md'
    )
    expect(read.entries.map(({key, line, textLine}) => [key, line, textLine])).toEqual([
      ['p1', 7, 8],
      ['p2', 10, 14]
    ])
  })

  test.each([
    [
      'a second segment of one key',
      file('<!-- #p1 @0a1b2c3d -->', '甲', '<!-- #p1 @0a1b2c3d -->'),
      '9: Unexpected second segment `#p1`'
    ],
    ['an unknown attribute', file('<!-- #p1 satle=1 @0a1b2c3d -->'), '7: Unexpected marker'],
    ['a fingerprint cut short', file('<!-- #p1 @0a1b2c -->'), '7: Unexpected marker'],
    ['a key that is none', file('<!-- #1p @0a1b2c3d -->'), '7: Unexpected marker'],
    ['two states that exclude each other', file('<!-- #p1 missing unverified @0a1b2c3d -->'), '7: Unexpected marker'],
    [
      'a translation typed inside the comment',
      file('<!-- #p1', 'Source.', 'missing @0a1b2c3d', '译文 -->'),
      '10: Unexpected end of the comment'
    ],
    ['a comment that never ends', file('<!-- #p1', 'Source.'), '7: Unexpected end of the comment'],
    [
      'a marker inside a comment',
      file('<!-- #p1', 'Source.', '<!-- #p2 @0a1b2c3d -->'),
      '9: Unexpected end of the comment'
    ],
    ['a closing line as text', file('<!-- #p1 @0a1b2c3d -->', '甲', 'missing @0a1b2c3d -->'), '9: Unexpected line'],
    ['an indented marker', file('<!-- #p1 @0a1b2c3d -->', '甲', ' <!-- #p2 @0a1b2c3d -->'), '9: Unexpected line'],
    ['a conflict of git', file('<<<<<<< HEAD', '<!-- #p1 @0a1b2c3d -->'), '7: Unexpected conflict mark'],
    ['a conflict inside a text', file('<!-- #p1 @0a1b2c3d -->', '甲', '>>>>>>> theirs'), '9: Unexpected conflict mark'],
    [
      'text before the first marker',
      file('甲', '<!-- #p1 @0a1b2c3d -->'),
      '7: Unexpected text before the first marker'
    ],
    ['no front matter', '<!-- #p1 @0a1b2c3d -->\n', '1: Unexpected beginning of a segment file'],
    ['a locale that is none', file().replace('zh-Hans', '../x'), '3: Unexpected `locale`'],
    ['an essay that leaves the folder', file().replace('on-trust', '../x'), '2: Unexpected `essay`']
  ])('refuses %s', (_, content, message) => {
    expect(refusal(content)).toContain(message)
  })

  test('reads what a person’s editor may leave: CRLF, a byte order mark, blank lines, other orders', () => {
    const loose =
      '\uFEFF---\r\nessay: on-trust\r\nlocale: zh-Hans\r\nsource: en\r\n---\r\n<!-- #p1  by=lin reviewed=0a1b2c3d   @0a1b2c3d --> \r\n\r\n\r\n甲  \r\n乙\r\n\r\n\r\n'
    expect(printSegmentFile(parseSegmentFile(loose, 'a.md'))).toBe(
      file('<!-- #p1 reviewed=0a1b2c3d by=lin @0a1b2c3d -->', '甲  ', '乙', '')
    )
  })
})
