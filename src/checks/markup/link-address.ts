import {links} from '../../markdown/inspect.ts'
import type {PairCheck} from '../../model/check.ts'
import type {Locale} from '../../model/names.ts'
import {compareBags, type Likeness} from '../bag.ts'

/**
 * Every address the source links to is linked in the translation, and no other.
 *
 * Link text belongs to the translator and is not read. The same page in another language is the same page:
 * `/en-US/docs/Map` and `/zh-CN/docs/Map`, or two articles of an encyclopedia with an edition per language.
 */
export const linkAddress: PairCheck = {
  id: 'markup/link-address',
  scope: 'pair',
  severity: 'error',
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
    }
  },
  *run({source, target, definitions}) {
    const wanted = links(source.tree, definitions)
    const found = links(target.tree, definitions)
    yield* compareBags(wanted, found, likenesses([source.locale, target.locale]))
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
    {
      source: 'It is at https://example.org/a today.',
      target: '现在在https://example.org/a。',
      reports: ['Unexpected link to `https://example.org/a。`, expected a link to `https://example.org/a`']
    }
  ]
}

/**
 * What makes two addresses one, asked for only as long as some are left: the address itself; the address without its
 * language; and, where each language has a host of its own, the host.
 */
function* likenesses(locales: readonly Locale[]): Generator<Likeness> {
  yield ({value}) => value
  const languages = locales.map((locale) => new Intl.Locale(locale).language).join('|')
  const inPath = new RegExp(`/(?:${languages})(?:[-_][a-z]{2,4})?(?=/|$)`, 'giu')
  const inHost = new RegExp(`^(https?://)(?:${languages})(?:-[a-z]{2,4})?\\.`, 'iu')
  yield ({value}) => value.replace(inHost, '$1').replace(inPath, '')
  yield ({value}) => (inHost.test(value) ? value.replace(inHost, '').replace(/\/.*$/su, '') : undefined)
}
