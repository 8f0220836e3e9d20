import {array, constantFrom, check as law, property, string} from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findAll} from '../../src/memory/aho-corasick.ts'
import {readCsv} from '../../src/memory/csv.ts'
import {readGlossary} from '../../src/memory/glossary.ts'
import {inflections} from '../../src/memory/inflections.ts'
import {termFinder} from '../../src/memory/terms.ts'
import {InputError} from '../../src/model/message.ts'
import type {Locale, Slug} from '../../src/model/names.ts'

const locales = ['en', 'zh-Hans', 'zh-Hant'] as Locale[]
const file = 'locales/glossary.csv'

function read(text: string) {
  return readGlossary(text, file, locales)
}

/** What is said about a file that cannot be read, with its place. */
function objection(text: string): string {
  try {
    read(text)
  } catch (error) {
    if (error instanceof InputError) return `${error.place?.line}:${error.place?.column} ${error.message}`
    throw error
  }
  return ''
}

describe('a CSV file', () => {
  const cells = (text: string) => readCsv(text, file).map((row) => row.map((cell) => cell.text))

  test('has cells in quotation marks, with commas, quotation marks and lines in them', () => {
    expect(cells('a,"b, ""c""\nd",e\r\nf,,\r\n')).toEqual([
      ['a', 'b, "c"\nd', 'e'],
      ['f', '', '']
    ])
  })

  test('gives back every table that was written as RFC 4180 says', () => {
    const cell = string({unit: constantFrom('a', '"', ',', '\n', '信', ' ')}).map((text) => text.trim())
    law(
      property(array(array(cell, {minLength: 1, maxLength: 4}), {maxLength: 5}), (table) => {
        const written = table
          .map((row) => `${row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')}\n`)
          .join('')
        expect(cells(written)).toEqual(table.filter((row) => row.some((text) => text !== '')))
      })
    )
  })

  test('tells where each cell begins, also behind a cell of several lines', () => {
    const [, row] = readCsv('\uFEFFen,note\r\n"a\nb",c\r\n', file)
    expect(row?.map(({line, column}) => [line, column])).toEqual([
      [2, 1],
      [3, 4]
    ])
  })
})

describe('a glossary', () => {
  test('has forms by locale, the preferred first, and what it forbids', () => {
    const [term] = read(
      'en,zh-Hans,zh-Hant,variants:zh-Hant,forbidden,note,scope,strict\nnetwork,网络,網路,網路系統,網絡|网路,Taiwan usage,on-trust,yes'
    )
    expect(term).toEqual({
      forms: {en: ['network'], 'zh-Hans': ['网络'], 'zh-Hant': ['網路', '網路系統']},
      forbidden: {en: ['網絡', '网路'], 'zh-Hans': ['網絡', '网路'], 'zh-Hant': ['網絡', '网路']},
      note: 'Taiwan usage',
      scope: ['on-trust'],
      strict: true
    })
  })

  test.each([
    ['en,zh\na,b', '1:4 Unexpected column `zh`, expected a locale of the project or one of'],
    ['en,en\na,b', '1:4 Unexpected second column `en`, expected each column once'],
    ['en,note\na,b,c', '2:5 Unexpected cell `c`, expected 2 cells as in the first line'],
    ['en,strict\na,maybe', '2:3 Unexpected `maybe` in the column `strict`, expected `yes`, `no` or nothing'],
    ['en,scope\na,On Trust', '2:3 Unexpected `On Trust` in the column `scope`, expected names of essays'],
    ['en,note\n,only a note', '2:1 Unexpected line without a term, expected one in a column of a locale'],
    ['en,note\na,"b', '2:3 Unexpected end of file in a quoted cell, expected a closing `"`'],
    ['en,note\na,b "c"', '2:5 Unexpected `"` inside a cell, expected the whole cell in quotation marks'],
    ['en,note\n"a" b,c', '2:1 Unexpected `b` behind a closing quotation mark, expected `,`']
  ])('%j is refused with its place', (text, words) => {
    expect(objection(text)).toContain(words)
  })
})

describe('terms are found', () => {
  const find = (csv: string, text: string, essay = 'on-trust') =>
    termFinder(read(csv), {essay: essay as Slug, sourceLocale: locales[0] as Locale, locale: locales[1] as Locale})
      ?.inSource(text)
      .map(({start, end}) => text.slice(start, end))

  test('the longest where several begin together', () => {
    const csv = 'en,zh-Hans\nUnited States,美国\nUnited States of America,美利坚合众国\nAmerica,美洲'
    expect(find(csv, 'The United States of America.')).toEqual(['United States of America'])
  })

  test('as words, in any case, in the plural and the possessive', () => {
    const csv = 'en,zh-Hans\nparty,党\nwoman,女性\nrepublic,共和国'
    expect(find(csv, 'Parties of women, the republic’s women; partying republicans.')).toEqual([
      'Parties',
      'women',
      'republic',
      'women'
    ])
  })

  test('with capitals only as they are written', () => {
    expect(find('en,zh-Hans\nUS,美国', 'Trust us in the US.')).toEqual(['US'])
  })

  test('across a line break, and beside letters that change their length in lower case', () => {
    expect(find('en,zh-Hans\nrule of law,法治', 'İ: the rule\nof law')).toEqual(['rule\nof law'])
  })

  test('only in the essays they are for', () => {
    expect(find('en,zh-Hans,scope\nletter,信,on-trust', 'A letter', 'another')).toBeUndefined()
  })

  test('but not what is forbidden inside an accepted form', () => {
    const glossary = read('en,zh-Hans,forbidden:zh-Hans\nrepublic,共和国,共和')
    const finder = termFinder(glossary, {essay: 'a' as Slug, sourceLocale: 'en' as Locale, locale: 'zh-Hans' as Locale})
    expect(finder?.inTarget('共和国').forbidden).toEqual([])
    expect(finder?.inTarget('共和').forbidden).toHaveLength(1)
  })

  test('also where a name that is not translated stands in the plural', () => {
    const glossary = read('en,zh-Hans\nMargin,Margin')
    const finder = termFinder(glossary, {essay: 'a' as Slug, sourceLocale: 'en' as Locale, locale: 'zh-Hans' as Locale})
    expect(finder?.inTarget('所有 Margins 都在').accepted).toHaveLength(1)
  })

  test('by the automaton as by looking for one pattern after the other', () => {
    const letters = string({unit: constantFrom('a', 'b', '信'), minLength: 1, maxLength: 4})
    law(
      property(
        array(letters, {maxLength: 6}),
        string({unit: constantFrom('a', 'b', '信'), maxLength: 30}),
        (patterns, text) => {
          const found = findAll(patterns)(text).map(({pattern, start, end}) => `${pattern} ${start} ${end}`)
          const expected = patterns.flatMap((pattern, index) =>
            [...text].flatMap((_, at) => (text.startsWith(pattern, at) ? `${index} ${at} ${at + pattern.length}` : []))
          )
          expect(found.toSorted()).toEqual(expected.toSorted())
        }
      )
    )
  })
})

test.each([
  ['city', 'cities'],
  ['box', 'boxes'],
  ['man', 'men'],
  ['human', 'humans'],
  ['crisis', 'crises'],
  ['life', 'lives'],
  ['rule of law', 'rule of laws'],
  ['NGO', 'NGOs'],
  ['day', 'days']
])('%s has the plural %s', (noun, plural) => {
  expect(inflections(noun, 'en' as Locale)).toContain(plural)
})
