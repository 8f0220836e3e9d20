import sarifSchemaFile from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with {type: 'json'}
import {Ajv} from 'ajv'
import {XmlDocument, XsdValidator} from 'libxml2-wasm'
import {describe, expect, test} from 'vitest'
import {gitlab} from '../../src/report/gitlab.ts'
import {junit} from '../../src/report/junit.ts'
import {rdjson} from '../../src/report/rdjson.ts'
import {sarif} from '../../src/report/sarif.ts'
import {hostileOutcome, hostileTexts} from './hostile.ts'
import {comma, file, lineOf, old, outcome, repairable} from './outcome.ts'
import {gitlabSchema} from './schemas/gitlab.ts'
import {junitSchema} from './schemas/junit.ts'
import {rdjsonSchema} from './schemas/rdjson.ts'

const formats = {
  uri: (text: string) => URL.canParse(text),
  'uri-reference': (text: string) => URL.canParse(text, 'https://example.org/'),
  'date-time': (text: string) => !Number.isNaN(Date.parse(text))
}
const {id, $schema, ...sarifSchema} = sarifSchemaFile
const ajv = new Ajv({strict: false, unicodeRegExp: false, formats})
const schemas = {
  gitlab: ajv.compile(gitlabSchema),
  rdjson: ajv.compile(rdjsonSchema),
  sarif: ajv.compile(sarifSchema)
}
const xsd = XsdValidator.fromDoc(XmlDocument.fromString(junitSchema))

/** The complaint of the schema about a report, if there is one. */
function faultsIn(name: keyof typeof schemas, report: unknown): unknown {
  return schemas[name](report) ? undefined : schemas[name].errors
}

const bare = {check: 'alignment/unreadable', severity: 'info', place: {file}, message: comma.message} as const
const mixed = outcome([repairable, {...comma, url: 'https://example.org/manual/half-width'}, old, bare])

describe.each([
  ['gitlab', gitlab],
  ['rdjson', rdjson],
  ['sarif', sarif]
] as const)('%s', (name, reporter) => {
  test.each([
    ['findings of all kinds', mixed],
    ['nothing', outcome([])],
    ['hostile texts', hostileOutcome()]
  ])('is as its schema says, with %s', (_, found) => {
    expect(faultsIn(name, JSON.parse(reporter.report(found, {lineOf})))).toBeUndefined()
  })

  test('keeps every text as it is', () => {
    const report = reporter.report(hostileOutcome(), {lineOf})
    for (const text of hostileTexts.slice(0, 5)) expect(report).toContain(JSON.stringify(text).slice(1, -1))
  })
})

test('the schemas refuse what is wrong', () => {
  expect(faultsIn('sarif', {version: '2.1.0', runs: [{results: []}]})).toBeDefined()
  expect(faultsIn('gitlab', [{description: 'x'}])).toBeDefined()
  expect(faultsIn('rdjson', {source: {name: 'x'}, diagnostics: [{message: 'x'}]})).toBeDefined()
})

describe('a fingerprint', () => {
  const fingerprints = (...findings: Parameters<typeof outcome>[0][number][]) =>
    JSON.parse(gitlab.report(outcome(findings), {})).map((issue: {fingerprint: string}) => issue.fingerprint)

  test('stays when lines move', () => {
    const moved = {...comma, place: {file, line: 90, column: 1, endColumn: 2}}
    expect(fingerprints(moved)).toEqual(fingerprints(comma))
    expect(fingerprints(bare, moved)[1]).toBe(fingerprints(comma)[0])
  })

  test('is another for another finding', () => {
    const values = {found: ';', wanted: '；'}
    const others = [{...comma, message: {...comma.message, values}}, {...comma, key: 'p8' as never}, old, bare]
    expect(new Set(fingerprints(comma, ...others)).size).toBe(5)
  })

  test('tells findings apart that say the same', () => {
    const [first, second] = fingerprints(comma, comma)
    expect(first).toBe(fingerprints(comma)[0])
    expect(second).not.toBe(first)
  })

  test('is the one that GitHub compares', () => {
    const [result] = JSON.parse(sarif.report(outcome([comma]), {})).runs[0].results
    expect(result.partialFingerprints.primaryLocationLineHash).toBe(`${fingerprints(comma)[0]}:1`)
  })
})

