import {describe, expect, test} from 'vitest'
import {settle, summarise} from '../../src/checks/settle.ts'
import {profileOf} from '../../src/locale/profiles.ts'
import type {Finding, Severity} from '../../src/model/finding.ts'
import type {Locale} from '../../src/model/names.ts'
import type {LocaleSettings, Settings} from '../../src/model/settings.ts'

const hans = 'zh-Hans' as Locale

function finding(check: string, severity: Severity, place: Partial<Finding['place']> = {}): Finding {
  const words = {en: check, 'zh-Hans': check, 'zh-Hant': check}
  return {check, severity, locale: hans, place: {file: 'a.md', line: 1, column: 1, ...place}, message: {words}}
}

function settings(policy: Partial<LocaleSettings['policy']>, checks: Settings['checks'] = {}) {
  const all = {missing: 'fail', stale: 'notice', unverified: 'fail', require: 'translated', ...policy} as const
  return {checks, locales: [{locale: hans, label: '简体', profile: profileOf(hans), policy: all}]}
}

const severities = (findings: readonly Finding[]) => findings.map(({severity}) => severity)

describe('the policy of a locale', () => {
  const states = ['missing', 'stale', 'unverified'] as const

  test.each(states)('makes `alignment/%s` an error where it says `fail`', (state) => {
    expect(severities(settle([finding(`alignment/${state}`, 'warning')], settings({[state]: 'fail'})))).toEqual([
      'error'
    ])
  })

  test.each(states)('makes `alignment/%s` a warning where readers get something else', (state) => {
    const findings = settle([finding(`alignment/${state}`, 'error')], settings({[state]: 'fallback'}))
    expect(severities(findings)).toEqual(['warning'])
  })

  test('weighs an essay without a file like missing texts', () => {
    const findings = settle([finding('alignment/untranslated-essay', 'error')], settings({missing: 'omit'}))
    expect(severities(findings)).toEqual(['warning'])
  })

  test('cannot be overruled by the settings of checks', () => {
    const findings = settle(
      [finding('alignment/missing', 'error')],
      settings({}, {'alignment/missing': {severity: 'off'}})
    )
    expect(severities(findings)).toEqual(['error'])
  })
})

describe('the settings of checks', () => {
  test('change severities', () => {
    const findings = settle(
      [finding('content/numbers', 'warning')],
      settings({}, {'content/numbers': {severity: 'error'}})
    )
    expect(severities(findings)).toEqual(['error'])
  })

  test('silence', () => {
    expect(
      settle([finding('content/numbers', 'warning')], settings({}, {'content/numbers': {severity: 'off'}}))
    ).toEqual([])
  })

  test('can differ from locale to locale', () => {
    const found = [finding('content/numbers', 'warning')]
    const set = (locales: Record<string, 'off' | 'error'>) =>
      settings({}, {'content/numbers': {severity: 'info', locales}})
    expect(severities(settle(found, set({'zh-Hans': 'error'})))).toEqual(['error'])
    expect(severities(settle(found, set({'zh-Hant': 'off'})))).toEqual(['info'])
  })

  test('do not make unreadable files readable', () => {
    const findings = settle(
      [finding('alignment/unreadable', 'error')],
      settings({}, {'alignment/unreadable': {severity: 'off'}})
    )
    expect(severities(findings)).toEqual(['error'])
  })
})

test('findings come by file, line, column and check, each once', () => {
  const given = [
    finding('markup/code', 'error', {file: 'b.md'}),
    finding('markup/code', 'error', {line: 10}),
    finding('markup/code', 'error', {line: 9, column: 2}),
    finding('content/numbers', 'warning', {line: 9, column: 2}),
    finding('markup/code', 'error', {line: 10})
  ]
  expect(settle(given, settings({})).map(({check, place}) => [place.file, place.line, check])).toEqual([
    ['a.md', 9, 'content/numbers'],
    ['a.md', 9, 'markup/code'],
    ['a.md', 10, 'markup/code'],
    ['b.md', 1, 'markup/code']
  ])
})

test('a summary counts by severity', () => {
  const given = (['error', 'info', 'error'] as const).map((severity) => finding('markup/code', severity))
  expect(summarise(given)).toEqual({errors: 2, warnings: 0, infos: 1})
})
