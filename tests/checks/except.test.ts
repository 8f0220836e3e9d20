import {describe, expect, test} from 'vitest'
import {except} from '../../src/checks/except.ts'
import type {Exception} from '../../src/model/exception.ts'
import type {Finding} from '../../src/model/finding.ts'
import type {Key, Locale, Slug} from '../../src/model/names.ts'

const essay = 'a-letter' as Slug
const hans = 'zh-Hans' as Locale
const hant = 'zh-Hant' as Locale
const key = 'p1' as Key
const essays = [{slug: essay, status: 'published', locales: [hans, hant], keys: [key, 'p2' as Key]}] as const

function finding(more: Partial<Finding> = {}): Finding {
  const words = {en: 'x', 'zh-Hans': 'x', 'zh-Hant': 'x'}
  return {
    check: 'content/numbers',
    severity: 'error',
    essay,
    locale: hans,
    key,
    place: {file: 'a.md'},
    message: {words},
    ...more
  }
}

function exception(more: Partial<Exception> = {}): Exception {
  return {check: 'content/numbers', essay, reason: 'r', until: '2024-05-01', place: {file: 'e.json'}, ...more}
}

/** Checks and messages that are left, of these findings and exceptions. */
function left(findings: readonly Finding[], exceptions: readonly Exception[], more: object = {}): string[] {
  const all = except(findings, {exceptions, essays, isWhole: true, today: '2024-05-01', ...more})
  return all.map(({check, message}) => (check === 'alignment/exception' ? message.words.en.slice(0, 32) : check))
}

describe('an exception', () => {
  test.each([{}, {key}, {locale: hans}, {key, locale: hans}])('silences what it names: %o', (named) => {
    expect(left([finding()], [exception(named)])).toEqual([])
  })

  test.each([
    ['another check', {check: 'markup/code'}],
    ['another segment', {key: 'p2' as Key}],
    ['another locale', {locale: hant}]
  ])('silences nothing else, not %s', (_, named) => {
    expect(left([finding()], [exception(named)])).toEqual(['content/numbers', 'Unexpected exception from `{{che'])
  })

  test('holds on its last day and not a day longer', () => {
    expect(left([finding()], [exception()], {today: '2024-05-02'})).toEqual([
      'content/numbers',
      'Unexpected exception until {{unt'
    ])
  })

  test('holds on no day that nobody knows', () => {
    expect(left([finding()], [exception()], {today: undefined})).toEqual(['content/numbers'])
  })

  test('of no use is told, unless only a part was checked', () => {
    expect(left([], [exception()])).toEqual(['Unexpected exception from `{{che'])
    expect(left([], [exception()], {isWhole: false})).toEqual([])
  })

  test('for what is gone is told', () => {
    expect(left([], [exception({essay: 'b-letter' as Slug})])).toEqual(['Unexpected exception for `{{name'])
    expect(left([], [exception({key: 'p9' as Key})])).toEqual(['Unexpected exception for `{{name'])
  })

  test('for an essay that cannot be read is not judged', () => {
    const unread = [{slug: essay, status: 'unread', locales: [], keys: []}]
    expect(left([], [exception({key})], {essays: unread})).toEqual([])
  })
})
