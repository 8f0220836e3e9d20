import {linkedEssay} from '../../emit/addresses.ts'
import type {ProjectCheck} from '../../model/check.ts'
import type {EssayFacts, LinkFacts} from '../../model/facts.ts'
import {bodyKey} from '../../model/names.ts'

/**
 * Links inside the site lead somewhere, in every language.
 *
 * A link to another essay leads to its page in the same language, so that page must be published there; a
 * fragment must be the key of a paragraph. Keys last, so a link stays true when paragraphs move.
 */
export const anchors: ProjectCheck = {
  id: 'markup/anchors',
  scope: 'project',
  severity: 'error',
  promise: {
    en: 'Every link to another essay or to a paragraph leads to one that is published, in every language.',
    'zh-Hans': '指向其他文章或某个段落的链接，在每种语言里都能到达已发布的内容。',
    'zh-Hant': '指向其他文章或某個段落的連結，在每種語言裡都能到達已發布的內容。'
  },
  reason: {
    en: 'Write `other-essay.md` for another essay, `#p4` for a paragraph of this one and `other-essay.md#p4` for both. Keys are those of the segment files; pages show them beside headings and paragraphs.',
    'zh-Hans':
      '链接其他文章写 `other-essay.md`，链接本文段落写 `#p4`，两者一起写 `other-essay.md#p4`。键见分段文件，页面上标题和段落旁也有。',
    'zh-Hant':
      '連結其他文章寫 `other-essay.md`，連結本文段落寫 `#p4`，兩者一起寫 `other-essay.md#p4`。鍵見分段檔，頁面上標題和段落旁也有。'
  },
  messages: {
    essay: {
      en: 'Unexpected link to `{{address}}`, expected an essay of this project',
      'zh-Hans': '链接 `{{address}}` 指向不存在的文章，应为本项目的文章',
      'zh-Hant': '連結 `{{address}}` 指向不存在的文章，應為本專案的文章'
    },
    suffix: {
      en: 'Unexpected link to `{{address}}`, expected `{{wanted}}`',
      'zh-Hans': '链接 `{{address}}` 应写作 `{{wanted}}`',
      'zh-Hant': '連結 `{{address}}` 應寫作 `{{wanted}}`'
    },
    unpublished: {
      en: 'Unexpected link to `{{address}}`, which has no page in `{{locale}}`, expected an essay that is published there',
      'zh-Hans': '链接 `{{address}}` 指向的文章没有 `{{locale}}` 页面，应为已用该语言发布的文章',
      'zh-Hant': '連結 `{{address}}` 指向的文章沒有 `{{locale}}` 頁面，應為已用該語言發布的文章'
    },
    fragment: {
      en: 'Unexpected link to `{{address}}`, expected the key of a paragraph of `{{essay}}`',
      'zh-Hans': '链接 `{{address}}` 找不到段落，应为 `{{essay}}` 某个段落的键',
      'zh-Hant': '連結 `{{address}}` 找不到段落，應為 `{{essay}}` 某個段落的鍵'
    }
  },
  *run({essays, links}) {
    const bySlug = new Map(essays.map((essay) => [essay.slug, essay]))
    for (const link of links) {
      const fault = faultOf(link, bySlug)
      const {essay, locale, key, place, address} = link
      if (!fault) continue
      const values = {address, locale, ...fault.values}
      yield {message: fault.message, values, place, essay, locale, ...(key ? {key} : {})}
    }
  },
  examples: [
    {
      pairs: [
        ['See [below](#p2) and [there](b-letter.md#p1).', '请看[下文](#p2)和[那里](b-letter.md#p1)。'],
        ['So.', '好。']
      ],
      others: {'b-letter': ['en', 'zh-Hans']}
    },
    {
      pairs: [['See [below](#p9).', '请看[下文](#p9)。']],
      reports: ['Unexpected link to `#p9`, expected the key of a paragraph of `a-letter`']
    },
    {
      pairs: [['See [there](c-letter.md).', '请看[那里](c-letter.md)。']],
      reports: ['Unexpected link to `c-letter.md`, expected an essay of this project']
    },
    {
      pairs: [['See [there](b-letter#p1).', '请看[那里](b-letter#p1)。']],
      others: {'b-letter': ['en', 'zh-Hans']},
      reports: ['Unexpected link to `b-letter#p1`, expected `b-letter.md#p1`']
    },
    {
      pairs: [['See [there](b-letter.md).', '请看[那里](b-letter.md)。']],
      others: {'b-letter': ['en']},
      reports: [
        'Unexpected link to `b-letter.md`, which has no page in `zh-Hans`, expected an essay that is published there'
      ]
    }
  ]
}

type Fault = {readonly message: string; readonly values?: Readonly<Record<string, string>>}

/** What is wrong with a link, if anything is. */
function faultOf({address, essay, locale}: LinkFacts, essays: ReadonlyMap<string, EssayFacts>): Fault | undefined {
  const [name = '', ...behind] = address.replace(/^\.\//u, '').split('#')
  const fragment = behind.join('#')
  if (name !== '' && linkedEssay(address) === undefined) {
    // Any other relative address stays as its author wrote it; one that names an essay lacks its ending.
    if (!essays.has(name)) return undefined
    return {message: 'suffix', values: {wanted: `${name}.md${fragment === '' ? '' : `#${fragment}`}`}}
  }
  const target = essays.get(name === '' ? essay : name.replace(/\.md$/u, ''))
  if (!target) return {message: 'essay'}
  if (target.status === 'unread') return undefined
  if (!target.locales.includes(locale)) return {message: 'unpublished'}
  if (fragment === '') return undefined
  if (target.status === 'published' && bodyKey.test(fragment) && target.keys.some((key) => key === fragment))
    return undefined
  return {message: 'fragment', values: {essay: target.slug}}
}
