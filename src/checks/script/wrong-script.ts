import {type ForeignScript, foreignTo} from '../../locale/foreign-script.ts'
import {countScripts} from '../../locale/script.ts'
import type {CheckOptions, Report, TextCheck, TextToCheck} from '../../model/check.ts'
import {excerpt} from '../excerpt.ts'
import {type LocatedWords, located} from '../located.ts'
import {foreignIn, quotedIn} from '../quoted.ts'

/**
 * Simplified text has no Traditional characters, Traditional text no Simplified ones.
 *
 * A character that the script never has is an error; one that it has in a few words a warning elsewhere; where
 * only the word tells which of two characters belongs there, a hint. A text that is mostly in the other script
 * is reported once.
 */
export const wrongScript: TextCheck = {
  id: 'script/wrong-script',
  scope: 'text',
  severity: 'error',
  severities: {rare: 'warning', word: 'info'},
  promise: {
    en: 'Simplified text has no Traditional characters, and Traditional text no Simplified ones.',
    'zh-Hans': '简体文字里没有繁体字，繁体文字里没有简体字。',
    'zh-Hant': '簡體文字裡沒有繁體字，繁體文字裡沒有簡體字。'
  },
  reason: {
    en: 'They slip in with copied text and automatic conversion. What is quoted in the other script may stay: put it into an element with `lang`, or allow its words.',
    'zh-Hans': '它们常随复制或自动转换混入。引用的另一种文字可以保留：放进带 `lang` 的元素，或在选项里允许这些词。',
    'zh-Hant': '它們常隨複製或自動轉換混入。引用的另一種文字可以保留：放進帶 `lang` 的元素，或在選項裡允許這些詞。'
  },
  messages: {
    text: {
      en: 'Unexpected text in the other Chinese script, from `{{found}}` on, expected {{script}}',
      'zh-Hans': '从 `{{found}}` 起简繁不符，应为{{script}}',
      'zh-Hant': '從 `{{found}}` 起簡繁不符，應為{{script}}'
    },
    character: {
      en: 'Unexpected `{{found}}` of the other Chinese script, expected `{{expected}}`',
      'zh-Hans': '`{{found}}` 简繁不符，应为 `{{expected}}`',
      'zh-Hant': '`{{found}}` 簡繁不符，應為 `{{expected}}`'
    },
    rare: {
      en: 'Unexpected `{{found}}`, which this script has in few words, expected `{{expected}}`',
      'zh-Hans': '`{{found}}` 只在少数词里这样写，这里多半应为 `{{expected}}`',
      'zh-Hant': '`{{found}}` 只在少數詞裡這樣寫，這裡多半應為 `{{expected}}`'
    },
    word: {
      en: 'Unexpected `{{found}}`, expected `{{expected}}` in this script',
      'zh-Hans': '`{{found}}` 的写法简繁不符，通常写作 `{{expected}}`',
      'zh-Hant': '`{{found}}` 的寫法簡繁不符，通常寫作 `{{expected}}`'
    }
  },
  options: {
    allow: {
      default: [],
      about: {
        en: 'words and characters that may stay as they are, such as names',
        'zh-Hans': '可以保留原样的词或字，例如人名',
        'zh-Hant': '可以保留原樣的詞或字，例如人名'
      }
    }
  },
  *run(text, options) {
    const {script} = text.profile
    if (script !== 'Hans' && script !== 'Hant') return
    const foreign = foreignTo(script)
    if (!foreign.mayStandIn(text.text)) return
    const found = strays(text, foreign, options)
    if (found.length === 0) return
    const certain = found.filter(({value}) => foreign.only.has(value))
    const [first] = certain
    if (first && certain.length >= 5 && certain.length * 5 >= countScripts(text.prose.text).han) {
      const words = excerpt(text.prose.text.slice(first.index), 8)
      const name = script === 'Hans' ? 'zh-Hans' : 'zh-Hant'
      yield {message: 'text', values: {found: words, script: name}, ...first.extent}
    } else yield* each(text, found, foreign)
  },
  examples: [
    {text: '他们后来回到里面，头发都白了。'},
    {text: '他們後來回到裡面，頭髮都白了。', locale: 'zh-Hant'},
    {text: '皇后坐在茶几旁。', locale: 'zh-Hant'},
    {text: '乾隆年间，魏徵的书重印，他有著名的藏本。'},
    {text: '畫面包含三座山。', locale: 'zh-Hant'},
    {text: '題作<span lang="zh-Hans">人间词话</span>。', locale: 'zh-Hant'},
    {
      text: '他們後来回到家裡。',
      locale: 'zh-Hant',
      reports: ['Unexpected `来` of the other Chinese script, expected `來`'],
      repaired: '他們後來回到家裡。'
    },
    {
      text: '她的头發很長，一直垂到腰。',
      locale: 'zh-Hant',
      reports: ['Unexpected `头` of the other Chinese script, expected `頭`'],
      repaired: '她的頭發很長，一直垂到腰。'
    },
    {
      text: '他們出發了，发現門還開著。',
      locale: 'zh-Hant',
      reports: ['Unexpected `发` of the other Chinese script, expected `發`']
    },
    {
      text: '题为《後漢書》的那本书。',
      reports: [
        'Unexpected `後` of the other Chinese script, expected `后`',
        'Unexpected `漢` of the other Chinese script, expected `汉`',
        'Unexpected `書` of the other Chinese script, expected `书`'
      ]
    },
    {
      text: '这一段还没有人转换过，读者会看到简体字。',
      locale: 'zh-Hant',
      reports: ['Unexpected text in the other Chinese script, from `这一段还没有人转…` on, expected zh-Hant']
    },
    {
      text: '他有几萬字的筆記。',
      locale: 'zh-Hant',
      reports: ['Unexpected `几`, which this script has in few words, expected `幾`']
    },
    {text: '以后再說吧。', locale: 'zh-Hant', reports: ['Unexpected `以后`, expected `以後` in this script']},
    {text: '他看著窗外。', reports: ['Unexpected `看著`, expected `看着` in this script']}
  ]
}