describe('sarif', () => {
  const run = JSON.parse(sarif.report(mixed, {})).runs[0]

  test('explains each rule that found something', () => {
    const {rules} = run.tool.driver
    expect(rules.map((rule: {id: string}) => rule.id)).toEqual([
      'alignment/stale',
      'typography/half-width',
      'alignment/unreadable'
    ])
    expect(rules[1].help.markdown).toContain('`hexapla explain typography/half-width`')
    expect(run.results.map(({ruleIndex}: {ruleIndex: number}) => ruleIndex)).toEqual([1, 1, 0, 2])
  })

  test('links to the manual where its address is known', () => {
    const [check] = mixed.checks
    const url = 'https://example.org/manual/stale.md'
    const report = sarif.report(outcome([old], {checks: [{...check!, url}]}), {})
    expect(JSON.parse(report).runs[0].tool.driver.rules[0].helpUri).toBe(url)
  })

  test('says what a repair would write, and where', () => {
    const region = {startLine: 3, startColumn: 4, endColumn: 5}
    expect(run.results[0].locations[0].physicalLocation.region).toEqual(region)
    expect(run.results[0].fixes[0].artifactChanges[0].replacements).toEqual([
      {deletedRegion: region, insertedContent: {text: '，'}}
    ])
    expect(run.results[1].fixes).toBeUndefined()
  })

  test('names files as addresses, and makes no link of what a text says', () => {
    const found = JSON.parse(sarif.report(outcome([{...comma, place: {file: 'source/图 1#a.md'}}]), {}))
    expect(found.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      `source/${encodeURIComponent('图 1#a.md')}`
    )
    const message = {...comma.message, values: {found: '[a](https://example.org)', wanted: '[^2]'}}
    const [result] = JSON.parse(sarif.report(outcome([{...comma, message}]), {})).runs[0].results
    expect(result.message.text).toContain('`\\[a\\](https://example.org)` after a Han letter, expected `[^2]`')
  })
})

describe('rdjson', () => {
  const [first, second, third, last] = JSON.parse(rdjson.report(mixed, {lineOf})).diagnostics

  test('counts columns in bytes, as reviewdog does', () => {
    expect(first.location.range).toEqual({start: {line: 3, column: 10}, end: {line: 3, column: 11}})
  })

  test('suggests the repair, where there is one', () => {
    expect(first.suggestions).toEqual([{range: first.location.range, text: '，'}])
    expect(second.suggestions).toBeUndefined()
    expect(second.code).toEqual({value: 'typography/half-width', url: 'https://example.org/manual/half-width'})
  })

  test('gives the line alone where its text cannot be read, and nothing where there is none', () => {
    expect(third.location.range).toEqual({start: {line: 9}})
    expect(last.location).toEqual({path: file})
  })
})

describe('junit', () => {
  const parse = (text: string) => XmlDocument.fromString(text)

  test.each([
    ['findings of all kinds', mixed],
    ['nothing', outcome([])],
    ['no essays', outcome([], {coverage: []})],
    ['hostile texts', hostileOutcome()]
  ])('is well-formed and as its schema says, with %s', (_, found) => {
    const document = parse(junit.report(found, {}))
    expect(() => xsd.validate(document)).not.toThrow()
    document.dispose()
  })

  test('fails where the check fails, and tells the rest without failing', () => {
    const report = junit.report(mixed, {})
    expect(report).toContain('<testsuite name="a-letter zh-Hans" tests="3" failures="2"')
    expect(report).toContain('<failure type="error" message="Unexpected `,` after a Han letter, expected `，`">')
    expect(report.match(/<failure /gu)).toHaveLength(2)
    expect(report).toContain('<system-out>warning: ')
    expect(junit.report({...mixed, failOn: 'info'}, {}).match(/<failure /gu)).toHaveLength(4)
  })

  test('has a suite that passes for what is in order', () => {
    expect(junit.report(mixed, {})).toContain(
      '<testsuite name="a-letter zh-Hant" tests="1" failures="0" errors="0" skipped="0" time="0">\n<testcase name="nothing to object"'
    )
  })

  test('keeps texts, but for what XML cannot say', () => {
    const message = {...comma.message, values: {found: 'a\u0000b]]>\uD800c\nd', wanted: '，'}}
    const document = parse(junit.report(outcome([{...comma, message}]), {}))
    const attribute = document.get('//failure/@message')
    expect(attribute?.content).toBe('Unexpected `a\uFFFDb]]>\uFFFDc\nd` after a Han letter, expected `，`')
    document.dispose()
  })
})
