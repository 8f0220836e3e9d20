import {describe, expect, test} from 'vitest'
import type {Finding} from '../../src/model/finding.ts'
import {pretty} from '../../src/report/pretty.ts'
import type {ReportOptions} from '../../src/report/types.ts'
import {widthOf} from '../../src/report/width.ts'
import {comma, file, outcome} from './outcome.ts'

const lineOf = (text: string): ReportOptions => ({
  lineOf: (name, line) => (name === file && line === 3 ? text : undefined)
})
const warning: Finding = {
  ...comma,
  severity: 'warning',
  place: {file: 'locales/zh-Hant/a-letter.md', line: 9, column: 1}
}

test('a finding shows its place, its words and what helps', () => {
  expect(pretty.report(outcome([comma]), lineOf('来了信,没有人看。'))).toBe(
    [
      'locales/zh-Hans/a-letter.md:3:4  #p7',
      '  error     Unexpected `,` after a Han letter, expected `，`  typography/half-width',
      '  3 │ 来了信,没有人看。',
      '    │       ^',
      '  note      The source stands in source/a-letter.md:5',
      '',
      '1 error, 0 warnings, 0 hints in 12 segments of 1 essay',
      ''
    ].join('\n')
  )
})

test('a report speaks the language that is asked for', () => {
  const report = pretty.report(outcome([comma]), {language: 'zh-Hans'})
  expect(report).toContain('  错误  汉字之后有 `,`，应为 `，`')
  expect(report).toContain('1 篇文章、12 个分段中有 1 个错误、0 个警告、0 个提示')
})

test('findings of one file stand together', () => {
  const later = {...comma, place: {...comma.place, line: 20}}
  const places = pretty.report(outcome([comma, warning, later]), {}).match(/^locales\S+/gmu)
  expect(places).toEqual([`${file}:3:4`, `${file}:20:4`, 'locales/zh-Hant/a-letter.md:9:1'])
})

test('many findings of one check are a list', () => {
  const many = [3, 20, 121, 122].map((line) => ({...comma, place: {...comma.place, line}}))
  expect(
    pretty
      .report(outcome([...many, warning]), {})
      .split('\n')
      .slice(0, 7)
  ).toEqual([
    `${file}  typography/half-width`,
    '    3:4  #p7  error  Unexpected `,` after a Han letter, expected `，`',
    '   20:4  #p7  error  Unexpected `,` after a Han letter, expected `，`',
    '  121:4  #p7  error  Unexpected `,` after a Han letter, expected `，`',
    '  122:4  #p7  error  Unexpected `,` after a Han letter, expected `，`',
    '',
    'locales/zh-Hant/a-letter.md:9:1  #p7'
  ])
})

test('what was expected is told where the message does not', () => {
  const report = pretty.report(outcome([{...comma, expected: ['，', '——']}]), {})
  expect(report).toContain('  expected  ——\n')
})

test('an outcome without findings says so', () => {
  expect(pretty.report(outcome([]), {})).toBe('Nothing to object in 12 segments of 1 essay\n')
})

test('colours are put on by whoever prints', () => {
  const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`
  const colours = {
    bold: mark('bold'),
    dim: mark('dim'),
    red: mark('red'),
    yellow: mark('yellow'),
    blue: mark('blue'),
    green: mark('green')
  }
  const report = pretty.report(outcome([comma, warning]), {colours})
  expect(report).toMatch(/<red>error +<\/red>/u)
  expect(report).toMatch(/<yellow>warning +<\/yellow>/u)
})

describe('the caret', () => {
  const caret = (text: string, column: number, endColumn?: number) => {
    const place = {file, line: 3, column, ...(endColumn === undefined ? {} : {endColumn})}
    const rows = pretty.report(outcome([{...comma, place}]), lineOf(text)).split('\n')
    return {line: (rows[2] ?? '').slice(6), marks: (rows[3] ?? '').slice(6)}
  }

  test('stands under wide characters', () => {
    expect(caret('他𠮷写，信', 5, 6).marks).toBe(`${' '.repeat(6)}^^`)
  })

  test('stands behind the last character where something is missing there', () => {
    expect(caret('来了信', 4).marks).toBe(`${' '.repeat(6)}^`)
  })

  test('stands under its words in a long paragraph, of which only a part is shown', () => {
    const text = `${'很长的一段话，'.repeat(60)}错,${'还有更多的话，'.repeat(60)}`
    const {line, marks} = caret(text, text.indexOf(',') + 1, text.indexOf(',') + 2)
    expect(widthOf(line)).toBeLessThanOrEqual(74)
    expect(line.startsWith('…') && line.endsWith('…')).toBe(true)
    expect(widthOf(line.slice(0, line.indexOf(',')))).toBe(marks.indexOf('^'))
  })
})

test('nothing that a translator typed reaches the terminal as a command', () => {
  const message = {...comma.message, values: {found: '\u001B[2J', wanted: '\u202Ea\tb'}}
  const report = pretty.report(outcome([{...comma, message}]), lineOf('来\u001B[31m了\u2066信\t。'))
  expect(report).not.toMatch(/[\u001B\u202E\u2066\t]/u)
})
