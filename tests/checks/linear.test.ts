import {expect, test} from 'vitest'
import {checks} from '../../src/checks/index.ts'
import {optionsOf} from '../../src/checks/setting.ts'
import {profileOf} from '../../src/locale/profiles.ts'
import type {TextToCheck} from '../../src/model/check.ts'
import type {Locale} from '../../src/model/names.ts'

/** What scanners could stumble over when it is repeated. */
const pieces = [
  '(',
  '（',
  '“',
  '"',
  "'",
  ' ',
  '，',
  '. ',
  '《',
  '汉 ',
  '汉-',
  '<span lang="x">汉',
  '繁體',
  '1，000',
  'аa',
  '👩\u200D',
  '\n '
]

const textChecks = checks.filter((check) => check.scope === 'text')

function textOf(text: string, locale: string): TextToCheck {
  const prose = {text, pieces: [{start: 0, offset: 0}]}
  const context = {definitions: new Map(), footnotes: new Map()}
  const tree = {type: 'root', children: []} as const
  return {
    text,
    prose,
    tree: {...tree, children: []},
    context,
    kind: 'paragraph',
    locale: locale as Locale,
    profile: profileOf(locale as Locale)
  }
}

/** CPU time of looking for the first findings, in milliseconds. */
function timeOf(text: TextToCheck): number {
  const before = process.cpuUsage().user
  for (const check of textChecks) {
    const reports = check.run(text, optionsOf(check, {checks: {}}))[Symbol.iterator]()
    for (let count = 0; count < 20; count++) if (reports.next().done) break
  }
  return (process.cpuUsage().user - before) / 1000
}

test.each(pieces)('a text of nothing but `%s` takes time by its length, not by its square', (piece) => {
  for (const locale of ['zh-Hans', 'zh-Hant', 'fr']) {
    timeOf(textOf(piece.repeat(200), locale))
    // At 20,000 repetitions a quadratic scanner takes seconds, a linear one a few milliseconds.
    expect(timeOf(textOf(piece.repeat(20_000), locale)), locale).toBeLessThan(1_000)
  }
})
