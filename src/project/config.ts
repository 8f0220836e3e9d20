import {profileOf} from '../locale/profiles.ts'
import {InputError, type Words} from '../model/message.ts'
import {isLocale, type Locale} from '../model/names.ts'
import {type LocaleSettings, outputNames, type Policy, type Settings} from '../model/settings.ts'
import {readBooks, readVolumes} from './config-books.ts'
import {checkChecks, type KnownCheck, readChecks} from './config-checks.ts'
import {withDerivations} from './config-derive.ts'
import {unknownKeyAt, wrongValueAt} from './config-faults.ts'
import {readConfigFile} from './config-file.ts'
import type {Config} from './config-schema.ts'
import {readSite} from './config-site.ts'
import {defined} from './defined.ts'
import {glossaryPath, loadGlossary} from './glossary.ts'
import type {JsonText} from './json.ts'

export {configSchema} from './config-schema.ts'

const defaultPolicy: Policy = {missing: 'fail', stale: 'notice', unverified: 'fail', require: 'translated'}
const policyFields = ['missing', 'stale', 'unverified', 'require', 'exclude'] as const
const defaultLocales = {en: {}, 'zh-Hans': {}, 'zh-Hant': {}}

const policyTwice: Words = {
  en: 'Unexpected second `{{field}}` for `{{locale}}`, expected it in `policy` or in `locales`, not in both',
  'zh-Hans': '`{{locale}}` 的 `{{field}}` 设定了两次，请只写在 `policy` 或 `locales` 中的一处',
  'zh-Hant': '`{{locale}}` 的 `{{field}}` 設定了兩次，請只寫在 `policy` 或 `locales` 其中一處'
}
/**
 * The settings of a project: `hexapla.config.json` with every default filled in, or the defaults alone.
 *
 * Policies go from general to particular. `policy` holds those of all locales, and under a tag what
 * differs there: `{"stale": "notice", "zh-Hant": {"stale": "keep-if-safe"}}`. A locale may instead carry
 * its own in `locales`: `{"zh-Hant": {"label": "繁體", "policy": {"stale": "keep-if-safe"}}}`. The same
 * field in both places is an error, since neither is the more particular.
 * @param checks all checks there are; another id or option in `checks` is then an error
 * @throws InputError with line and column of the first fault
 */
export function readConfig(root: string, checks?: readonly KnownCheck[]): Settings {
  const {config, json} = readConfigFile(root)
  checkChecks(config, json, checks)
  const plain = readLocales(config, json)
  const sourceLocale = readSourceLocale(config, json, plain)
  const locales = withDerivations(plain, sourceLocale, config, json)
  return {
    sourceLocale,
    locales,
    site: readSite(root, config, json, locales),
    translatable: config.translatable ?? [],
    checks: readChecks(config.checks ?? {}),
    failOn: config.failOn ?? 'error',
    outputs: outputNames.filter((name) => config.outputs?.includes(name) ?? true),
    encoding: readEncoding(config, json),
    epub: readBooks(root, config, json, locales),
    volumes: readVolumes(root, config, json, locales),
    ...defined({
      extensions: config.extensions,
      memory: config.memory,
      manual: readManual(config, json),
      glossary: readGlossaryOf(root, config, json, locales)
    })
  }
}

function readLocales(config: Config, json: JsonText): LocaleSettings[] {
  const locales: Config['locales'] & {} = config.locales ?? defaultLocales
  const tags = Object.keys(locales)
  const {missing, stale, unverified, require, exclude, ...byLocale} = config.policy ?? {}
  const project = defined({missing, stale, unverified, require, exclude})
  for (const tag of Object.keys(byLocale)) {
    if (!tags.includes(tag)) throw unknownKeyAt(json, ['policy', tag], tags)
  }
  return Object.entries(locales).map(([tag, value]) => {
    const locale = readTag(tag, ['locales', tag], json)
    const own = typeof value === 'string' ? {label: value} : value
    const both = policyFields.find((field) => own.policy?.[field] && byLocale[tag]?.[field])
    if (both) {
      throw new InputError({words: policyTwice, values: {field: both, locale: tag}}, json.keyAt(['policy', tag, both]))
    }
    const base = profileOf(locale)
    const label = own.label ?? base.label
    return {
      locale,
      label,
      profile: {...base, ...defined(own.profile ?? {}), label},
      policy: {...defaultPolicy, ...project, ...defined(byLocale[tag] ?? {}), ...defined(own.policy ?? {})}
    }
  })
}

function readSourceLocale(config: Config, json: JsonText, locales: readonly LocaleSettings[]): Locale {
  const path = ['sourceLocale']
  const locale = readTag(config.sourceLocale ?? 'en', path, json)
  if (locales.some((other) => other.locale === locale)) return locale
  const known = locales.map((other) => `\`"${other.locale}"\``).join(', ')
  if (config.sourceLocale !== undefined) throw wrongValueAt(json, path, known)
  throw wrongValueAt(json, ['locales'], `\`{"${locale}": …}\``)
}

function readTag(tag: string, path: readonly string[], json: JsonText): Locale {
  if (isLocale(tag)) return tag
  throw path[0] === 'locales'
    ? unknownKeyAt(json, path, [canonical(tag)])
    : wrongValueAt(json, path, `\`"${canonical(tag)}"\``)
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'zh-Hans'
  } catch {
    return 'zh-Hans'
  }
}

function readEncoding({encoding = 'utf-8'}: Config, json: JsonText): string {
  try {
    return new TextDecoder(encoding).encoding
  } catch {
    throw wrongValueAt(json, ['encoding'], '`"utf-8"`, `"gb18030"`, `"big5"`')
  }
}

/** The pattern of addresses that lead to the manual. Reports print it as a link, so it has to be one. */
function readManual({manual}: Config, json: JsonText): string | undefined {
  if (manual === undefined) return undefined
  const isAddress = /^https?:\/\//u.test(manual) && URL.canParse(manual.replaceAll('{check}', 'content/numbers'))
  if (isAddress && manual.includes('{check}')) return manual
  throw wrongValueAt(json, ['manual'], '`"https://example.org/manual/{check}.md"`')
}

/** The glossary, if there is one; a path that the configuration names must lead to it. */
function readGlossaryOf(root: string, {glossary}: Config, json: JsonText, locales: readonly LocaleSettings[]) {
  const tags = locales.map(({locale}) => locale)
  const terms = loadGlossary(root, glossary ?? glossaryPath, tags)
  if (!terms && glossary !== undefined) throw wrongValueAt(json, ['glossary'], `\`"${glossaryPath}"\``)
  return terms
}