/** What the script does not have, less what is allowed, marked as foreign, or one of its few words. */
function strays(text: TextToCheck, foreign: ForeignScript, {allow}: CheckOptions): LocatedWords[] {
  const words = Array.isArray(allow) ? (allow as readonly string[]) : []
  const isForeign = foreignIn(text)
  return [...located(text, foreign.pattern)].filter(({value, index, extent}) => {
    const few = foreign.near[value]?.words ?? []
    if ([...words, ...few].some((word) => covers(text.prose.text, index, value, word))) return false
    return !isForeign(extent.offset)
  })
}

/** Whether the characters found are part of a word that stands there. */
function covers(prose: string, index: number, value: string, word: string): boolean {
  for (let at = word.indexOf(value); at >= 0; at = word.indexOf(value, at + 1)) {
    if (prose.startsWith(word, index - at)) return true
  }
  return false
}

function* each(text: TextToCheck, found: readonly LocatedWords[], foreign: ForeignScript): Generator<Report> {
  const isQuoted = quotedIn(text)
  for (const {value, index, extent} of found) {
    const own = foreign.only.get(value)
    const counterpart = own ?? foreign.near[value]?.counterpart ?? foreign.words.get(value) ?? value
    const expected = text.profile.forms[counterpart] ?? counterpart
    const message = own !== undefined ? 'character' : foreign.near[value] ? 'rare' : 'word'
    const sure = own !== undefined && foreign.certain.has(value) && !isQuoted(index)
    yield {
      message,
      values: {found: value, expected},
      expected: [expected],
      ...(sure ? {repair: expected} : {}),
      ...extent
    }
  }
}
