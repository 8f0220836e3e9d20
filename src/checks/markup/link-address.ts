import {type Located, links, textNodes} from '../../markdown/inspect.ts'
import type {PairCheck, Readable, Report} from '../../model/check.ts'
import {compareBags} from '../bag.ts'
import {isAlike, likenesses} from '../same-page.ts'

/**
 * Every address the source links to is linked in the translation, and no other.
 *
 * Link text belongs to the translator and is not read. A link that only the translation has may help, so it weighs
 * less; a sentence that is cut in two may link twice. The same page in another language is the same page: see
 * `same-page.ts`.
 */
export const linkAddress: PairCheck = {
  id: 'markup/link-address',
  scope: 'pair',
  severity: 'error',
  severities: {extra: 'warning'},
  promise: {
    en: 'The translation links to the addresses that the source links to, in any order.',
    'zh-Hans': '译文链接到原文所链接的地址，次序不限。',
    'zh-Hant': '譯文連結到原文所連結的位址，次序不限。'
  },
  reason: {
    en: 'A reader who follows a wrong link does not find what the author meant. The words of a link are yours, and so is the choice of a page in the reader’s language on the same site.',
    'zh-Hans': '链接错了，读者就找不到作者所指的内容。链接上的文字由译者决定，也可以改为同一网站的译文语言页面。',
    'zh-Hant': '連結錯了，讀者就找不到作者所指的內容。連結上的文字由譯者決定，也可以改為同一網站的譯文語言頁面。'
  },
  messages: {
    missing: {
      en: 'Unexpected missing link, expected a link to `{{wanted}}`',
      'zh-Hans': '缺少链接，应有指向 `{{wanted}}` 的链接',
      'zh-Hant': '缺少連結，應有指向 `{{wanted}}` 的連結'
    },
    extra: {
      en: 'Unexpected link to `{{found}}`, expected only the links of the source',
      'zh-Hans': '多出指向 `{{found}}` 的链接，应只有原文里的链接',
      'zh-Hant': '多出指向 `{{found}}` 的連結，應只有原文裡的連結'
    },
    different: {
      en: 'Unexpected link to `{{found}}`, expected a link to `{{wanted}}`',
      'zh-Hans': '链接指向 `{{found}}`，应指向 `{{wanted}}`',
      'zh-Hant': '連結指向 `{{found}}`，應指向 `{{wanted}}`'
    },
    broken: {
      en: 'Unexpected `{{found}}`, whose brackets show on the page, expected the address in `()` right behind the words',
      'zh-Hans': '`{{found}}` 的括号会原样出现在页面上，地址应写在紧跟文字的 `()` 里',
      'zh-Hant': '`{{found}}` 的括號會原樣出現在頁面上，位址應寫在緊跟文字的 `()` 裡'
    }
  },
  *run({source, target, definitions}) {
    const wanted = links(source.tree, definitions)
    const found = links(target.tree, definitions)
    if (wanted.length + found.length === 0) return
    const alike = () => likenesses([source.locale, target.locale], wanted)
    const torn = [...broken(source, target)]
    const isBroken = ({offset = -1}: Report) =>
      torn.some((one) => one.offset <= offset && offset < one.offset + one.length)
    const isLinked = (link: Located) => [...alike()].some((like) => wanted.some((one) => isAlike(one, link, like)))
    for (const report of compareBags(wanted, found, alike())) {
      const more = report.message === 'extra' && found.find(({offset}) => offset === report.offset)
      if ((!more || !isLinked(more)) && !isBroken(report)) yield report
    }
    yield* torn
  },
  examples: [
    {source: 'See [her](/a).', target: '请看[她](/a)。'},
    {source: 'See [her](/a) and [him](/b).', target: '先看[他](/b)，再看[她](/a)。'},
    {
      source: 'See [her](/a) and [him](/b).',
      target: '先看[他](/b)。',
      reports: ['Unexpected missing link, expected a link to `/a`']
    },
    {
      source: 'See [her](/a).',
      target: '请看[她](/b)。',
      reports: ['Unexpected link to `/b`, expected a link to `/a`']
    },
    {
      source: 'See her.',
      target: '请看[她](/a)。',
      reports: ['Unexpected link to `/a`, expected only the links of the source']
    },
    {
      source: 'See [her][letters].',
      target: '请看[她](https://example.org/letters)。',
      definitions: '[letters]: https://example.org/letters'
    },
    {source: 'See [her](https://example.org/en-US/a).', target: '请看[她](https://example.org/zh-CN/a)。'},
    {source: 'See [her](https://en.example.org/Letter).', target: '请看[她](https://zh.example.org/信)。'},
    {source: 'See [her](/docs/letters#May).', target: '请看[她](/zh-cn/docs/letters#五月)。'},
    {source: 'See [her](/a).', target: '请看[她](/a)，也就是[她](/a)。'},
    {
      source: 'See [her](https://en.example.org/Letter).',
      target: '请看[她](https://en.example.org/Letters)。',
      reports: [
        'Unexpected link to `https://en.example.org/Letters`, expected a link to `https://en.example.org/Letter`'
      ]
    },
    {
      source: 'See [her](/letters#May).',
      target: '请看[她](/letters#June)。',
      reports: ['Unexpected link to `/letters#June`, expected a link to `/letters#May`']
    },
    {
      source: 'See [her](https://example.org/a).',
      target: '请看[她] (https://example.org/a)。',
      reports: [
        'Unexpected `[她] (https://example.org/a)`, whose brackets show on the page, expected the address in `()` right behind the words'
      ]
    },
    {
      source: 'It is at https://example.org/a today.',
      target: '现在在https://example.org/a。',
      reports: ['Unexpected link to `https://example.org/a。`, expected a link to `https://example.org/a`']
    }
  ]
}

type Extent = Omit<Located, 'value'>

/** What shows on the page where white space or a wide bracket divides a bare address from its words. */
function* broken(source: Readable, target: Readable): Generator<Report & Extent> {
  const found = [...apart(target)]
  for (const extent of found.slice([...apart(source)].length)) {
    const link = target.text.slice(extent.offset, extent.offset + extent.length)
    yield {message: 'broken', values: {found: link}, ...extent}
  }
}

/** Brackets that stayed text, and an address in round ones behind them that is a link by itself. */
function* apart({text, tree}: Readable): Generator<Extent> {
  if (!/\](?:[ \u3000][(（]|（)<?https?:/.test(text)) return
  const nodes = textNodes(tree)
  for (const {0: found, index} of text.matchAll(
    /\[[^[\]\n]*\](?:[ \u3000][(（]|（)<?https?:\/\/[^\s()（）]*[)）]?/gu
  )) {
    if (nodes.some(({offset, length}) => offset <= index && index < offset + length))
      yield {offset: index, length: found.length}
  }
}
