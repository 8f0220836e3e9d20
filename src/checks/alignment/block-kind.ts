import type {Root} from 'mdast'
import type {PairCheck, Report} from '../../model/check.ts'

/**
 * A translation is the kind of block that its source is.
 *
 * It takes the source's place in the essay, so a heading must stay a heading, and a table cell or a title can
 * hold one paragraph only. Elsewhere a translator may make two paragraphs of one. Depths of headings, lists and
 * tables have checks of their own.
 */
export const blockKind: PairCheck = {
  id: 'alignment/block-kind',
  scope: 'pair',
  severity: 'error',
  promise: {
    en: 'A translation is the kind of block that its source is: a heading, a paragraph, one line in a table or in the front matter.',
    'zh-Hans': '译文与原文是同一种段落：标题、正文段落，或者表格和文前信息里的单独一段。',
    'zh-Hant': '譯文與原文是同一種段落：標題、正文段落，或者表格和文前資訊裡的單獨一段。'
  },
  reason: {
    en: 'The translation takes the place of its source in the page. A heading without `##` disappears from the table of contents; a second paragraph breaks a table.',
    'zh-Hans': '译文会放到原文在页面上的位置。标题丢了 `##` 就会从目录里消失，表格单元格里多出一段会破坏表格。',
    'zh-Hant': '譯文會放到原文在頁面上的位置。標題丟了 `##` 就會從目錄裡消失，表格儲存格裡多出一段會破壞表格。'
  },
  messages: {
    heading: {
      en: 'Unexpected text without `{{marks}}`, expected a heading as in the source',
      'zh-Hans': '缺少 `{{marks}}`，应与原文一样是标题',
      'zh-Hant': '缺少 `{{marks}}`，應與原文一樣是標題'
    },
    several: {
      en: 'Unexpected second paragraph, expected one heading, cell or title',
      'zh-Hans': '这里有不止一段，标题、单元格或文前信息只应有一段',
      'zh-Hant': '這裡有不止一段，標題、儲存格或文前資訊只應有一段'
    },
    other: {
      en: 'Unexpected {{found}} instead of a paragraph, expected running text as in the source',
      'zh-Hans': '这里成了 {{found}}，应与原文一样是正文段落',
      'zh-Hant': '這裡成了 {{found}}，應與原文一樣是正文段落'
    }
  },
  *run({source, target}) {
    const {kind, depth = 1} = source.segment
    if (kind === 'heading') yield* checkHeading(target.tree, depth)
    else if (kind === 'meta' || kind === 'cell') {
      const second = (kind === 'meta' ? /\n/u : /\n\s*\n/u).exec(target.text)
      if (second) yield {message: 'several', offset: second.index + second[0].length}
    } else {
      const allowed = new Set(source.tree.children.map(({type}) => type))
      const other = blocksOf(target.tree).find(({type}) => !allowed.has(type) && !hasOwnCheck.has(type))
      if (other) yield {message: 'other', values: {found: marksOf(other)}, offset: other.position?.start.offset ?? 0}
    }
  },
  examples: [
    {source: '## A Letter', target: '## 一封信'},
    {
      source: '## A Letter',
      target: '一封信',
      reports: ['Unexpected text without `##`, expected a heading as in the source']
    },
    {
      source: '## A Letter',
      target: '## 一封信\n\n来了一封信。',
      reports: ['Unexpected second paragraph, expected one heading, cell or title']
    },
    {source: 'A letter came, and nobody opened it.', target: '来了一封信。\n\n没有人拆开它。'},
    {
      source: 'And then, she says, it was over.',
      target: '> 后来，她说，一切都结束了。',
      reports: ['Unexpected `>` instead of a paragraph, expected running text as in the source']
    },
    {
      kind: 'meta',
      source: 'A Letter',
      target: '一封信\n\n没有人拆开它',
      reports: ['Unexpected second paragraph, expected one heading, cell or title']
    }
  ]
}

/** Kinds of blocks that `markup/list-shape` and `markup/table-shape` tell of. */
const hasOwnCheck: ReadonlySet<string> = new Set(['list', 'table'])

function* checkHeading(tree: Root, depth: number): Generator<Report> {
  const [first, second] = blocksOf(tree)
  const marks = '#'.repeat(depth)
  if (first?.type !== 'heading') yield {message: 'heading', values: {marks}, expected: [marks]}
  if (first && second) yield {message: 'several', offset: second.position?.start.offset ?? 0}
}

/** A person's comment is no block. */
function blocksOf({children}: Root): Root['children'] {
  return children.filter((child) => child.type !== 'html' || !child.value.startsWith('<!--'))
}

/** What a block is recognised by, as the translator typed it. */
function marksOf(node: Root['children'][number]): string {
  if (node.type === 'heading') return `\`${'#'.repeat(node.depth)}\``
  return (
    {blockquote: '`>`', code: '`    `', html: '`<…>`', thematicBreak: '`---`'}[node.type as string] ??
    `\`${node.type}\``
  )
}
