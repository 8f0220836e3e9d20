import {lastCharacter} from '../../locale/script.ts'
import type {Report, TextCheck, TextToCheck} from '../../model/check.ts'
import type {SegmentKind} from '../../model/essay.ts'
import {located} from '../located.ts'
import {square} from '../marks.ts'

const withinHan = new RegExp(`(?<=[${square}])[ \\u00A0]+(?=[${square}])`, 'gu')
const closeEdge = new RegExp(`[${square}](?=[\\p{Script=Latin}\\d])|[\\p{Script=Latin}\\d](?=[${square}])`, 'gu')
const spacedEdge = new RegExp(
  `(?<=[${square}])[ \\u00A0](?=[\\p{Script=Latin}\\d])|(?<=[\\p{Script=Latin}\\d])[ \\u00A0](?=[${square}])`,
  'gu'
)

/** Where a space may divide the parts of a title. */
const divides: ReadonlySet<SegmentKind> = new Set(['heading', 'meta', 'image'])
const numbered = /第[\p{Script=Han}\d]{1,6}[章节節回卷篇部条條课課讲講集]$/u

/**
 * There is no space between Han characters, and beside Latin letters that of the house.
 *
 * Headings divide their parts by spaces, and spaces beside emphasis and links may be there for readers of Markdown
 * that need them. Where the profile leaves the space beside Latin letters open,
 * `typography/mixed-spacing` looks whether an essay keeps to one way.
 */
export const spacing: TextCheck = {
  id: 'typography/spacing',
  scope: 'text',
  severity: 'warning',
  severities: {spaced: 'info', close: 'info'},
  promise: {
    en: 'No space divides Han characters; between Han and Latin letters the house decides.',
    'zh-Hans': '汉字之间没有空格；汉字与字母之间是否空格，由各家决定。',
    'zh-Hant': '漢字之間沒有空格；漢字與字母之間是否空格，由各家決定。'
  },
  reason: {
    en: 'A space inside a sentence is mostly what was left of a deleted word or of a line break. `spacing` of the profile asks for a space beside Latin letters (`spaced`) or for none (`close`); without it each essay chooses.',
    'zh-Hans':
      '句子中间的空格，多半是删字或换行留下的。profile 的 `spacing` 可以规定字母旁有空格（`spaced`）或没有（`close`）；不规定则各篇自定。',
    'zh-Hant':
      '句子中間的空格，多半是刪字或換行留下的。profile 的 `spacing` 可以規定字母旁有空格（`spaced`）或沒有（`close`）；不規定則各篇自訂。'
  },
  messages: {
    within: {
      en: 'Unexpected space between `{{before}}` and `{{after}}`, expected none between Han characters',
      'zh-Hans': '`{{before}}` 与 `{{after}}` 之间有空格，汉字之间不应有',
      'zh-Hant': '`{{before}}` 與 `{{after}}` 之間有空格，漢字之間不應有'
    },
    spaced: {
      en: 'Unexpected `{{before}}{{after}}` without a space, expected `{{before}} {{after}}`',
      'zh-Hans': '`{{before}}{{after}}` 之间没有空格，应为 `{{before}} {{after}}`',
      'zh-Hant': '`{{before}}{{after}}` 之間沒有空格，應為 `{{before}} {{after}}`'
    },
    close: {
      en: 'Unexpected space in `{{before}} {{after}}`, expected `{{before}}{{after}}`',
      'zh-Hans': '`{{before}} {{after}}` 之间有空格，应为 `{{before}}{{after}}`',
      'zh-Hant': '`{{before}} {{after}}` 之間有空格，應為 `{{before}}{{after}}`'
    }
  },
  *run(text) {
    const {profile} = text
    if (!profile.unspaced) return
    if (!divides.has(text.kind) && /[\u2E80-\uFFFF][ \u00A0]+[\u2E80-\uFFFF]/.test(text.text))
      yield* found(text, withinHan, 'within')
    if (profile.spacing === 'spaced') yield* unspacedIn(text)
    if (profile.spacing === 'close') yield* found(text, spacedEdge, 'close', '')
  },
  examples: [
    {text: '用 React 写的页面。'},
    {text: '上篇 回家', kind: 'heading'},
    {text: '请看第三章 回家的路，它 **很** 长，见 [地图](/a) 一节。'},
    {text: '他走 了。', reports: ['Unexpected space between `走` and `了`, expected none between Han characters']},
    {
      text: '用React写。',
      profile: {spacing: 'spaced'},
      reports: [
        'Unexpected `用R` without a space, expected `用 R`',
        'Unexpected `t写` without a space, expected `t 写`'
      ],
      repaired: '用 React 写。'
    },
    {
      text: '用 React写。',
      profile: {spacing: 'close'},
      reports: ['Unexpected space in `用 R`, expected `用R`'],
      repaired: '用React写。'
    }
  ]
}

function* found(text: TextToCheck, pattern: RegExp, message: string, repair?: string): Generator<Report> {
  const prose = text.prose.text
  const edges = new Set(text.prose.pieces.map(({start}) => start))
  for (const {value, index, extent} of located(text, pattern)) {
    if (message === 'within' && touches(edges, index, value.length)) continue
    const lead = prose.slice(Math.max(0, index - 9), index)
    if (message === 'within' && numbered.test(lead)) continue
    const values = {before: lastCharacter(lead), after: characterAt(prose, index + value.length)}
    yield {message, values, ...(repair === undefined ? {} : {repair}), ...extent}
  }
}

/** Whether a stretch begins or ends at a mark of Markdown or an element, or holds one. */
function touches(edges: ReadonlySet<number>, index: number, length: number): boolean {
  return Array.from({length: length + 1}, (_, at) => edges.has(index + at)).includes(true)
}

function* unspacedIn(text: TextToCheck): Generator<Report> {
  for (const {value, index, extent} of located(text, closeEdge)) {
    const values = {before: value, after: characterAt(text.prose.text, index + value.length)}
    yield {message: 'spaced', values, repair: `${value} `, ...extent}
  }
}

function characterAt(text: string, index: number): string {
  return String.fromCodePoint(text.codePointAt(index) ?? 32)
}
