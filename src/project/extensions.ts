import {existsSync} from 'node:fs'
import {isAbsolute, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Theme} from '../emit/html/theme/theme.ts'
import type {Check} from '../model/check.ts'
import type {Extension} from '../model/extension.ts'
import {InputError, type Message, type Place, type Words} from '../model/message.ts'
import type {Provider} from '../model/provider.ts'
import {readConfigFile} from './config-file.ts'
import {nearest} from './nearest.ts'
import {readOwnChecks} from './own-checks.ts'
import {readOwnProviders} from './own-providers.ts'
import {readOwnTheme} from './own-theme.ts'
import {findPackage} from './package.ts'

const absent: Words = {
  en: 'Unexpected extension `{{name}}`, expected a module that is there',
  'zh-Hans': '找不到扩展模块 `{{name}}`',
  'zh-Hant': '找不到擴充模組 `{{name}}`'
}
const namePath: Words = {
  en: 'Paths begin with `./` and are read from the folder of hexapla.config.json; packages must be installed in the project',
  'zh-Hans': '路径以 `./` 开头，从 hexapla.config.json 所在的文件夹算起；软件包须先装进项目',
  'zh-Hant': '路徑以 `./` 開頭，從 hexapla.config.json 所在的資料夾算起；套件須先裝進專案'
}
const broken: Words = {
  en: 'Unexpected failure of the extension `{{name}}` ({{error}}), expected a module that can be loaded',
  'zh-Hans': '扩展模块 `{{name}}` 无法载入：{{error}}',
  'zh-Hant': '擴充模組 `{{name}}` 無法載入：{{error}}'
}
const typed: Words = {
  en: 'This Node.js ({{version}}) does not read TypeScript: 22.18 and newer do; or compile the module to JavaScript',
  'zh-Hans': '当前的 Node.js（{{version}}）不能读 TypeScript，22.18 及以上版本可以；或者把模块编译成 JavaScript',
  'zh-Hant': '目前的 Node.js（{{version}}）不能讀 TypeScript，22.18 以上的版本可以；或者把模組編譯成 JavaScript'
}
const unknownExport: Words = {
  en: 'Unexpected export `{{found}}` of the extension `{{name}}`, expected {{wanted}}',
  'zh-Hans': '扩展模块 `{{name}}` 导出了 `{{found}}`，应为 {{wanted}}',
  'zh-Hant': '擴充模組 `{{name}}` 匯出了 `{{found}}`，應為 {{wanted}}'
}
const nothing: Words = {
  en: 'Unexpected extension `{{name}}` that exports nothing, expected {{wanted}}',
  'zh-Hans': '扩展模块 `{{name}}` 没有导出任何内容，应有 {{wanted}}',
  'zh-Hant': '擴充模組 `{{name}}` 沒有匯出任何內容，應有 {{wanted}}'
}
const badPart: Words = {
  en: 'Unexpected `{{found}}` in the extension `{{name}}`, expected {{wanted}}',
  'zh-Hans': '扩展模块 `{{name}}` 的 `{{found}}` 有误，应为 {{wanted}}',
  'zh-Hant': '擴充模組 `{{name}}` 的 `{{found}}` 有誤，應為 {{wanted}}'
}
const twice: Words = {
  en: 'Unexpected second check `{{found}}` in the extension `{{name}}`, expected each id once',
  'zh-Hans': '扩展模块 `{{name}}` 的检查 `{{found}}` 已经有了，每个名称只能用一次',
  'zh-Hant': '擴充模組 `{{name}}` 的檢查 `{{found}}` 已經有了，每個名稱只能用一次'
}

/** What a module may export. */
const parts = ['checks', 'theme', 'providers'] as const

/** An extension with what rooms above the model know of. */
export interface ProjectExtension extends Extension {
  readonly theme?: Partial<Theme>
  readonly providers?: readonly Provider[]
}

/**
 * Load the modules that the configuration names in `extensions`, in its order.
 *
 * They run: who checks a project with extensions runs its code, as with its build scripts.
 * @throws InputError that points to the name in the configuration
 */
export async function loadExtensions(root: string): Promise<ProjectExtension[]> {
  const {config, json} = readConfigFile(root)
  const loaded: (ProjectExtension & {readonly checks: readonly Check[]})[] = []
  for (const [index, name] of (config.extensions ?? []).entries()) {
    const place = json.valueAt(['extensions', index])
    const exported = await load(root, name, place)
    const found = {name, ...partsOf(exported, name, place)}
    const known = new Set(loaded.flatMap(({checks}) => checks.map(({id}) => id)))
    for (const {id} of found.checks) {
      if (known.has(id)) throw new InputError({words: twice, values: {name, found: id}}, place)
      known.add(id)
    }
    loaded.push(found)
  }
  return loaded
}

async function load(root: string, name: string, place: Place): Promise<Readonly<Record<string, unknown>>> {
  const path = /^\.\.?\//u.test(name) || isAbsolute(name) ? resolve(root, name) : findPackage(root, name)
  if (path === undefined || !existsSync(path)) {
    throw new InputError({words: absent, values: {name}}, place, {words: namePath})
  }
  try {
    return await import(/* @vite-ignore */ pathToFileURL(path).href)
  } catch (error) {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    const isTyped = (error as NodeJS.ErrnoException | undefined)?.code === 'ERR_UNKNOWN_FILE_EXTENSION'
    const help: Message | undefined = isTyped ? {words: typed, values: {version: process.version}} : undefined
    throw new InputError({words: broken, values: {name, error: message.split('\n')[0] ?? ''}}, place, help)
  }
}

/** What a module exports by name, or as one object by default, as CommonJS does. */
function partsOf(
  exported: Readonly<Record<string, unknown>>,
  name: string,
  place: Place
): Omit<ProjectExtension, 'name'> & {readonly checks: readonly Check[]} {
  const {default: whole, ...named} = exported
  const all: Readonly<Record<string, unknown>> = {...(typeof whole === 'object' ? whole : {}), ...named}
  const names = Object.keys(all).filter((one) => one !== 'module.exports' && one !== '__esModule')
  const quoted = parts.map((part) => `\`${part}\``).join(', ')
  const unknown = names.find((one) => !parts.some((part) => part === one))
  if (unknown !== undefined) {
    const near = nearest(unknown, parts)
    const values = {name, found: unknown, wanted: near === undefined ? quoted : `\`${near}\``}
    throw new InputError({words: unknownExport, values}, place)
  }
  if (names.length === 0) throw new InputError({words: nothing, values: {name, wanted: quoted}}, place)
  const own = 'checks' in all ? readOwnChecks(all.checks) : []
  if ('wanted' in own)
    throw new InputError({words: badPart, values: {name, found: own.name, wanted: own.wanted}}, place)
  const theme = readOwnTheme(all.theme)
  if ('wanted' in theme)
    throw new InputError({words: badPart, values: {name, found: theme.name, wanted: theme.wanted}}, place)
  const providers = readOwnProviders(all.providers)
  if ('wanted' in providers)
    throw new InputError({words: badPart, values: {name, found: providers.name, wanted: providers.wanted}}, place)
  return {checks: own, ...theme, ...providers}
}
