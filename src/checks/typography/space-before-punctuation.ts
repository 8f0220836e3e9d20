import type {Report, TextCheck, TextToCheck} from '../../model/check.ts'
import {extentOf, located} from '../located.ts'
import {isFull} from '../marks.ts'

const beforeFull = /(?<! )[ \u00A0]+(?=[，。、；：！？）」』》〉】])/gu
const afterFull = /(?<=[，。、；：！？（「『《〈【])[ \u00A0]+(?=\S)/gu
const beforeHalf = /(?<=[\p{L}\p{N}\p{M})\]”’])[ \u00A0]+(?=[,.;:!?](?:\s|$))/gmu
const marks = /(?<=[\p{L}\p{N}\p{M})\]])[;:!?»](?=\s|$)/gmu

/**
 * No space stands before a mark, none beside a full-width one, and the one that French has before its own is there.
 *
 * A space at the edge of emphasis or of a link may be there for readers of Markdown that need it.
 */
export const spaceBeforePunctuation: TextCheck = {
  id: 'typography/space-before-punctuation',
  scope: 'text',
  severity: 'warning',
  severities: {after: 'info'},
  promise: {
    en: 'Spaces beside punctuation are those of the locale: none before a comma, none beside full-width marks.',
    'zh-Hans': '标点旁的空格符合本语言的习惯：逗号前没有，全角标点前后也没有。',
    'zh-Hant': '標點旁的空格符合本語言的習慣：逗號前沒有，全形標點前後也沒有。'
  },
  reason: {
    en: 'A full-width mark already has its space, and a mark after a space may begin a line. A space after a full-width mark, often left by tools that join sentences, is only hinted at. A locale that has a space before some marks says so by `spaceBefore` of its profile.',
    'zh-Hans':
      '全角标点自带空白；空格后的标点可能落到行首。全角标点后的空格常是工具拼接句子时留下的，只作提示。某些标点前要空格的语言，由 profile 的 `spaceBefore` 规定。',
    'zh-Hant':
      '全形標點自帶空白；空格後的標點可能落到行首。全形標點後的空格常是工具拼接句子時留下的，只作提示。某些標點前要空格的語言，由 profile 的 `spaceBefore` 規定。'
  },
  messages: {
    before: {
      en: 'Unexpected space before `{{mark}}`, expected none',
      'zh-Hans': '`{{mark}}` 前有空格，应删除',
      'zh-Hant': '`{{mark}}` 前有空格，應刪除'
    },
    after: {
      en: 'Unexpected space after `{{mark}}`, expected none',
      'zh-Hans': '`{{mark}}` 后有空格，应删除',
      'zh-Hant': '`{{mark}}` 後有空格，應刪除'
    },
    missing: {
      en: 'Unexpected `{{mark}}` without a space before it, expected one that does not break',
      'zh-Hans': '`{{mark}}` 前没有空格，应有一个不换行空格',
      'zh-Hant': '`{{mark}}` 前沒有空格，應有一個不換行空格'
    }
  },
  *run(text) {
    const {profile} = text
    if (
      profile.spaceBefore === '' &&
      !/[ \u00A0][，。、；：！？）」』》〉】,.;:!?]|[，。、；：！？（「『《〈【][ \u00A0]/.test(text.text)
    )
      return
    if (isFull(profile)) {
      yield* spaces(text, beforeFull, 'before')
      yield* spaces(text, afterFull, 'after')
    } else yield* spaces(text, beforeHalf, 'before', profile.spaceBefore)
    if (profile.spaceBefore !== '') yield* missing(text, profile.spaceBefore)
  },
  examples: [
    {text: '他走了，她没有。用 `a`。'},
    {text: '**注意：** 今天下雨。'},
    {text: 'He left, in .5 seconds :) and ran .NET ...', locale: 'en'},
    {text: 'Il part\u202F; elle reste\u00A0: non ?', locale: 'fr'},
    {
      text: '他走了 ，她没有。 然后下雨（ 很大）。',
      reports: [
        'Unexpected space before `，`, expected none',
        'Unexpected space after `。`, expected none',
        'Unexpected space after `（`, expected none'
      ],
      repaired: '他走了，她没有。然后下雨（很大）。'
    },
    {
      text: 'He left , she stayed.',
      locale: 'en',
      reports: ['Unexpected space before `,`, expected none'],
      repaired: 'He left, she stayed.'
    },
    {
      text: 'Il part; elle reste.',
      locale: 'fr',
      reports: ['Unexpected `;` without a space before it, expected one that does not break']
    }
  ]
}

function* spaces(text: TextToCheck, pattern: RegExp, message: string, allowed = ''): Generator<Report> {
  const {prose} = text
  const edges = new Set(prose.pieces.map(({start}) => start))
  for (const {value, index, extent} of located(text, pattern)) {
    const end = index + value.length
    if (edges.has(index) || edges.has(end)) continue
    const mark = prose.text.charAt(message === 'before' ? end : index - 1)
    if (!allowed.includes(mark) || allowed === '') yield {message, values: {mark}, repair: '', ...extent}
  }
}

function* missing(text: TextToCheck, wanted: string): Generator<Report> {
  for (const {value, index} of located(text, marks)) {
    if (wanted.includes(value)) yield {message: 'missing', values: {mark: value}, ...extentOf(text, index, 1)}
  }
}
