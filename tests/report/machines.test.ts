import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {github} from '../../src/report/github.ts'
import {reporters} from '../../src/report/index.ts'
import {json, jsonSchema} from '../../src/report/json.ts'
import {reporterNames} from '../../src/report/names.ts'
import {comma, file, outcome} from './outcome.ts'

const bare = {check: 'alignment/unreadable', severity: 'info', place: {file}, message: comma.message} as const
const accepts = new Ajv2020({strict: true}).compile(jsonSchema)

describe('json', () => {
  test('has the fields that scripts rely on', () => {
    expect(JSON.parse(json.report(outcome([comma]), {}))).toEqual({
      version: 1,
      findings: [
        {
          check: 'typography/half-width',
          severity: 'error',
          essay: 'a-letter',
          locale: 'zh-Hans',
          key: 'p7',
          file,
          line: 3,
          column: 4,
          endColumn: 5,
          message: 'Unexpected `,` after a Han letter, expected `，`',
          expected: ['，'],
          note: 'The source stands in source/a-letter.md:5'
        }
      ],
      summary: {essays: 1, segments: 12, errors: 1, warnings: 0, infos: 0}
    })
  })

  test('leaves out what has no value', () => {
    const [finding] = JSON.parse(json.report(outcome([bare]), {})).findings
    expect(Object.keys(finding)).toEqual(['check', 'severity', 'file', 'message'])
  })

  test('is what its schema describes', () => {
    expect(accepts(JSON.parse(json.report(outcome([comma, bare]), {})))).toBe(true)
    expect(accepts(JSON.parse(json.report(outcome([]), {})))).toBe(true)
  })

  test.each([
    ['another version', {version: 2}],
    ['no summary', {summary: undefined}],
    ['a null field', {findings: [{check: 'a/b', severity: 'info', file, message: '', line: null}]}],
    ['an unknown severity', {findings: [{check: 'a/b', severity: 'fatal', file, message: ''}]}]
  ])('is not, with %s', (_, change) => {
    const report = {...JSON.parse(json.report(outcome([]), {})), ...change}
    expect(accepts(JSON.parse(JSON.stringify(report)))).toBe(false)
  })

  test('speaks another language when asked', () => {
    const [finding] = JSON.parse(json.report(outcome([comma]), {language: 'zh-Hant'})).findings
    expect(finding.message).toBe('漢字之後有 `,`，應為 `，`')
  })
})

describe('github', () => {
  test('is one command per finding', () => {
    expect(github.report(outcome([comma, bare]), {})).toBe(
      [
        `::error file=${file},line=3,col=4,title=typography/half-width::Unexpected \`,\` after a Han letter, expected \`，\`%0AThe source stands in source/a-letter.md:5`,
        `::notice file=${file},title=alignment/unreadable::Unexpected \`,\` after a Han letter, expected \`，\``,
        ''
      ].join('\n')
    )
  })

  test('lets no text end a command or begin another', () => {
    const message = {...comma.message, values: {found: '100%\r\n::warning::x', wanted: '，'}}
    const report = github.report(outcome([{...comma, place: {file: 'a,b:c%.md'}, message}]), {})
    expect(report.trimEnd().split(/\r|\n/u)).toHaveLength(1)
    expect(report).toContain('file=a%2Cb%3Ac%25.md,')
    expect(report).toContain('`100%25%0D%0A::warning::x`')
  })
})

test('every form has its own name', () => {
  expect(Object.values(reporters).map(({name}) => name)).toEqual([...reporterNames])
})
