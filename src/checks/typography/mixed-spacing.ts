import type {AlignmentCheck} from '../../model/check.ts'
import type {Alignment} from '../../model/pair.ts'

const han = '[\\p{Script=Han}]'
const latin = '[\\p{Script=Latin}\\d]'
const edges = new RegExp(`${han} ?(?=${latin})|${latin} ?(?=${han})`, 'gu')
/** Code, addresses and HTML: their edges are not those of words. */
const unread = /`[^`\n]*`|\]\([^()\n]*\)|<[^<>\n]*>|https?:\S+/gu

interface Edge {
  readonly spaced: boolean
  readonly pair: Alignment['pairs'][number]
  readonly line: number
  readonly column: number
}

/**
 * An essay keeps to one way between Han and Latin letters.
 *
 * Houses differ, and both ways are good; so what most places of the essay have counts, unless the profile says
 * it, and then `typography/spacing` looks.
 */
export const mixedSpacing: AlignmentCheck = {
  id: 'typography/mixed-spacing',
  scope: 'alignment',
  severity: 'info',
  promise: {
    en: 'Between Han and Latin letters an essay has a space everywhere or nowhere.',
    'zh-Hans': '同一篇文章里，汉字与字母、数字之间要么都空格，要么都不空。',
    'zh-Hant': '同一篇文章裡，漢字與字母、數字之間要麼都空格，要麼都不空。'
  },
  reason: {
    en: 'Both are usual; side by side they look careless. Each paragraph that differs from the rest of the essay is reported once.',
    'zh-Hans': '两种都常见，混用就显得粗心。与全篇其他地方不同的段落，每段报告一次。',
    'zh-Hant': '兩種都常見，混用就顯得粗心。與全篇其他地方不同的段落，每段報告一次。'
  },
  messages: {
    close: {
      en: 'Unexpected Latin letters beside Han without a space, expected one as in {{most}} of {{all}} places of the essay',
      'zh-Hans': '汉字与字母之间没有空格，而全篇 {{all}} 处中有 {{most}} 处空格，应统一',
      'zh-Hant': '漢字與字母之間沒有空格，而全篇 {{all}} 處中有 {{most}} 處空格，應統一'
    },
    spaced: {
      en: 'Unexpected space between Han and Latin letters, expected none as in {{most}} of {{all}} places of the essay',
      'zh-Hans': '汉字与字母之间有空格，而全篇 {{all}} 处中有 {{most}} 处不空，应统一',
      'zh-Hant': '漢字與字母之間有空格，而全篇 {{all}} 處中有 {{most}} 處不空，應統一'
    }
  },
  *run(alignment) {
    const {unspaced, spacing} = alignment.profile
    if (!unspaced || spacing !== undefined) return
    const found = [...edgesIn(alignment)]
    const spacedCount = found.filter(({spaced}) => spaced).length
    const most = Math.max(spacedCount, found.length - spacedCount)
    if (most === found.length || most * 4 < found.length * 3) return
    const usual = spacedCount === most
    const reported = new Set<Edge['pair']>()
    for (const {spaced, pair, line, column} of found) {
      if (spaced === usual || reported.has(pair)) continue
      reported.add(pair)
      yield {message: spaced ? 'spaced' : 'close', values: {most, all: found.length}, pair, line, column}
    }
  },
  examples: [
    {source: 'A page in HTML.', target: '<!-- #p1 @p1 -->\n用 HTML 写的页面，`a`在https://a.b里。'},
    {
      source: 'A page in HTML.\n\nAnother in CSS, with HTML.',
      target: '<!-- #p1 @p1 -->\n用 HTML 写的页面，用 CSS 排。\n\n<!-- #p2 @p2 -->\n另一页用CSS 写。',
      reports: ['Unexpected Latin letters beside Han without a space, expected one as in 5 of 6 places of the essay']
    },
    {
      source: 'A page in HTML.\n\nAnother in CSS, with HTML.',
      target: '<!-- #p1 @p1 -->\n用HTML写的页面，用CSS排。\n\n<!-- #p2 @p2 -->\n另一页用CSS 写。',
      reports: ['Unexpected space between Han and Latin letters, expected none as in 5 of 6 places of the essay']
    }
  ]
}

function* edgesIn({pairs}: Alignment): Generator<Edge> {
  for (const pair of pairs) {
    if (pair.state === 'orphan' || pair.state === 'extra' || !pair.target?.text) continue
    for (const [at, line] of pair.target.text.split('\n').entries()) {
      const prose = line.replace(unread, (words) => '\uFFFC'.repeat(words.length))
      for (const {0: edge, index} of prose.matchAll(edges)) {
        yield {spaced: edge.endsWith(' '), pair, line: pair.target.textLine + at, column: index + 1}
      }
    }
  }
}
