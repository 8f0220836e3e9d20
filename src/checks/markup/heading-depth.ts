import type {Heading} from 'mdast'
import type {PairCheck} from '../../model/check.ts'

/**
 * A heading has the depth of its source.
 *
 * The outline of an essay is its author's. The marks are put right by the program, since no other number of
 * them can be meant. A heading that lost its marks is told by `alignment/block-kind`.
 */
export const headingDepth: PairCheck = {
  id: 'markup/heading-depth',
  scope: 'pair',
  severity: 'error',
  promise: {
    en: 'Every heading has the depth of its source.',
    'zh-Hans': '每个标题的级别都与原文相同。',
    'zh-Hant': '每個標題的層級都與原文相同。'
  },
  reason: {
    en: 'A heading of another depth moves its section to another place in the table of contents, and only in this language.',
    'zh-Hans': '标题换了级别，这一节在目录里的位置就变了，而且只在这一种语言里变。',
    'zh-Hant': '標題換了層級，這一節在目錄裡的位置就變了，而且只在這一種語言裡變。'
  },
  messages: {
    depth: {
      en: 'Unexpected heading with `{{found}}`, expected `{{wanted}}` as in the source',
      'zh-Hans': '标题用了 `{{found}}`，应与原文一样用 `{{wanted}}`',
      'zh-Hant': '標題用了 `{{found}}`，應與原文一樣用 `{{wanted}}`'
    }
  },
  *run({source: {segment}, target}) {
    if (segment.kind !== 'heading') return
    const heading = target.tree.children.find((node): node is Heading => node.type === 'heading')
    const wanted = '#'.repeat(segment.depth ?? 1)
    if (!heading || heading.depth === wanted.length) return
    const offset = heading.position?.start.offset ?? 0
    const marks = /^#+/u.exec(target.text.slice(offset))?.[0]
    const found = marks ?? (heading.depth === 1 ? '===' : '---')
    const repair = marks === undefined ? {offset} : {offset, length: marks.length, repair: wanted}
    yield {message: 'depth', values: {found, wanted}, expected: [wanted], ...repair}
  },
  examples: [
    {source: '## A Letter', target: '## 一封信'},
    {source: '## A Letter', target: '一封信'},
    {
      source: '## A Letter',
      target: '### 一封信',
      reports: ['Unexpected heading with `###`, expected `##` as in the source'],
      repaired: '## 一封信'
    },
    {
      source: '### A Letter',
      target: '一封信\n---',
      reports: ['Unexpected heading with `---`, expected `###` as in the source']
    }
  ]
}
