import type {Severity} from '../model/finding.ts'
import type {Words} from '../model/message.ts'

/** What reports say besides the findings. */
export const severities: Readonly<Record<Severity, Words>> = {
  error: {en: 'error', 'zh-Hans': '错误', 'zh-Hant': '錯誤'},
  warning: {en: 'warning', 'zh-Hans': '警告', 'zh-Hant': '警告'},
  info: {en: 'hint', 'zh-Hans': '提示', 'zh-Hant': '提示'}
}

export const note: Words = {en: 'note', 'zh-Hans': '说明', 'zh-Hant': '說明'}
export const change: Words = {en: 'change', 'zh-Hans': '改动', 'zh-Hant': '改動'}
export const expected: Words = {en: 'expected', 'zh-Hans': '应为', 'zh-Hant': '應為'}

/** The last line of a report. */
export const totals: Words = {
  en: '{{errors}}, {{warnings}}, {{infos}} in {{segments}} of {{essays}}',
  'zh-Hans': '{{essays}}、{{segments}}中有 {{errors}}、{{warnings}}、{{infos}}',
  'zh-Hant': '{{essays}}、{{segments}}中有 {{errors}}、{{warnings}}、{{infos}}'
}

export const nothing: Words = {
  en: 'Nothing to object in {{segments}} of {{essays}}',
  'zh-Hans': '{{essays}}、{{segments}}，没有问题',
  'zh-Hant': '{{essays}}、{{segments}}，沒有問題'
}

/** A thing that is counted, for one and for any other number. */
export interface Counted {
  readonly one: Words
  readonly other: Words
}

export const counted = {
  errors: plural('error', '{{count}} 个错误', '{{count}} 個錯誤'),
  warnings: plural('warning', '{{count}} 个警告', '{{count}} 個警告'),
  infos: plural('hint', '{{count}} 个提示', '{{count}} 個提示'),
  segments: plural('segment', '{{count}} 个分段', '{{count}} 個分段'),
  essays: plural('essay', '{{count}} 篇文章', '{{count}} 篇文章')
} as const satisfies Readonly<Record<string, Counted>>

function plural(noun: string, hans: string, hant: string): Counted {
  const chinese = {'zh-Hans': hans, 'zh-Hant': hant}
  return {one: {en: `{{count}} ${noun}`, ...chinese}, other: {en: `{{count}} ${noun}s`, ...chinese}}
}
