import type {Finding} from '../../src/model/finding.ts'
import type {Key, Locale, Slug} from '../../src/model/names.ts'
import type {CheckOutcome} from '../../src/report/types.ts'

export const file = 'locales/zh-Hans/a-letter.md'

export const comma: Finding = {
  check: 'typography/half-width',
  severity: 'error',
  essay: 'a-letter' as Slug,
  locale: 'zh-Hans' as Locale,
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

/** An outcome with these findings, counted. */
export function outcome(findings: readonly Finding[]): CheckOutcome {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  return {
    findings,
    summary: {essays: 1, segments: 12, errors: count('error'), warnings: count('warning'), infos: count('info')}
  }
}
