import type {Report, TextCheck, TextToCheck} from '../../model/check.ts'
import type {Profile} from '../../model/profile.ts'
import {extentOf} from '../located.ts'
import {bracketOf} from '../marks.ts'

const brackets: Readonly<Record<string, string>> = {
  '(': ')',
  '（': '）',
  '【': '】',
  '《': '》',
  '〈': '〉',
  '「': '」',
  '『': '』'
}
const every = /[()（）【】《》〈〉「」『』“”„«»]/gu
const any = new RegExp(every, 'u')
/** `a)` and `2)` count; `:)` smiles. */
const alone = /(?:(?:^|[\s，。；,;、：（(])[\p{L}\p{N}]{1,3}|[:;=][-'’]?)$/u

/** What opens closes, in the same kind of bracket. */
export const balancedBrackets: TextCheck = {
  id: 'typography/brackets',
  scope: 'text',
  severity: 'warning',
  promise: {
    en: 'Brackets, quotation marks and marks of titles come in pairs of one kind.',
    'zh-Hans': '括号、引号和书名号成对出现，前后一致。',
    'zh-Hant': '括號、引號和書名號成對出現，前後一致。'
  },
  reason: {
    en: 'A mark without its partner leaves the reader in a parenthesis that never ends. A quotation over several paragraphs may open anew in each and close in the last.',
    'zh-Hans': '缺了一半，读者不知道插入的话到哪里为止。引文跨几段时，可以每段都用前引号，最后一段才用后引号。',
    'zh-Hant': '缺了一半，讀者不知道插入的話到哪裡為止。引文跨幾段時，可以每段都用前引號，最後一段才用後引號。'
  },
  messages: {
    unclosed: {
      en: 'Unexpected `{{found}}` that nothing closes, expected `{{expected}}` behind it',
      'zh-Hans': '`{{found}}` 没有对应的 `{{expected}}`，应补上',
      'zh-Hant': '`{{found}}` 沒有對應的 `{{expected}}`，應補上'
    },
    unopened: {
      en: 'Unexpected `{{found}}` that nothing opens, expected `{{expected}}` before it',
      'zh-Hans': '`{{found}}` 前面没有 `{{expected}}`，应补上',
      'zh-Hant': '`{{found}}` 前面沒有 `{{expected}}`，應補上'
    },
    mixed: {
      en: 'Unexpected `{{found}}` for `{{other}}`, expected `{{expected}}`',
      'zh-Hans': '`{{found}}` 与 `{{other}}` 不成对，应为 `{{expected}}`',
      'zh-Hant': '`{{found}}` 與 `{{other}}` 不成對，應為 `{{expected}}`'
    }
  },
  *run(text) {
    if (any.test(text.text)) yield* unbalanced(text, partnersIn(text.profile))
  },
  examples: [
    {text: '他（她的哥哥）写了《家书》。1) 第一 :)'},
    {text: '“这是第一段，引文还没有完。'},
    {text: 'He (her brother) left “for good”.', locale: 'en'},
    {text: '他（她的哥哥走了。', reports: ['Unexpected `（` that nothing closes, expected `）` behind it']},
    {text: '他写了家书》。', reports: ['Unexpected `》` that nothing opens, expected `《` before it']},
    {
      text: '他（她的哥哥)走了。',
      reports: ['Unexpected `)` for `（`, expected `）`'],
      repaired: '他（她的哥哥）走了。'
    },
    {
      text: 'He (her brother） left.',
      locale: 'en',
      reports: ['Unexpected `）` for `(`, expected `)`'],
      repaired: 'He (her brother) left.'
    }
  ]
}

/** What closes what, with the outer quotation marks of the locale where one opens and another closes. */
function partnersIn({quotes: [open, close]}: Profile): ReadonlyMap<string, string> {
  const partners = new Map(Object.entries(brackets))
  if (open !== close && /^[“„«]$/u.test(open)) partners.set(open, close)
  return partners
}

function* unbalanced(text: TextToCheck, partners: ReadonlyMap<string, string>): Generator<Report> {
  const openers = new Map([...partners].map(([open, close]) => [close, open]))
  const prose = text.prose.text
  const open: {mark: string; index: number}[] = []
  for (const {0: mark, index} of prose.matchAll(every)) {
    const top = open.at(-1)
    if (top && (partners.get(top.mark) === mark || isMixed(top.mark, mark))) {
      open.pop()
      if (partners.get(top.mark) !== mark) yield* mixed(text, top, {mark, index})
    } else if (partners.has(mark)) {
      if (!/[:;=][-'’]?$/u.test(prose.slice(Math.max(0, index - 2), index))) open.push({mark, index})
    } else if (openers.has(mark)) yield* unopened(text, mark, index, openers.get(mark) ?? '')
  }
  for (const {mark, index} of open) {
    if (index === 0 && text.profile.quotes[0] === mark) continue
    const values = {found: mark, expected: partners.get(mark) ?? ''}
    yield {message: 'unclosed', values, ...extentOf(text, index, 1)}
  }
}

function* unopened(text: TextToCheck, found: string, index: number, expected: string): Generator<Report> {
  if (/[)）]/u.test(found) && alone.test(text.prose.text.slice(Math.max(0, index - 5), index))) return
  yield {message: 'unopened', values: {found, expected}, ...extentOf(text, index, 1)}
}

/** Whether two brackets differ in nothing but their width. */
function isMixed(open: string, close: string): boolean {
  return (open === '(' && close === '）') || (open === '（' && close === ')')
}

type Mark = {readonly mark: string; readonly index: number}

/** The one of two brackets that has not the width of the locale. */
function* mixed(text: TextToCheck, open: Mark, close: Mark): Generator<Report> {
  const wrong = bracketOf(open.mark, text.profile) === open.mark ? close : open
  const other = wrong === open ? close : open
  const expected = bracketOf(wrong.mark, text.profile)
  const values = {found: wrong.mark, other: other.mark, expected}
  yield {message: 'mixed', values, expected: [expected], repair: expected, ...extentOf(text, wrong.index, 1)}
}
