import type {Report, TextCheck, TextToCheck} from '../../model/check.ts'
import type {Profile} from '../../model/profile.ts'
import {extentOf, located} from '../located.ts'
import {square} from '../marks.ts'
import {type Quotation, quotationsIn} from '../quotation.ts'

const hasSquare = new RegExp(`[${square}]`, 'u')
const touching = new RegExp(`[${square}，。：；！？、（）]`, 'u')
const straight = /(?<![\d"])"(?!")/gu
const opensWord = /[\s([{\u2014—–-]$|^$/u

/**
 * Quotation marks are those of the locale, outer ones outside and inner ones inside.
 *
 * Only marks around words of the locale's own script count: an English quotation in a Chinese text keeps its
 * own. What stands alone is left to `typography/brackets`.
 */
export const quotes: TextCheck = {
  id: 'typography/quotes',
  scope: 'text',
  severity: 'warning',
  severities: {nested: 'info'},
  promise: {
    en: 'Quotation marks are those of the locale: “” and ‘’ in Simplified, 「」 and 『』 in Traditional.',
    'zh-Hans': '引号用本语言的引号：简体用“”和‘’，繁体用「」和『』。',
    'zh-Hant': '引號用本語言的引號：簡體用“”和‘’，繁體用「」和『』。'
  },
  reason: {
    en: 'Straight marks do not tell opening from closing, and marks of another place make a text look converted. A house with other marks says so by `quotes` of the profile, one that leaves straight ones to its pages by `straightQuotes`.',
    'zh-Hans':
      '直引号不分前后；别处的引号让人觉得只是转换过来的。习惯用别的引号，请在 profile 的 `quotes` 里规定；直引号交给页面处理的，设 `straightQuotes`。',
    'zh-Hant':
      '直引號不分前後；別處的引號讓人覺得只是轉換過來的。習慣用別的引號，請在 profile 的 `quotes` 裡規定；直引號交給頁面處理的，設 `straightQuotes`。'
  },
  messages: {
    mark: {
      en: 'Unexpected quotation mark `{{found}}`, expected `{{expected}}`',
      'zh-Hans': '引号用了 `{{found}}`，应为 `{{expected}}`',
      'zh-Hant': '引號用了 `{{found}}`，應為 `{{expected}}`'
    },
    single: {
      en: 'Unexpected straight quotation mark `{{found}}`, expected one of `{{open}}` and `{{close}}`',
      'zh-Hans': '有落单的直引号 `{{found}}`，应为 `{{open}}` 或 `{{close}}`',
      'zh-Hant': '有落單的直引號 `{{found}}`，應為 `{{open}}` 或 `{{close}}`'
    },
    nested: {
      en: 'Unexpected quotation marks `{{found}}` at this depth, expected `{{expected}}`',
      'zh-Hans': '这一层引号用了 `{{found}}`，应为 `{{expected}}`',
      'zh-Hant': '這一層引號用了 `{{found}}`，應為 `{{expected}}`'
    }
  },
  *run(text) {
    if (!/["'“”‘’「」『』]/u.test(text.text)) return
    if (text.profile.unspaced) yield* inSquares(text)
    else if (!text.profile.straightQuotes) yield* betweenSpaces(text)
  },
  examples: [
    {text: '她说：“他写的是‘再见’。”'},
    {text: '她說：「他寫的是『再見』。」', locale: 'zh-Hant'},
    {text: '他引了 "to be" 和 “or not” 两段，还说 don’t。', locale: 'zh-Hant'},
    {text: 'She said "so" and didn\'t.', locale: 'en'},
    {
      text: '她说："再见。"',
      reports: ['Unexpected quotation mark `"`, expected `“`', 'Unexpected quotation mark `"`, expected `”`'],
      repaired: '她说：“再见。”'
    },
    {
      text: '她說：“他寫的是‘再見’。”',
      locale: 'zh-Hant',
      reports: [
        'Unexpected quotation mark `‘`, expected `『`',
        'Unexpected quotation mark `’`, expected `』`',
        'Unexpected quotation mark `“`, expected `「`',
        'Unexpected quotation mark `”`, expected `」`'
      ],
      repaired: '她說：「他寫的是『再見』。」'
    },
    {text: '她说："再见。', reports: ['Unexpected straight quotation mark `"`, expected one of `“` and `”`']},
    {text: '她写的是‘再见’。', reports: ['Unexpected quotation marks `‘’` at this depth, expected `“”`']},
    {
      text: 'She said "so".',
      locale: 'en',
      profile: {straightQuotes: false},
      reports: ['Unexpected quotation mark `"`, expected `“`', 'Unexpected quotation mark `"`, expected `”`'],
      repaired: 'She said “so”.'
    }
  ]
}

function* inSquares(text: TextToCheck): Generator<Report> {
  const prose = text.prose.text
  const pairs = quotationsIn(prose)
  const {quotes: own, straightQuotes} = text.profile
  for (const pair of pairs) {
    const typed = pair.open === pair.close
    if ((typed && straightQuotes) || !concerns(pair, prose)) continue
    const [open, close] = marksAt(pair.depth, own)
    if (pair.open === open) continue
    if (own.includes(pair.open)) {
      const expected = open + close
      const values = {found: pair.open + pair.close, expected}
      yield {message: 'nested', values, expected: [expected], ...extentOf(text, pair.start, 1)}
    } else {
      yield markAt(text, pair.start, pair.open, open)
      yield markAt(text, pair.end, pair.close, close)
    }
  }
  if (!straightQuotes) yield* lonely(text, pairs)
}

/** Whether marks stand around words of the script, or touch them. */
function concerns({open, start, end}: Quotation, prose: string): boolean {
  if (hasSquare.test(prose.slice(start + 1, end))) return true
  if (open !== '"') return false
  return touching.test(prose.charAt(start - 1)) && touching.test(prose.charAt(end + 1))
}

function marksAt(depth: number, [open, close, innerOpen, innerClose]: Profile['quotes']): readonly [string, string] {
  return depth % 2 === 0 ? [open, close] : [innerOpen, innerClose]
}

function markAt(text: TextToCheck, index: number, found: string, expected: string): Report {
  const place = extentOf(text, index, found.length)
  return {message: 'mark', values: {found, expected}, expected: [expected], repair: expected, ...place}
}

/** Straight marks that touch words of the script and have no partner. */
function* lonely(text: TextToCheck, pairs: readonly Quotation[]): Generator<Report> {
  if (!text.text.includes('"')) return
  const paired = new Set(pairs.flatMap(({start, end}) => [start, end]))
  const [open, close] = text.profile.quotes
  const prose = text.prose.text
  for (const {value, index, extent} of located(text, straight)) {
    if (paired.has(index) || !touching.test(prose.charAt(index - 1) + prose.charAt(index + 1))) continue
    yield {message: 'single', values: {found: value, open, close}, ...extent}
  }
}

function* betweenSpaces(text: TextToCheck): Generator<Report> {
  const [open, close] = text.profile.quotes
  for (const {value, index} of located(text, straight)) {
    const isOpening = opensWord.test(text.prose.text.slice(Math.max(0, index - 1), index))
    yield markAt(text, index, value, isOpening ? open : close)
  }
}
