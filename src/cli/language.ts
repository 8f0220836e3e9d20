import {InputError, type Words} from '../model/message.ts'
import type {Language} from '../model/names.ts'
import type {Surroundings} from './surroundings.ts'

const unknown: Words = {
  en: 'Unexpected language `{{language}}`, expected `en`, `zh-Hans` or `zh-Hant`',
  'zh-Hans': '没有语言 `{{language}}`，应为 `en`、`zh-Hans` 或 `zh-Hant`',
  'zh-Hant': '沒有語言 `{{language}}`，應為 `en`、`zh-Hans` 或 `zh-Hant`'
}

const traditional = /^zh-(?:hant|tw|hk|mo)(?:-|$)/u

/** Which language is spoken to whom. */
export interface Languages {
  readonly people: Language
  /** Machine formats stay English, whatever the machine, unless `--lang` asks for another language. */
  readonly machines: Language
}

/**
 * The languages of a run: what `--lang` says, else the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is
 * set, else the system's.
 * @throws InputError where `--lang` names a language that Hexapla does not speak.
 */
export function chooseLanguages(argv: readonly string[], env: Surroundings['env']): Languages {
  const asked = askedFor(argv)
  if (asked === undefined) return languagesFrom(env)
  const language = languageOf(asked)
  if (language) return {people: language, machines: language}
  throw new InputError({words: unknown, values: {language: asked}})
}

/** The languages of the surroundings alone, for what is said before arguments are understood. */
export function languagesFrom(env: Surroundings['env']): Languages {
  const set = env.LC_ALL || env.LC_MESSAGES || env.LANG
  return {people: languageOf(set || Intl.DateTimeFormat().resolvedOptions().locale) ?? 'en', machines: 'en'}
}

/**
 * The language that a locale's name stands for, as systems (`zh_TW.UTF-8`) and the web (`zh-Hant-TW`) write it;
 * undefined where Hexapla does not speak it. `C` and `POSIX` are English.
 */
function languageOf(name: string): Language | undefined {
  const tag = name
    .replace(/[.@].*$/u, '')
    .replaceAll('_', '-')
    .toLowerCase()
  if (/^(?:c|posix|en(?:-.*)?)$/u.test(tag)) return 'en'
  if (traditional.test(tag)) return 'zh-Hant'
  return /^zh(?:-|$)/u.test(tag) ? 'zh-Hans' : undefined
}

/** What `--lang` says: read before all else, since even complaints about arguments are made in it. */
function askedFor(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--')
  const words = end < 0 ? argv : argv.slice(0, end)
  const at = words.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='))
  if (at < 0) return undefined
  return words[at] === '--lang' ? words[at + 1] : words[at]?.slice('--lang='.length)
}
