import type {ProjectCheck} from '../../model/check.ts'

/**
 * A site in several languages knows its address.
 *
 * `hreflang` and canonical addresses are absolute, so without `site.url` pages cannot name their other languages
 * to search engines. A new project has no address yet, so it is told once the site has grown.
 */
export const hreflang: ProjectCheck = {
  id: 'publication/hreflang',
  scope: 'project',
  severity: 'info',
  promise: {
    en: 'A site in several languages tells search engines which pages are the same in other languages.',
    'zh-Hans': '多语言网站会告诉搜索引擎，哪些页面是同一篇文章的不同语言版本。',
    'zh-Hant': '多語言網站會告訴搜尋引擎，哪些頁面是同一篇文章的不同語言版本。'
  },
  reason: {
    en: 'Without an address, pages have no `hreflang` and no canonical address, and there is no site map: a reader who searches in Chinese may be sent to the English page. Write `"site": {"url": "https://example.org/"}`.',
    'zh-Hans':
      '不知道网址，页面就没有 `hreflang` 和规范网址，也没有站点地图：用中文搜索的读者可能会被带到英文页面。请写 `"site": {"url": "https://example.org/"}`。',
    'zh-Hant':
      '不知道網址，頁面就沒有 `hreflang` 和標準網址，也沒有網站地圖：用中文搜尋的讀者可能會被帶到英文頁面。請寫 `"site": {"url": "https://example.org/"}`。'
  },
  messages: {
    unknown: {
      en: 'Unexpected missing `site.url` of a site in {{count}} languages, expected `"site": {"url": "https://…/"}`',
      'zh-Hans': '网站有 {{count}} 种语言，却没有 `site.url`，应有 `"site": {"url": "https://…/"}`',
      'zh-Hant': '網站有 {{count}} 種語言，卻沒有 `site.url`，應有 `"site": {"url": "https://…/"}`'
    }
  },
  options: {
    essays: {
      default: 10,
      about: {
        en: 'from how many essays on the address is asked for',
        'zh-Hans': '从多少篇文章开始要求网址',
        'zh-Hant': '從多少篇文章開始要求網址'
      }
    }
  },
  *run({essays, settings: {locales, site}}, {essays: least}) {
    const count = locales.length
    const published = essays.filter(({status}) => status === 'published').length
    if (site.url !== undefined || count < 2 || published < Number(least)) return
    yield {message: 'unknown', values: {count}, place: {file: 'hexapla.config.json'}}
  },
  examples: [
    {pairs: [['A letter came.', '来了一封信。']]},
    {
      pairs: [['A letter came.', '来了一封信。']],
      others: Object.fromEntries(
        [2, 3, 4, 5, 6, 7, 8, 9, 10].map((year) => [`letters-of-${2010 + year}`, ['en', 'zh-Hans']])
      ),
      reports: ['Unexpected missing `site.url` of a site in 2 languages, expected `"site": {"url": "https://…/"}`']
    }
  ]
}
