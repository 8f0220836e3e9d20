import {stale} from '../../src/checks/alignment/stale.ts'
import {halfWidth} from '../../src/checks/typography/half-width.ts'
import type {EssayCoverage} from '../../src/model/edition.ts'
import type {Finding} from '../../src/model/finding.ts'
import type {Key, Locale, Slug} from '../../src/model/names.ts'
import type {CheckOutcome} from '../../src/report/types.ts'

export const file = 'locales/zh-Hans/a-letter.md'

const letter = {essay: 'a-letter' as Slug, locale: 'zh-Hans' as Locale}

export const comma: Finding = {
  check: 'typography/half-width',
  severity: 'error',
  ...letter,
  key: 'p7' as Key,
  place: {file, line: 3, column: 4, endColumn: 5},
  message: {
    words: {
      en: 'Unexpected `{{found}}` after a Han letter, expected `{{wanted}}`',
      'zh-Hans': '汉字之后有 `{{found}}`，应为 `{{wanted}}`',
      'zh-Hant': '漢字之後有 `{{found}}`，應為 `{{wanted}}`'
    },
    values: {found: ',', wanted: '，'}
  },
  expected: ['，'],
  note: {
    words: {
      en: 'The source stands in {{place}}',
      'zh-Hans': '原文在 {{place}}',
      'zh-Hant': '原文在 {{place}}'
    },
    values: {place: 'source/a-letter.md:5'}
  }
}

/** The line that the comma stands on. */
export const lineOf = (name: string, line: number) => (name === file && line === 3 ? '一封信,来了。' : undefined)

/** The comma with what would stand there instead, and with the texts around it. */
export const repairable: Finding = {
  ...comma,
  repair: {found: ',', text: '，'},
  passage: {
    source: {locale: 'en' as Locale, direction: 'ltr', text: 'A letter came.'},
    target: {locale: 'zh-Hans' as Locale, direction: 'ltr', text: '一封信,来了。', mark: {start: 3, end: 4}}
  }
}

/** A translation of an older source. */
export const old: Finding = {
  check: 'alignment/stale',
  severity: 'warning',
  ...letter,
  key: 'p8' as Key,
  place: {file, line: 9, column: 1},
  message: {words: stale.messages.changed!, values: {source: 'A postcard came…'}},
  difference: {was: 'A letter came on Monday.', now: 'A postcard came on Monday.'},
  passage: {
    source: {locale: 'en' as Locale, direction: 'ltr', text: 'A postcard came on Monday.'},
    target: {locale: 'zh-Hans' as Locale, direction: 'ltr', text: '星期一来了一封信。'}
  }
}

const most = {
  segments: 12,
  translated: 11,
  reviewed: 0,
  stale: 1,
  unverified: 0,
  missing: 0,
  orphans: 0,
  coverage: 0.91
}

/** One essay with a stale segment in one locale and a missing one in the other. */
const coverage: readonly EssayCoverage[] = [
  {
    slug: 'a-letter' as Slug,
    title: 'A Letter',
    sourceLocale: 'en' as Locale,
    status: 'published',
    locales: [
      {locale: 'zh-Hans' as Locale, coverage: most},
      {locale: 'zh-Hant' as Locale, coverage: {...most, stale: 0, missing: 1}}
    ]
  }
]

/** An outcome with these findings, counted. */
export function outcome(findings: readonly Finding[], change: Partial<CheckOutcome> = {}): CheckOutcome {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  const ids = new Set(findings.map(({check}) => check))
  return {
    findings,
    failOn: 'error',
    checks: [stale, halfWidth].filter(({id}) => ids.has(id)),
    coverage,
    summary: {essays: 1, segments: 12, errors: count('error'), warnings: count('warning'), infos: count('info')},
    ...change
  }
}
