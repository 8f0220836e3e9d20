import type {Finding} from '../../src/model/finding.ts'
import type {CheckOutcome} from '../../src/report/types.ts'
import {comma, outcome} from './outcome.ts'

/** Texts that would end, open or turn round something in one of the forms. */
export const hostileTexts = [
  ']]></failure><x a="',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)> &amp; "\' -->',
  '100%\r\n::error::owned',
  '| `` ` [a](javascript:alert(1)) ![b](https://example.org/p.png) @octocat #1 https://example.org www.example.org **x**',
  '\u202Eevil\u202C \u2066x\u2069 \u0000\u0008\u001B[31m\uFFFE\uD800',
  '</style></details></p>\n\n# A heading\n\n<!--',
  '{{found}} $t(x) {0} [link](https://example.org)'
] as const

/** A finding whose every text is one of these. */
export function hostile(text: string): Finding {
  const side = {locale: comma.locale!, direction: 'ltr', text: `before ${text} after`} as const
  return {
    ...comma,
    place: {file: `locales/zh-Hans/${text}.md`, line: 3, column: 1, endColumn: 2},
    message: {...comma.message, values: {found: text, wanted: text}},
    note: {...comma.note!, values: {place: text}},
    expected: [text],
    difference: {was: `the old ${text}`, now: `the new ${text}`},
    repair: {found: text, text},
    url: `javascript:${text}`,
    passage: {source: side, target: {...side, mark: {start: 7, end: 7 + text.length}}}
  }
}

/** An outcome of such findings. */
export function hostileOutcome(): CheckOutcome {
  return outcome(hostileTexts.map(hostile))
}
