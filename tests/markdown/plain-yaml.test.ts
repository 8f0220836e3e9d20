import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {isMap, isScalar, isSeq, parseDocument} from 'yaml'
import {readPlainYaml} from '../../src/markdown/plain-yaml.ts'

/** What the package `yaml` says of a text; undefined where it objects. */
function reference(source: string) {
  const document = parseDocument(source, {version: '1.2', schema: 'core', uniqueKeys: true, prettyErrors: false})
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined
  const scalars = document.contents.items.flatMap(({key, value}) => {
    const name = String(isScalar(key) ? key.value : key)
    const rows = isSeq(value)
      ? value.items.map((item, index) => ({path: [name, index], item}))
      : [{path: [name], item: value}]
    return rows.map(({path, item}) => {
      if (!isScalar(item)) throw new Error('Unexpected nesting')
      const [start, end] = item.range ?? [0, 0]
      return {path, text: String(item.value).trim(), start, end}
    })
  })
  return {values: document.toJS() as unknown, scalars}
}

const name = fc.constantFrom('title', 'date', 'tags', 'section', 'null', 'True', 'n', 'y')
const piece = fc.constantFrom(
  ...[
    'On Trust',
    'of',
    ' ',
    '  ',
    ',',
    ', ',
    ':',
    ': ',
    '#',
    ' #',
    '"',
    "'",
    '\\',
    '-',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '&',
    '*'
  ],
  ...[
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
    '?',
    '? ',
    '…',
    '—',
    '’',
    '論信任',
    '《書》',
    '，',
    '2021-07-21',
    '2021',
    '1e3',
    '0x1f',
    '.5'
  ],
  ...['true', 'NULL', '~', 'yes', '\t', '\u00A0', '\u3000', '\u2028', '\u0085', '\uFEFF', '(', ')', '=', '<<']
)
const value = fc.array(piece, {maxLength: 5}).map((pieces) => pieces.join(''))
const wrapped = fc.oneof(
  value,
  value.map((text) => `"${text}"`),
  fc.array(value, {maxLength: 3}).map((all) => `[${all.join(', ')}]`)
)
const lines = fc.array(fc.tuple(name, wrapped), {minLength: 1, maxLength: 4})
const yaml = lines.map((rows) => rows.map(([key, text]) => `${key}: ${text}`).join('\n'))

describe('plain YAML', () => {
  test('what is read is what the package yaml reads, for any text', () => {
    fc.assert(
      fc.property(yaml, (source) => {
        const plain = readPlainYaml(source)
        if (plain) expect(plain).toEqual(reference(source))
      }),
      {numRuns: 4000}
    )
  })

  test('heads of segment files and usual front matter are read', () => {
    const heads = [
      'essay: on-trust\nlocale: zh-Hans\nsource: en\ntranslators: [林怡, A. Reader]',
      'title: "On Trust: what can be checked"\nsection: Security\ndate: 2021-07-21\ntranslators: []'
    ]
    for (const head of heads) expect(readPlainYaml(head)).toEqual(reference(head))
  })

  test.each([
    'title: true',
    'title: a: b',
    'a: b\na: c',
    'title: x #y',
    'title: "a\\n"',
    'list:\n  - a',
    'title: 12',
    'tags: [null]'
  ])('%j is left to the package', (source) => {
    expect(readPlainYaml(source)).toBeUndefined()
  })
})
