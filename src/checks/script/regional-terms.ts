import type {CheckOptions, TextCheck, TextToCheck} from '../../model/check.ts'
import {located} from '../located.ts'
import {quotedIn} from '../quoted.ts'

/**
 * Words of another region are put into those of this one: 軟件 reads as foreign in Taiwan, 软体 on the mainland.
 *
 * The list is short and our own, the profile and the option add to it; OpenCC's conversion of phrases is never
 * used, since it makes 民主程式 of 民主程序.
 */
export const regionalTerms: TextCheck = {
  id: 'script/regional-terms',
  scope: 'text',
  severity: 'info',
  promise: {
    en: 'Words are those of the region that reads them.',
    'zh-Hans': '用词符合读者所在的地区。',
    'zh-Hant': '用詞符合讀者所在的地區。'
  },
  reason: {
    en: 'A text that was only converted keeps the words of the other side. Only words that mean nothing else here are listed; add those of your house by `terms`. Names and quotations may keep theirs.',
    'zh-Hans':
      '只做字形转换的文章，会留下另一边的用词。这里只列在本地区没有别的意思的词；自己的词表请用 `terms` 补充。专名和引文可以不改。',
    'zh-Hant':
      '只做字形轉換的文章，會留下另一邊的用詞。這裡只列在本地區沒有別的意思的詞；自己的詞表請用 `terms` 補充。專名和引文可以不改。'
  },
  messages: {
    term: {
      en: 'Unexpected `{{found}}` of another region, expected `{{expected}}`',
      'zh-Hans': '`{{found}}` 是别的地区的用词，本地区说 `{{expected}}`',
      'zh-Hant': '`{{found}}` 是別的地區的用詞，本地區說 `{{expected}}`'
    }
  },
  options: {
    terms: {
      default: [],
      about: {
        en: 'words of the project’s own, as `"網上=線上"`; `"網上="` takes one out of the list',
        'zh-Hans': '项目自己的词，写作 `"网路=网络"`；`"网路="` 把一个词移出列表',
        'zh-Hant': '專案自己的詞，寫作 `"網上=線上"`；`"網上="` 把一個詞移出列表'
      }
    }
  },
  *run(text, options) {
    const own = listOf(options)
    if (own.length === 0 && !hasAny(text, Object.keys(text.profile.terms))) return
    const terms = termsOf(text, own)
    if (!hasAny(text, [...terms.keys()])) return
    const isQuoted = quotedIn(text)
    const longestFirst = [...terms.keys()].toSorted((a, b) => b.length - a.length).map(literally)
    for (const {value, index, extent} of located(text, new RegExp(longestFirst.join('|'), 'gu'))) {
      const expected = terms.get(value) ?? value
      if (!isQuoted(index)) yield {message: 'term', values: {found: value, expected}, expected: [expected], ...extent}
    }
  },
  examples: [
    {text: '他寫的軟體放在網路上。', locale: 'zh-Hant'},
    {text: '他是否在線上？民主程序的質量。', locale: 'zh-Hant'},
    {text: '他在「網絡日記」裡寫道。', locale: 'zh-Hant'},
    {text: '軟件放在網絡上。', locale: 'zh-HK'},
    {
      text: '他寫的軟件在網上。',
      locale: 'zh-Hant',
      options: {terms: ['網上=線上', '軟件=']},
      reports: ['Unexpected `網上` of another region, expected `線上`']
    },
    {
      text: '他寫的軟件放在網絡上。',
      locale: 'zh-Hant',
      reports: [
        'Unexpected `軟件` of another region, expected `軟體`',
        'Unexpected `網絡` of another region, expected `網路`'
      ]
    },
    {text: '用滑鼠点一下。', reports: ['Unexpected `滑鼠` of another region, expected `鼠标`']}
  ]
}

function listOf({terms}: CheckOptions): readonly string[] {
  return Array.isArray(terms) ? (terms as readonly string[]) : []
}

function hasAny({text}: TextToCheck, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word))
}

function termsOf({profile}: TextToCheck, own: readonly string[]): ReadonlyMap<string, string> {
  const all = new Map(Object.entries(profile.terms))
  for (const term of own) {
    const [found = '', expected = ''] = term.split('=', 2).map((word) => word.trim())
    if (expected === '') all.delete(found)
    else if (found !== '') all.set(found, expected)
  }
  return all
}

function literally(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
}
