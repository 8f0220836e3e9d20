import * as z from 'zod'
import {isSettable} from '../checks/setting.ts'
import type {Check} from '../model/check.ts'
import type {Exception} from '../model/exception.ts'
import {InputError, type Words} from '../model/message.ts'
import {isKey, isLocale, isSlug, type Key, type Locale, type Slug} from '../model/names.ts'
import type {Settings} from '../model/settings.ts'
import {unknownKeyAt, wrongValueAt} from './config-faults.ts'
import {type JsonPath, type JsonText, readJson} from './json.ts'
import {nearest} from './nearest.ts'
import {readTextIfThere} from './store.ts'

const file = 'hexapla.exceptions.json'

const notSettable: Words = {
  en: 'Unexpected exception from `{{check}}`, expected a check that can be set: this one follows from the policy, or from files that cannot be read',
  'zh-Hans': '`{{check}}` 不能有例外：它的级别由策略决定，或者文件本身无法读取',
  'zh-Hant': '`{{check}}` 不能有例外：它的層級由策略決定，或者檔案本身無法讀取'
}
const lacking: Words = {
  en: 'Unexpected missing `{{field}}`, expected it in every exception',
  'zh-Hans': '缺少 `{{field}}`，每条例外都应写明',
  'zh-Hant': '缺少 `{{field}}`，每條例外都應寫明'
}

const text = z.string().trim().min(1)
const shape = z.strictObject({
  check: text.describe('Which check is silenced').meta({examples: ['content/numbers']}),
  essay: text.describe('In which essay').meta({examples: ['on-trust']}),
  locale: text
    .optional()
    .describe('In which locale; all if absent')
    .meta({examples: ['zh-Hans']}),
  key: text
    .optional()
    .describe('In which segment; all if absent')
    .meta({examples: ['p4']}),
  reason: text.describe('Why, for those who read it later'),
  until: z.iso
    .date()
    .describe('The last day on which it holds')
    .meta({examples: ['2027-01-31']})
})
const exceptionsShape = z.strictObject({$schema: z.string().optional(), exceptions: z.array(shape)})

/** What a field holds when it is right, as JSON. */
const wanted: Readonly<Record<string, string>> = {
  check: '`"content/numbers"`',
  essay: '`"on-trust"`',
  locale: '`"zh-Hans"`',
  key: '`"p4"`',
  reason: '`"…"`',
  until: '`"2027-01-31"`',
  exceptions: '`[…]`'
}

/**
 * What the project lets pass for a time: `hexapla.exceptions.json`, nothing where there is none.
 * @throws InputError with line and column of the first fault
 */
export function readExceptions(
  root: string,
  {locales}: Pick<Settings, 'locales'>,
  checks: readonly Pick<Check, 'id'>[]
): Exception[] {
  const stored = readTextIfThere(root, file)
  if (!stored) return []
  const json = readJson(stored.text.replace(/^\uFEFF/u, ''), file)
  const parsed = exceptionsShape.safeParse(json.value)
  if (!parsed.success) throw faultOf(parsed.error.issues[0] as Issue, json)
  const tags = locales.map(({locale}) => locale as string)
  return parsed.data.exceptions.map(({check, essay, locale, key, reason, until}, index) => {
    const path = (field: string) => ['exceptions', index, field]
    const expect = (holds: boolean, field: string, known = wanted[field] ?? '') => {
      if (!holds) throw wrongValueAt(json, path(field), known)
    }
    const ids = checks.map(({id}) => id)
    if (!ids.includes(check)) throw unknownCheck(json, path('check'), check, ids)
    if (!isSettable(check)) {
      throw new InputError({words: notSettable, values: {check}}, json.valueAt(path('check')))
    }
    expect(isSlug(essay), 'essay')
    const known = tags.map((tag) => `\`"${tag}"\``).join(', ')
    expect(locale === undefined || (isLocale(locale) && tags.includes(locale)), 'locale', known)
    expect(key === undefined || isKey(key), 'key')
    return {
      ...{check, essay: essay as Slug, reason, until, place: json.valueAt(['exceptions', index])},
      ...(locale === undefined ? {} : {locale: locale as Locale}),
      ...(key === undefined ? {} : {key: key as Key})
    }
  })
}

type Issue = z.core.$ZodIssue

function faultOf(issue: Issue, json: JsonText): InputError {
  const path = issue.path
  if (issue.code === 'unrecognized_keys') {
    const known = path.length === 0 ? ['exceptions'] : Object.keys(shape.shape)
    return unknownKeyAt(json, [...path, issue.keys[0] ?? ''], known)
  }
  const field = String(path.at(-1) ?? '')
  const value = path.reduce<unknown>(
    (inside, key) => (inside as Readonly<Record<PropertyKey, unknown>>)?.[key],
    json.value
  )
  if (value === undefined) return new InputError({words: lacking, values: {field}}, json.valueAt(path))
  return wrongValueAt(json, path, wanted[field] ?? '`{…}`')
}

function unknownCheck(json: JsonText, path: JsonPath, check: string, ids: readonly string[]): InputError {
  const near = nearest(check, ids)
  return wrongValueAt(json, path, near === undefined ? (wanted.check ?? '') : `\`"${near}"\``)
}

/** The JSON Schema (2020-12) of `hexapla.exceptions.json`. */
export function exceptionsSchema(): Readonly<Record<string, unknown>> {
  return {...z.toJSONSchema(exceptionsShape, {target: 'draft-2020-12', io: 'input'}), title: file}
}
