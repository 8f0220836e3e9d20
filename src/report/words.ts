import type {Severity, Summary} from '../model/finding.ts'
import {say, type Words} from '../model/message.ts'
import type {Language} from '../model/names.ts'

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
const totals: Words = {
  en: '{{errors}}, {{warnings}}, {{infos}} in {{segments}} of {{essays}}',
  'zh-Hans': '{{essays}}、{{segments}}中有 {{errors}}、{{warnings}}、{{infos}}',
  'zh-Hant': '{{essays}}、{{segments}}中有 {{errors}}、{{warnings}}、{{infos}}'
}

const nothing: Words = {
  en: 'Nothing to object in {{segments}} of {{essays}}',
  'zh-Hans': '{{essays}}、{{segments}}，没有问题',
  'zh-Hant': '{{essays}}、{{segments}}，沒有問題'
}

/** A thing that is counted, for one and for any other number. */
export interface Counted {
  readonly one: Words
  readonly other: Words
}

const counted = {
  errors: plural('error', '{{count}} 个错误', '{{count}} 個錯誤'),
  warnings: plural('warning', '{{count}} 个警告', '{{count}} 個警告'),
  infos: plural('hint', '{{count}} 个提示', '{{count}} 個提示'),
  segments: plural('segment', '{{count}} 个分段', '{{count}} 個分段'),
  essays: plural('essay', '{{count}} 篇文章', '{{count}} 篇文章')
} as const satisfies Readonly<Record<string, Counted>>

/** A number with the thing that is counted. */
export function countOf(name: keyof typeof counted, count: number, language: Language): string {
  return say({words: count === 1 ? counted[name].one : counted[name].other, values: {count}}, language)
}

/** How many findings there are, and among how much, in one sentence. */
export function totalOf(summary: Summary, language: Language): string {
  const names = Object.keys(counted) as (keyof typeof counted)[]
  const values = Object.fromEntries(names.map((name) => [name, countOf(name, summary[name], language)]))
  const {errors, warnings, infos} = summary
  return say({words: errors + warnings + infos === 0 ? nothing : totals, values}, language)
}

/** What is said of findings that do not count. */
export const setAside = {
  known: {
    one: {
      en: '{{count}} finding that was there before is set aside',
      'zh-Hans': '另有 {{count}} 个原有的问题，不计在内',
      'zh-Hant': '另有 {{count}} 個原有的問題，不計在內'
    },
    other: {
      en: '{{count}} findings that were there before are set aside',
      'zh-Hans': '另有 {{count}} 个原有的问题，不计在内',
      'zh-Hant': '另有 {{count}} 個原有的問題，不計在內'
    }
  },
  awaited: {
    one: {
      en: 'The source has changed: 1 translation is for translators to bring up to date',
      'zh-Hans': '原文有改动，有 {{count}} 处译文有待更新',
      'zh-Hant': '原文有改動，有 {{count}} 處譯文有待更新'
    },
    other: {
      en: 'The source has changed: {{count}} translations are for translators to bring up to date',
      'zh-Hans': '原文有改动，有 {{count}} 处译文有待更新',
      'zh-Hant': '原文有改動，有 {{count}} 處譯文有待更新'
    }
  }
} as const satisfies Readonly<Record<string, Counted>>

function plural(noun: string, hans: string, hant: string): Counted {
  const chinese = {'zh-Hans': hans, 'zh-Hant': hant}
  return {one: {en: `{{count}} ${noun}`, ...chinese}, other: {en: `{{count}} ${noun}s`, ...chinese}}
}
