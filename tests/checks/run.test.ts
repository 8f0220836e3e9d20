import {describe, expect, test} from 'vitest'
import {runChecks} from '../../src/checks/run.ts'
import type {Finding} from '../../src/model/finding.ts'
import {say} from '../../src/model/message.ts'
import {fingerprintOf} from '../../src/segments/fingerprint.ts'
import {alignment, pairAlignment, slug} from './examples.ts'

/** What the checks find, with the settings of a project. */
function found(
  given: Parameters<typeof runChecks>[0],
  checks: Parameters<typeof runChecks>[2]['checks'] = {}
): Finding[] {
  return [...runChecks(given, slug, {checks})]
}

describe('a finding', () => {
  test('names essay, locale, key and the words in the translator’s file', () => {
    const target = '他们在五月见面，\n直到2012年。'
    const [finding, ...others] = found(pairAlignment({source: 'They met in May until 2021.', target}))
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      check: 'content/numbers',
      severity: 'warning',
      essay: 'a-letter',
      locale: 'zh-Hans',
      key: 'p1',
      place: {file: 'locales/zh-Hans/a-letter.md', line: 9, column: 3, endColumn: 7},
      expected: ['2021']
    })
  })

  test('finds its words behind escapes and characters outside the basic plane', () => {
    const target = '\\*\\*𠮷野\\*\\*在2012年写信。'
    const [finding] = found(pairAlignment({source: 'Yoshino wrote in 2021.', target}))
    expect(finding?.place).toMatchObject({column: target.indexOf('2012') + 1, endColumn: target.indexOf('2012') + 5})
  })

  test('says where the source stands', () => {
    const [finding] = found(pairAlignment({source: 'See [her](/a).', target: '请看她。'}))
    expect(finding?.note && say(finding.note, 'en')).toBe('The source stands in source/a-letter.md:5')
  })

  test('says which command helps', () => {
    const [finding] = found(alignment({source: 'A letter came.', target: '<!-- #p1 unverified @p1 -->\n来了一封信。'}))
    expect(finding?.note && say(finding.note, 'en')).toContain('`hexapla accept a-letter p1 --locale zh-Hans`')
  })

  test('about a segment that is not in the file points to the next one that is', () => {
    const [finding] = found(
      alignment({source: 'A letter came.\n\nIt was blue.', target: '<!-- #p2 @p2 -->\n信是蓝色的。'})
    )
    expect(finding).toMatchObject({check: 'alignment/missing', key: 'p1', place: {line: 7, column: 1}})
  })

  test('fills every hole of its note', () => {
    const findings = found(
      alignment({
        source: 'One.\n\nTwo.\n\nThree.\n\nFour.',
        target:
          '<!-- #p2 stale=0a1b2c3d~0a1b2c3d @p2 -->\n二。\n\n<!-- #p9 @p1 -->\n九。\n\n<!-- #p4 -->\n四。\n\n<!-- #p3 @p3 -->'
      })
    )
    expect(findings.map(({check}) => check)).toContain('alignment/order')
    for (const {note} of findings)
      for (const language of ['en', 'zh-Hans', 'zh-Hant'] as const) {
        expect(note ? say(note, language) : '').not.toContain('{{')
      }
  })
})

describe('texts are compared', () => {
  const source = 'It was 1919.'

  test('unless they are stale, which would only be noise', () => {
    const stale = '<!-- #p1 stale=0a1b2c3d~0a1b2c3d @p1 -->\n那是1920年。'
    expect(found(alignment({source, target: stale})).map(({check}) => check)).toEqual(['alignment/stale'])
  })

  test.each(['unverified @p1', '', 'missing @p1'])('with the marker `%s`', (closing) => {
    const target = `<!-- #p1 ${closing} -->\n那是1920年。`.replace('  ', ' ')
    expect(found(alignment({source, target})).map(({check}) => check)).toContain('content/numbers')
  })

  test('with all that was merged into one', () => {
    const target = '<!-- #p1 @p1 -->\n信是1919年到的，[三天](/a)后有人拆开。\n\n<!-- #p2 merged=p1 @p2 -->'
    const essay = 'The letter came in 1919.\n\nIt was opened [3 days](/a) later.'
    expect(found(alignment({source: essay, target}))).toEqual([])
  })

  test('as plain text in the front matter, where marks of emphasis show', () => {
    const checks = (target: string) =>
      found(pairAlignment({kind: 'meta', source: 'A * B', target})).map(({check}) => check)
    expect(checks('甲 * 乙 [丁](/d)')).toEqual([])
    expect(checks('甲 *乙* 丙')).toEqual(['markup/broken-emphasis'])
  })
})

describe('a waiver', () => {
  const text = '那是民国八年。'
  const waived = (allow: string, checks = {}) =>
    found(alignment({source: 'It was 1919.', target: `<!-- #p1 allow="${allow}" @p1 -->\n${text}`}), checks)

  test('silences its check for the text it was given for', () => {
    expect(waived(`content/numbers@${fingerprintOf(text)}: dated by the reign`)).toEqual([])
  })

  test('silences before `sync` has stamped it', () => {
    expect(waived('content/numbers: dated by the reign')).toEqual([])
  })

  test('silences no other check', () => {
    expect(waived('content/untranslated: a name').map(({check}) => check)).toContain('content/numbers')
  })

  test('for another text silences nothing, and says so', () => {
    const checks = waived('content/numbers@0a1b2c3d: dated by the reign').map(({check}) => check)
    expect(checks).toEqual(['alignment/lapsed-waiver', 'content/numbers'])
  })

  test('that silences nothing says so, unless its check is off', () => {
    const checks = (settings = {}) => waived('content/untranslated: a name', settings).map(({check}) => check)
    expect(checks()).toContain('alignment/unused-waiver')
    expect(checks({'content/untranslated': {severity: 'off'}})).not.toContain('alignment/unused-waiver')
  })

  test('of a stale text says nothing of checks that do not look at it', () => {
    const target = '<!-- #p1 stale=0a1b2c3d~0a1b2c3d allow="content/numbers: by the reign" @p1 -->\n民国八年。'
    expect(found(alignment({source: 'It was 1919.', target})).map(({check}) => check)).toEqual(['alignment/stale'])
  })

  test('does not reach what belongs to the policy', () => {
    const target = '<!-- #p1 unverified allow="alignment/unverified: trust me" @p1 -->\n来了一封信。'
    expect(found(alignment({source: 'A letter came.', target})).map(({check}) => check)).toEqual([
      'alignment/unverified'
    ])
  })
})

test('a check that is off does not run, unless it belongs to the policy', () => {
  const target = '<!-- #p1 unverified @p1 -->\n那是1920年。'
  const off = {'content/numbers': {severity: 'off'}, 'alignment/unverified': {severity: 'off'}} as const
  expect(found(alignment({source: 'It was 1919.', target}), off).map(({check}) => check)).toEqual([
    'alignment/unverified'
  ])
})

test('an essay without a file is reported once, not for every segment', () => {
  const findings = found(alignment({source: 'One.\n\nTwo.', target: '', facts: {absent: true, drift: true}}))
  expect(findings.map(({check, place}) => [check, place.line])).toEqual([['alignment/untranslated-essay', 1]])
})
