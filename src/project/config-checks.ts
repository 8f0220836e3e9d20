import {isSettable, policyOf} from '../checks/setting.ts'
import type {Check, CheckOptions, OptionValue} from '../model/check.ts'
import {InputError, type Words} from '../model/message.ts'
import type {Settings} from '../model/settings.ts'
import {unknownKeyAt, wrongValueAt} from './config-faults.ts'
import type {Config} from './config-schema.ts'
import {defined} from './defined.ts'
import type {JsonText} from './json.ts'

const byPolicy: Words = {
  en: 'Unexpected `{{check}}` in `checks`, expected its severity in `policy`',
  'zh-Hans': '`checks` 中不能设定 `{{check}}`，它的级别由 `policy` 决定',
  'zh-Hant': '`checks` 中不能設定 `{{check}}`，它的層級由 `policy` 決定'
}
const notSettable: Words = {
  en: 'Unexpected `{{check}}` in `checks`, expected only checks that can be set: what cannot be read is always an error',
  'zh-Hans': '`checks` 中不能设定 `{{check}}`：无法读取的文件始终是错误',
  'zh-Hant': '`checks` 中不能設定 `{{check}}`：無法讀取的檔案一律是錯誤'
}
const writePolicy: Words = {
  en: 'Write `"policy": {"{{name}}": "fail"}` for an error, `"notice"` for a warning',
  'zh-Hans': '要报错误请写 `"policy": {"{{name}}": "fail"}`，只警告则写 `"notice"`',
  'zh-Hant': '要報錯誤請寫 `"policy": {"{{name}}": "fail"}`，只警告則寫 `"notice"`'
}

/** What a project wants of its checks, each in its long form. */
export function readChecks(checks: NonNullable<Config['checks']>): Settings['checks'] {
  return Object.fromEntries(
    Object.entries(checks).map(([id, value]) => {
      if (typeof value === 'string') return [id, {severity: value}]
      const {locales, ...rest} = value
      const own = Object.entries(locales ?? {}).map(([tag, set]) => [tag, typeof set === 'string' ? set : defined(set)])
      return [id, {...defined(rest), ...(locales ? {locales: Object.fromEntries(own)} : {})}]
    })
  )
}

/** A check as far as a configuration can set it. */
export type KnownCheck = Pick<Check, 'id' | 'options'>

/** @throws InputError where a setting is not one that a check has. */
export function checkChecks({checks = {}}: Config, json: JsonText, known: readonly KnownCheck[] | undefined): void {
  for (const [id, setting] of Object.entries(checks)) {
    const path = ['checks', id]
    const name = policyOf(id)
    if (name !== undefined) {
      const report = {words: byPolicy, values: {check: id}}
      throw new InputError(report, json.keyAt(path), {words: writePolicy, values: {name}})
    }
    if (!isSettable(id)) throw new InputError({words: notSettable, values: {check: id}}, json.keyAt(path))
    const check = known?.find((one) => one.id === id)
    if (known && !check)
      throw unknownKeyAt(
        json,
        path,
        known.map((one) => one.id)
      )
    if (!/^[a-z0-9-]+\/[a-z0-9-]+$/u.test(id)) throw unknownKeyAt(json, path, ['content/numbers'])
    if (!check || typeof setting === 'string') continue
    checkOptions(setting.options ?? {}, check, json, path)
    for (const [tag, own] of Object.entries(setting.locales ?? {})) {
      if (typeof own !== 'string') checkOptions(own.options ?? {}, check, json, [...path, 'locales', tag])
    }
  }
}

/** An option has the type of its default. */
function checkOptions(set: CheckOptions, {options = {}}: KnownCheck, json: JsonText, at: readonly string[]): void {
  for (const [name, value] of Object.entries(set)) {
    const path = [...at, 'options', name]
    const option = options[name]
    if (!option) throw unknownKeyAt(json, path, Object.keys(options))
    if (kindOf(value) !== kindOf(option.default))
      throw wrongValueAt(json, path, `\`${JSON.stringify(option.default)}\``)
  }
}

function kindOf(value: OptionValue): string {
  return typeof value === 'object' ? 'list' : typeof value
}
