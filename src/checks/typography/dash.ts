import type {TextCheck} from '../../model/check.ts'
import {located} from '../located.ts'
import {closing, opening, square} from '../marks.ts'

const side = `${square}${closing}，。！？；`
const other = `${square}${opening}`
/** Hyphens between Han, a dash of one square with spaces around it: nothing else is written so. */
const sure = new RegExp(
  `(?<=[${side}])[ \\u00A0]?(?:(?<!-)-{2,3}(?!-)|(?<= )—(?!—)(?= )|(?<= )–(?= ))[ \\u00A0]?(?=[${other}])`,
  'gu'
)
/** A single dash between Han: in the mainland it can join two places or years. */
const single = new RegExp(`(?<=[${side}])(?:(?<!—)—(?!—)|–)(?=[${other}])`, 'gu')
const joined = /[\d年月日时時点點东西南北京沪滬路站县市省区區线線]$/u

/** A dash between clauses in Chinese is two squares long and has no spaces. */
export const dash: TextCheck = {
  id: 'typography/dash',
  scope: 'text',
  severity: 'warning',
  severities: {single: 'info'},
  promise: {
    en: 'A dash between Chinese clauses is written `——`.',
    'zh-Hans': '中文破折号写作“——”，占两格，前后不空。',
    'zh-Hant': '中文破折號寫作「——」，佔兩格，前後不空。'
  },
  reason: {
    en: 'Hyphens and the short dash of English are no Chinese marks. One square long, a dash joins places or years in mainland usage, so a single one is only hinted at. What a locale writes is `dash` of its profile.',
    'zh-Hans':
      '连字符和英文短破折号不是中文标点。占一格的“—”可以连接地名或年份，所以只作提示。各语言的写法由 profile 的 `dash` 规定。',
    'zh-Hant':
      '連字號和英文短破折號不是中文標點。佔一格的「—」可以連接地名或年份，所以只作提示。各語言的寫法由 profile 的 `dash` 規定。'
  },
  messages: {
    dash: {
      en: 'Unexpected `{{found}}` as a dash, expected `{{expected}}`',
      'zh-Hans': '破折号写成了 `{{found}}`，应为 `{{expected}}`',
      'zh-Hant': '破折號寫成了 `{{found}}`，應為 `{{expected}}`'
    },
    single: {
      en: 'Unexpected single `{{found}}`, expected `{{expected}}` for a dash',
      'zh-Hans': '只有一个 `{{found}}`，破折号应为 `{{expected}}`',
      'zh-Hant': '只有一個 `{{found}}`，破折號應為 `{{expected}}`'
    }
  },
  *run(text) {
    const {unspaced, dash: expected} = text.profile
    if (!unspaced || expected === undefined || !/--|—|–/u.test(text.text)) return
    for (const {value, extent} of located(text, sure)) {
      const found = value.trim()
      yield {message: 'dash', values: {found, expected}, expected: [expected], repair: expected, ...extent}
    }
    for (const {value, index, extent} of located(text, single)) {
      if (joined.test(text.prose.text.slice(Math.max(0, index - 2), index))) continue
      yield {message: 'single', values: {found: value, expected}, expected: [expected], ...extent}
    }
  },
  examples: [
    {text: '他来了——带着一封信。京沪线，北京—上海。'},
    {text: 'He came -- with a letter.', locale: 'en'},
    {
      text: '他来了--带着一封信 — 没有署名。',
      reports: ['Unexpected `--` as a dash, expected `——`', 'Unexpected `—` as a dash, expected `——`'],
      repaired: '他来了——带着一封信——没有署名。'
    },
    {text: '他来了—带着一封信。', reports: ['Unexpected single `—`, expected `——` for a dash']}
  ]
}
